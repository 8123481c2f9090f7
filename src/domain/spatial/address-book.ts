import { formatHouseNumber, type HouseNumber } from './address';

/** How exactly the coordinate of an address is known; see the table `addresses` of the contract. */
export const ADDRESS_QUALITIES = ['number', 'street', 'area'] as const;
export type AddressQuality = (typeof ADDRESS_QUALITIES)[number];

/** Addresses of one street in one postcode and one Planungsraum. */
export interface AddressRun {
  /** Index into `streets`. */
  readonly street: number;
  readonly plz: string;
  readonly areaId: string;
  /** The addresses `start` to `end` (exclusive) of the book, by rising number and suffix. */
  readonly start: number;
  readonly end: number;
}

/**
 * All addresses of the city, small enough to keep in memory (401,032 addresses in 5 MB): arrays by address, and runs of
 * addresses that share street, postcode and Planungsraum, ordered by street, postcode and Planungsraum.
 */
export interface AddressBook {
  readonly streets: readonly string[];
  readonly runs: readonly AddressRun[];
  /** 0 = a square without house numbers. */
  readonly number: Uint16Array;
  /** 0 = none, 1 = A … 26 = Z. */
  readonly suffix: Uint8Array;
  /** Index into ADDRESS_QUALITIES. */
  readonly quality: Uint8Array;
  /** Degrees, WGS 84, exact to about 1 m. */
  readonly lon: Float32Array;
  readonly lat: Float32Array;
}

/** The house number of an address as text, null for a square without numbers. */
export function houseNumberOf(book: AddressBook, address: number): string | null {
  const number = book.number[address]!;
  return number === 0 ? null : formatHouseNumber({ number, suffix: suffixLetter(book.suffix[address]!) });
}

/** The address with this number in a run, −1 if there is none. */
export function findInRun(book: AddressBook, run: AddressRun, { number, suffix }: HouseNumber): number {
  const wanted = number * 32 + suffixCode(suffix);
  let low = run.start, high = run.end;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (book.number[middle]! * 32 + book.suffix[middle]! < wanted) low = middle + 1;
    else high = middle;
  }
  return low < run.end && book.number[low]! * 32 + book.suffix[low]! === wanted ? low : -1;
}

export function suffixCode(suffix: string): number {
  return suffix === '' ? 0 : suffix.charCodeAt(0) - 64;
}

export function suffixLetter(code: number): string {
  return code === 0 ? '' : String.fromCharCode(code + 64);
}
