import type { ColumnValues } from './sorting';

/**
 * A filter of one column, as people type it.
 *
 * Of a column of numbers: `12` or `= 12` (the value as it is shown), `> 12`, `>= 12`, `< 3,5`, `5–10` or `5 bis 10` (both
 * ends included). Decimals with comma or point. Of a column of texts: words that must all occur, in any spelling of umlauts
 * and accents; `=` in front wants the whole text. In both, `leer` asks for missing values and `!` in front turns the
 * question round (a missing value meets it only if it was asked for).
 */
export type Filter =
  | { readonly kind: 'missing'; readonly not: boolean }
  | { readonly kind: 'words'; readonly words: readonly string[]; readonly whole: boolean; readonly not: boolean }
  /** NaN has no place here: an open end is infinite. */
  | { readonly kind: 'range'; readonly from: number; readonly to: number; readonly openFrom: boolean; readonly openTo: boolean; readonly not: boolean };

/** Reads a filter; undefined if a number was expected and the text is none. An empty text is no filter: do not ask. */
export function parseFilter(text: string, kind: ColumnValues['kind']): Filter | undefined {
  const trimmed = text.trim();
  const not = trimmed.startsWith('!');
  const rest = not ? trimmed.slice(1).trim() : trimmed;
  if (/^(leer|empty|–)$/i.test(rest)) return { kind: 'missing', not };
  if (kind === 'number') {
    const range = parseRange(rest);
    return range && { kind: 'range', ...range, not };
  }
  const whole = rest.startsWith('=');
  const wanted = comparable(whole ? rest.slice(1) : rest);
  return { kind: 'words', words: whole ? [wanted] : wanted.split(' ').filter((word) => word !== ''), whole, not };
}

/**
 * The rows that meet the filter.
 *
 * @param digits decimals shown: `= 12,3` means every value that is shown as 12,3.
 */
export function filterRows(rows: readonly number[], column: ColumnValues, filter: Filter, digits: number): number[] {
  if (filter.kind === 'missing') return rows.filter((row) => isMissing(column, row) !== filter.not);
  if (filter.kind === 'words') {
    const meets = (text: string): boolean => (filter.whole ? text === filter.words[0] : filter.words.every((word) => text.includes(word)));
    return rows.filter((row) => !isMissing(column, row) && meets(comparable(String(column.values[row]!))) !== filter.not);
  }
  const { from, to, openFrom, openTo, not } = filter;
  const scale = 10 ** digits;
  return rows.filter((row) => {
    if (isMissing(column, row)) return false;
    // Compared is what is shown, or "≥ 12,3" would leave out a value that reads 12,3.
    const value = Math.round(Number(column.values[row]!) * scale) / scale;
    const inside = (openFrom ? value > from : value >= from) && (openTo ? value < to : value <= to);
    return inside !== not;
  });
}

/** A text without case, accents and double blanks, `ß` as `ss` and umlauts as their vowel: as people type in a hurry. */
export function comparable(text: string): string {
  return text.toLocaleLowerCase('de').replaceAll('ß', 'ss').normalize('NFD').replace(/\p{Diacritic}/gu, '').replace(/\s+/g, ' ').trim();
}

function isMissing(column: ColumnValues, row: number): boolean {
  return column.kind === 'number' ? Number.isNaN(column.values[row]!) : column.values[row] === '';
}

const NUMBER = String.raw`[+\-−]?(?:\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?|[.,]\d+)`;
const COMPARISON = new RegExp(String.raw`^(>=|<=|=|>|<|≥|≤)?\s*(${NUMBER})\s*%?$`);
const SPAN = new RegExp(String.raw`^(${NUMBER})\s*%?\s*(?:–|—|-|\.\.\.?|…|bis|to)\s*(${NUMBER})\s*%?$`);

function parseRange(text: string): Omit<Extract<Filter, { kind: 'range' }>, 'kind' | 'not'> | undefined {
  const span = SPAN.exec(text);
  if (span) {
    const [a, b] = [numberOf(span[1]!), numberOf(span[2]!)];
    return { from: Math.min(a, b), to: Math.max(a, b), openFrom: false, openTo: false };
  }
  const comparison = COMPARISON.exec(text);
  if (!comparison) return undefined;
  const value = numberOf(comparison[2]!);
  switch (comparison[1]) {
    case '>': return { from: value, to: Infinity, openFrom: true, openTo: false };
    case '>=': case '≥': return { from: value, to: Infinity, openFrom: false, openTo: false };
    case '<': return { from: -Infinity, to: value, openFrom: false, openTo: true };
    case '<=': case '≤': return { from: -Infinity, to: value, openFrom: false, openTo: false };
    default: return { from: value, to: value, openFrom: false, openTo: false };
  }
}

/** `1.234,5` and `1234.5`; a point with three digits behind it, and nothing else, groups thousands as Germans do. */
function numberOf(text: string): number {
  const plain = text.replace('−', '-');
  const german = plain.includes(',') || /^[+-]?\d{1,3}(\.\d{3})+$/.test(plain);
  return Number(german ? plain.replaceAll('.', '').replace(',', '.') : plain);
}
