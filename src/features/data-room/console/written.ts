import type { ResultColumn, ResultValue } from '../../../data/sql/result';
import { formatDate, formatDecimal, type Language } from '../../../domain/wording/format';

const MOST_DIGITS = 4;
/** So many values decide how a column is written; a result may have a hundred thousand. */
const SAMPLE = 2000;

/** How the values of a column are written for people: as many decimals as the values have, the same in the whole column. */
export function columnWriter(column: ResultColumn, language: Language, words: { yes: string; no: string }): (value: ResultValue) => string {
  const sample = column.values.slice(0, SAMPLE).filter((value) => typeof value === 'number');
  const digits = Math.max(0, ...sample.map(decimals));
  // 2025 is a year, not two thousand and twenty-five of something.
  const years = sample.length > 0 && sample.every((value) => Number.isInteger(value) && value >= 1900 && value <= 2100);
  return (value) => {
    if (value === null) return '–';
    if (typeof value === 'number') return years ? String(value) : formatDecimal(value, digits, language);
    if (typeof value === 'boolean') return value ? words.yes : words.no;
    if (value instanceof Date) return moment(value, column.kind === 'moment', language);
    return value;
  };
}

function decimals(value: number): number {
  if (!Number.isFinite(value) || Number.isInteger(value)) return 0;
  return (value.toFixed(MOST_DIGITS).replace(/0+$/, '').split('.')[1] ?? '').length;
}

function moment(value: Date, withTime: boolean, language: Language): string {
  if (Number.isNaN(value.getTime())) return '–';
  const iso = value.toISOString();
  return `${formatDate(iso.slice(0, 10), language)}${withTime ? ` ${iso.slice(11, 19)}` : ''}`;
}
