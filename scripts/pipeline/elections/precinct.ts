/** Keys of precincts and of the Briefwahlbezirke to which they belong (DATA.md "Elections"). */

/** One row of a table of results as counted. */
export interface PrecinctCount {
  /** Geometry id: Urnenwahlbezirk `01100`, Briefwahlbezirk `011A`. */
  readonly id: string;
  readonly kind: 'urn' | 'post';
  /** The Briefwahlbezirk; its own id for a postal one, null where the table does not say. */
  readonly postalDistrict: string | null;
  readonly bezirk: string;
  /** Wahlkreis of the Abgeordnetenhaus in the division of the table, Bezirk + number; null where it does not say. */
  readonly constituency: string | null;
  readonly eligible: number;
  /** Eligible voters with Wahlschein (A2), or how many are to be expected; null where nothing says. */
  readonly votingLicence: number | null;
  readonly voters: number;
  readonly valid: number;
  /** Votes per party key; parties without a vote are left out. */
  readonly votes: ReadonlyMap<string, number>;
}

/** `01W100` → `01100`, `01B1A` → `011A`; ids without the letter stay. Undefined if it is neither. */
export function geometryId(address: string): string | undefined {
  const match = /^(0[1-9]|1[0-2])[WB]?(\d{3}|\d[A-Z]{1,2})$/.exec(address.trim().toUpperCase());
  return match ? match[1]! + match[2]! : undefined;
}

/** A Briefwahlbezirk as the tables write it (`011A`, `1A`, `105ZA`, `081a`) → `011A`. Undefined if it is none. */
export function postalDistrictId(bezirk: string, text: string): string | undefined {
  const match = /^(\d{2})?(\d[A-Z]{1,2})$/.exec(text.trim().toUpperCase());
  if (!match || (match[1] !== undefined && match[1] !== bezirk)) return undefined;
  return bezirk + match[2]!;
}
