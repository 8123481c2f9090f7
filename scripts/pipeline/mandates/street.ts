/** Street and house number of an address in one field, e.g. "Dönhoffstr. 36 A" → Dönhoffstraße, 36a. */
export interface StreetAddress {
  readonly street: string;
  /** Numbers to look for, the most exact first: a range "7-9" may be one entry of the map or two. */
  readonly numbers: readonly string[];
  /** Street and number as shown. */
  readonly display: string;
}

/** Null if the text does not end in a house number. */
export function parseStreetAddress(text: string): StreetAddress | null {
  const match = /^(.*?\S)\s+(\d+\s*[a-z]?(?:\s*[-–/]\s*\d+\s*[a-z]?)?)$/i.exec(text.trim());
  if (!match) return null;
  const street = spelledOut(match[1]!);
  const number = match[2]!.replace(/\s+/g, '').replace(/[–]/g, '-').toLowerCase();
  const parts = number.split(/[-/]/);
  const numbers = [...new Set([number, ...parts, ...parts.map((part) => part.replace(/[a-z]$/, ''))])];
  return { street, numbers, display: `${street} ${number}` };
}

/** "Langhansstr." → "Langhansstraße", "Berliner Str." → "Berliner Straße". */
function spelledOut(street: string): string {
  return street.replace(/([sS])tr\.$/, (_, letter: string) => `${letter}traße`).replace(/\s+/g, ' ');
}
