/**
 * How Berlin's street names and house numbers are compared: the official address list, the map, offices and people who
 * type all write them differently ("Kottbusser Str.", "Kottbusser Straße"; "12 A", "12a").
 */

/** A house number as the official list writes it: 12, 12A. Squares without numbers have none. */
export interface HouseNumber {
  readonly number: number;
  /** Capital letter, or empty. */
  readonly suffix: string;
}

export interface AddressText {
  readonly street: string;
  /** As written; empty if there is none. */
  readonly number: string;
  readonly plz: string;
}

/** Longest range of house numbers that is taken at its word ("12-40" is a block, "12-400" a mistake). */
const LONGEST_RANGE = 60;

/**
 * The key under which two spellings of a street name are the same: lower case, umlauts as two letters, no accents, signs
 * or spaces, abbreviations spelled out.
 */
export function streetKey(name: string): string {
  return streetWords(name).join('');
}

/** The words of a name in the form of its key: "Karl-Marx-Str." → karl, marx, strasse. */
export function streetWords(name: string): string[] {
  const spelledOut = foldLetters(name)
    .replace(/\bst\.?(?=[\s-])/g, 'sankt')
    .replace(/\bdr\.?(?=[\s-])/g, 'doktor')
    .replace(/\bprof\.?(?=[\s-])/g, 'professor')
    .replace(/str\b\.?/g, 'strasse')
    .replace(/pl\b\.?/g, 'platz');
  return spelledOut.split(/[^a-z0-9]+/).filter((word) => word !== '');
}

/** Lower case; ä → ae, ß → ss, é → e. Signs and spaces stay. */
export function foldLetters(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFC')
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '');
}

/** Reads "12", "12a", "12 A", "012"; undefined for anything else. */
export function parseHouseNumber(text: string): HouseNumber | undefined {
  const match = /^0*(\d{1,4})\s*([a-z]?)$/i.exec(text.trim());
  if (!match) return undefined;
  return { number: Number(match[1]), suffix: match[2]!.toUpperCase() };
}

export function formatHouseNumber({ number, suffix }: HouseNumber): string {
  return `${number}${suffix}`;
}

/**
 * Every house number that a label of the map or of an office stands for: "12-16" is 12, 13, 14, 15 and 16 (numbers may
 * run along one side or alternate), "12a-c" is 12A, 12B, 12C, "3/5" and "3;5" are 3 and 5. Empty if it is not one.
 */
export function houseNumbers(label: string): HouseNumber[] {
  const found = label
    .replace(/\bbis\b/gi, '-')
    .replace(/[–—]/g, '-')
    .split(/[;,/+&]|\bund\b/i)
    .flatMap((part) => numbersOfPart(part.trim()));
  const seen = new Set<string>();
  return found.filter((number) => !seen.has(formatHouseNumber(number)) && seen.add(formatHouseNumber(number)));
}

function numbersOfPart(part: string): HouseNumber[] {
  const single = parseHouseNumber(part);
  if (single) return [single];
  const range = /^(\d{1,4})\s*([a-z]?)\s*-\s*(\d{0,4})\s*([a-z]?)$/i.exec(part);
  if (!range) return [];
  const from = { number: Number(range[1]), suffix: range[2]!.toUpperCase() };
  const to = { number: range[3] ? Number(range[3]) : from.number, suffix: range[4]!.toUpperCase() };
  if (to.number === from.number) return suffixesBetween(from, to);
  if (to.number < from.number || to.number - from.number > LONGEST_RANGE) return [from];
  const between = Array.from({ length: to.number - from.number - 1 }, (_, index) => ({ number: from.number + 1 + index, suffix: '' }));
  return [from, ...between, to];
}

function suffixesBetween(from: HouseNumber, to: HouseNumber): HouseNumber[] {
  const first = (from.suffix || 'A').charCodeAt(0), last = (to.suffix || 'A').charCodeAt(0);
  const letters = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => String.fromCharCode(first + index));
  return [...(from.suffix ? [] : [from]), ...letters.map((suffix) => ({ number: from.number, suffix }))];
}

/**
 * Takes what people type or a table holds apart: "Sonnenallee 12, 12045 Berlin" → street, number, postcode. The number
 * stands behind the street; digits inside a name stay ("Straße des 17. Juni 135", "Straße 52a" without a number).
 */
export function parseAddress(text: string): AddressText {
  const plz = /(?:^|[\s,])(1\d{4})(?=$|[\s,])/.exec(text)?.[1] ?? '';
  const withoutPlace = text
    .replace(plz || /$^/, ' ')
    .replace(/[\s,]+berlin\s*$/i, ' ')
    .replace(/[\s,]+/g, ' ')
    .trim();
  const match = /^(.*?[^\d\s–+/-][^–+/]*?)\s(\d{1,4}\s?[a-z]?(?:\s?[-–/+]\s?\d{0,4}\s?[a-z]?)*)$/i.exec(withoutPlace);
  const isName = match && /^(stra(ß|ss)e|privatstra(ß|ss)e|platz|fu(ß|ss)weg|jagen)$/i.test(match[1]!.trim());
  if (!match || isName) return { street: withoutPlace, number: '', plz };
  return { street: match[1]!.replace(/\s+$/, ''), number: match[2]!.trim(), plz };
}
