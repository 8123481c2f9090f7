import { measureWords } from '../../../domain/measures/wording';
import { formatDate, formatDecimal, type Language } from '../../../domain/wording/format';
import { exchangeTexts } from './texts';

/** A value of a field in words, short enough to be compared with another. */
export function valueText(value: unknown, names: readonly string[], language: Language): string {
  const texts = exchangeTexts[language];
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return texts.nothing;
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  if (typeof value === 'number') return formatDecimal(value, Number.isInteger(value) ? 0 : 1, language);
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value, language) : (wordOf(value, names, language) ?? value);
  if (Array.isArray(value)) return (value as [number, number][]).map((corner) => corner.map((degree) => formatDecimal(degree, 4, language)).join(' ')).join(' – ');
  const { address, position, weekday, from, to } = value as { address?: string; position?: readonly [number, number]; weekday?: 1; from?: number; to?: number };
  if (weekday !== undefined && from !== undefined && to !== undefined) return `${measureWords[language].weekdaysShort[weekday]} ${clock(from)}–${clock(to)}`;
  return [address, position?.map((degree) => formatDecimal(degree, 5, language)).join(' ')].filter((part) => part).join(' · ');
}

/** Choices are stored as keys. */
function wordOf(value: string, names: readonly string[], language: Language): string | undefined {
  const { kinds, statuses, offers, costs } = measureWords[language];
  const field = names.slice(-2).join('.');
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = { 'measures.kind': kinds, 'history.status': statuses, 'offers.kind': offers, 'costs.kind': costs };
  return words[field]?.[value];
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
