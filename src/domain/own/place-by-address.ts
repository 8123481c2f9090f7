import { houseNumbers, parseAddress, streetKey } from '../spatial/address';
import { findInRun, type AddressBook, type AddressRun } from '../spatial/address-book';
import { editDistance } from '../spatial/spelling';
import { cellText, type Cell } from './cell';
import { PlacementBuilder, type Placement, type UnplacedReason } from './place-key';

/** An address of a file, or why it is none that can be placed. Never guessed between streets of one name. */
type PlacedAddress = { readonly areaId: string; readonly longitude: number; readonly latitude: number } | { readonly reason: UnplacedReason };

export interface AddressColumns {
  /** Street, or the whole address. */
  readonly street: readonly Cell[];
  readonly number: readonly Cell[] | null;
  readonly postcode: readonly Cell[] | null;
}

/** A number at most this different on the same street of the same postcode stands in for one that is not listed. */
const NEAR_NUMBERS = 4;
/** Names shorter than this mean another street when a letter differs. */
const SPELLING_LETTERS = 10;

/**
 * Places addresses by the official address list, without asking anyone.
 *
 * @param areaRow row of a Planungsraum id; @param constituencyAt row of the Wahlkreis at a place, −1 = none.
 */
export function placeByAddress(
  book: AddressBook, columns: AddressColumns, areaRow: (areaId: string) => number | undefined, constituencyAt: (longitude: number, latitude: number) => number,
): Placement {
  const finder = createAddressFinder(book);
  const builder = new PlacementBuilder('plr', columns.street.length);
  columns.street.forEach((street, row) => {
    const text = [street, columns.number?.[row] ?? null, columns.postcode?.[row] ?? null].map(cellText);
    const place = finder(text[0]!, text[1]!, text[2]!);
    if ('reason' in place) return builder.unplaced(place.reason);
    const area = areaRow(place.areaId);
    if (area === undefined) return builder.unplaced('unknown_area');
    builder.point(area, constituencyAt(place.longitude, place.latitude), place.longitude, place.latitude);
  });
  return builder.build();
}

/** Finds one address after another; `number` and `postcode` may be empty if they are part of `street`. */
function createAddressFinder(book: AddressBook): (street: string, number: string, postcode: string) => PlacedAddress {
  const runsByStreet = groupRuns(book);
  const corrected = new Map<string, readonly AddressRun[] | undefined>();
  return (street, number, postcode) => {
    const whole = parseAddress(`${street} ${number}`.trim());
    const plz = /^1[0-4]\d{3}$/.exec(postcode.trim())?.[0] ?? whole.plz;
    if (whole.street === '') return { reason: 'empty' };
    // "Straße 52": the digits may belong to the name.
    const wholeName = streetKey(`${whole.street} ${whole.number}`);
    const named = runsByStreet.get(streetKey(whole.street));
    const runs = named ?? runsByStreet.get(wholeName) ?? remembered(corrected, `${streetKey(whole.street)}|${plz}`, () => misspelled(runsByStreet, streetKey(whole.street), plz));
    if (!runs) return { reason: 'unknown_street' };
    const inPostcode = plz === '' ? [] : runs.filter((run) => run.plz === plz);
    const candidates = inPostcode.length > 0 ? inPostcode : runs;
    const numbers = named || !runsByStreet.has(wholeName) ? whole.number : '';
    return numbers === '' ? wholeStreet(book, candidates) : house(book, candidates, numbers, inPostcode.length > 0);
  };
}

function house(book: AddressBook, runs: readonly AddressRun[], label: string, certain: boolean): PlacedAddress {
  const numbers = houseNumbers(label);
  if (numbers.length === 0) return { reason: 'unknown_number' };
  // 12b that is not listed stands on the ground of 12.
  for (const wanted of [...numbers, ...numbers.filter(({ suffix }) => suffix !== '').map(({ number }) => ({ number, suffix: '' }))]) {
    const found = runs.flatMap((run) => {
      const address = findInRun(book, run, wanted);
      return address < 0 ? [] : [{ run, address }];
    });
    if (found.length === 1) return placed(book, found[0]!.run, found[0]!.address);
    if (found.length > 1) return { reason: 'ambiguous_address' };
  }
  // Without the right postcode a near number could be on another street of the same name.
  return (certain ? near(book, runs, numbers[0]!.number) : undefined) ?? { reason: 'unknown_number' };
}

function near(book: AddressBook, runs: readonly AddressRun[], wanted: number): PlacedAddress | undefined {
  let best: PlacedAddress | undefined, least = Infinity;
  for (const run of runs) {
    for (let address = run.start; address < run.end; address++) {
      const difference = Math.abs(book.number[address]! - wanted);
      // The same side of the street is worth one number.
      const distance = difference + (difference % 2 === 0 ? 0 : 1.5);
      if (difference > NEAR_NUMBERS || distance >= least) continue;
      [best, least] = [placed(book, run, address), distance];
    }
  }
  return best;
}

/** A street or square without a number is a place only if all of it lies in one Planungsraum. */
function wholeStreet(book: AddressBook, runs: readonly AddressRun[]): PlacedAddress {
  const first = runs[0]!;
  if (runs.some(({ areaId }) => areaId !== first.areaId)) return { reason: 'ambiguous_address' };
  return placed(book, first, (first.start + first.end) >> 1);
}

function placed(book: AddressBook, run: AddressRun, address: number): PlacedAddress {
  return { areaId: run.areaId, longitude: book.lon[address]!, latitude: book.lat[address]! };
}

/** A street of this postcode that differs by one letter, if it is the only one. */
function misspelled(streets: ReadonlyMap<string, readonly AddressRun[]>, key: string, plz: string): readonly AddressRun[] | undefined {
  if (plz === '' || key.length < SPELLING_LETTERS) return undefined;
  const similar = [...streets].filter(([other, runs]) => Math.abs(other.length - key.length) <= 1 && editDistance(key, other, 1) <= 1 && runs.some((run) => run.plz === plz));
  return similar.length === 1 ? similar[0]![1] : undefined;
}

function groupRuns({ streets, runs }: AddressBook): Map<string, AddressRun[]> {
  const keys = streets.map(streetKey);
  const groups = new Map<string, AddressRun[]>();
  for (const run of runs) {
    const key = keys[run.street]!;
    const group = groups.get(key);
    if (group) group.push(run);
    else groups.set(key, [run]);
  }
  return groups;
}

function remembered<Value>(known: Map<string, Value>, key: string, find: () => Value): Value {
  if (!known.has(key)) known.set(key, find());
  return known.get(key)!;
}
