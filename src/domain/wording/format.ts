/** Numbers and dates as people of the language write them. */
export type Language = 'de' | 'en';

const LOCALES: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };
const formats = new Map<string, Intl.NumberFormat>();

/** 1234.5 → "1.234,5". A true minus sign stands before negative numbers; "–" for a missing value. */
export function formatDecimal(value: number, digits: number, language: Language): string {
  if (!Number.isFinite(value)) return '–';
  return numberFormat(digits, language).format(value === 0 ? 0 : value).replace('-', '−');
}

/** As {@link formatDecimal}, with a plus sign before positive numbers and none before what rounds to zero. */
export function formatSigned(value: number, digits: number, language: Language): string {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) < 0.5 * 10 ** -digits) return `±${formatDecimal(0, digits, language)}`;
  return `${value > 0 ? '+' : ''}${formatDecimal(value, digits, language)}`;
}

/** "2026-09-20" → "20.09.2026" or "20 September 2026"; a year or a month alone stays as exact as it is. */
export function formatDate(isoDate: string, language: Language): string {
  const [year, month, day] = isoDate.split('-');
  if (!month) return year ?? '';
  if (!day) return language === 'de' ? `${month}.${year}` : `${year}-${month}`;
  if (language === 'de') return `${day}.${month}.${year}`;
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(isoDate));
}

function numberFormat(digits: number, language: Language): Intl.NumberFormat {
  const key = `${language}${digits}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(LOCALES[language], { minimumFractionDigits: digits, maximumFractionDigits: digits });
    formats.set(key, format);
  }
  return format;
}
