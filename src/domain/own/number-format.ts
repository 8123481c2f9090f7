/** How a column writes its numbers: `1.234,5` or `1,234.5`. */
export type NumberFormat = 'german' | 'international';

/** What official tables write where there is no number. The MSS marks a missing value with −9999. */
const MISSING = new Set(['-', '–', '—', '.', '…', '...', '/', 'x', 'na', 'n/a', '#n/a', 'n.a.', 'k.a.', 'k. a.', 'nan', 'null', 'none', '-9999']);

/** True for the texts that stand for "no value" in a column of numbers. */
export function meansMissing(text: string): boolean {
  return MISSING.has(text.trim().toLowerCase());
}

const UNITS = /\s*(?:%|€|eur|\$)\s*$/i;
const PATTERNS: Readonly<Record<NumberFormat, RegExp>> = {
  german: /^[+-]?(?:\d{1,3}(?:[.\s'’]\d{3})+|\d+)?(?:,\d+)?$/,
  international: /^[+-]?(?:\d{1,3}(?:[,\s'’]\d{3})+|\d+)?(?:\.\d+)?(?:e[+-]?\d+)?$/i,
};

/**
 * The number a text stands for in a format; a percent or currency sign behind it is not part of it. NaN if it is none –
 * never a guess: "12,3" is no number in the international format.
 */
export function parseNumber(text: string, format: NumberFormat): number {
  // Most numbers of a table are plain; they need none of what follows.
  if (/^-?\d{1,15}$/.test(text)) return Number(text);
  const bare = text.replace(UNITS, '').replace(/^[−–]/, '-').replace(/[\u00a0\u202f\u2009]/g, ' ').trim();
  if (bare === '' || !PATTERNS[format].test(bare) || !/\d/.test(bare)) return NaN;
  const plain = format === 'german' ? bare.replace(/[.\s'’]/g, '').replace(',', '.') : bare.replace(/[,\s'’]/g, '');
  return Number(plain);
}

/** So many texts, spread over a column, show its format. */
const SAMPLE = 5000;

/**
 * In which format the texts are numbers. Where both fit ("1.234" is one thousand or one and a bit) `otherwise` decides:
 * what the other columns of the file say.
 */
export function numberFormatOf(texts: readonly string[], otherwise: NumberFormat): NumberFormat {
  let german = 0, international = 0;
  for (let index = 0; index < texts.length; index += Math.max(1, Math.floor(texts.length / SAMPLE))) {
    const text = texts[index]!;
    const asGerman = !Number.isNaN(parseNumber(text, 'german')), asInternational = !Number.isNaN(parseNumber(text, 'international'));
    if (asGerman && !asInternational) german++;
    if (asInternational && !asGerman) international++;
  }
  return german === international ? otherwise : german > international ? 'german' : 'international';
}
