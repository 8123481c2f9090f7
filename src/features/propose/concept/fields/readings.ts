import { parseTime } from '../../../../domain/measures/clock';
import { parseNumber } from '../../../../domain/own/number-format';
import { formatDecimal, type Language } from '../../../../domain/wording/format';

/** The text itself. */
export function asText(text: string): string {
  return text;
}

/** A whole number from 0 on, or null for an empty field; undefined for anything else. */
export function asAmount(language: Language): (text: string) => number | null | undefined {
  return (text) => {
    if (text.trim() === '') return null;
    const number = Math.round(parseNumber(text.trim(), language === 'de' ? 'german' : 'international'));
    return Number.isFinite(number) && number >= 0 && number <= 99_999_999 ? number : undefined;
  };
}

/** A whole number between two; undefined for anything else. */
export function asCount(least: number, most: number): (text: string) => number | undefined {
  return (text) => {
    const number = /^\d{1,4}$/.test(text.trim()) ? Number(text) : NaN;
    return number >= least && number <= most ? number : undefined;
  };
}

export function asTime(text: string): number | undefined {
  return parseTime(text) ?? undefined;
}

/** An amount as it stands in its field: empty while it is not known. */
export function amountText(amount: number | null, language: Language): string {
  return amount === null ? '' : formatDecimal(amount, 0, language);
}
