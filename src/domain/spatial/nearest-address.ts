import { metresBetween } from '../reach/plane';
import { ADDRESS_QUALITIES, houseNumberOf, type AddressBook } from './address-book';
import type { Position } from './position';

/** An address near a place. */
export interface NearAddress {
  readonly street: string;
  /** Null for a square without house numbers. */
  readonly number: string | null;
  readonly plz: string;
  /** Planungsraum of the address; that of the place itself may be another. */
  readonly areaId: string;
  /** Of the address, in degrees. */
  readonly position: Position;
  /** Metres from the place, in a straight line. */
  readonly distance: number;
}

export interface AddressFinder {
  /** The address nearest to a place [longitude, latitude], not farther than `within` metres; undefined if there is none. */
  nearest(position: Position, within: number): NearAddress | undefined;
}

/** Side of a grid cell in metres: some twenty addresses of a city. */
const CELL = 125;
const METRES_PER_DEGREE = 111_320;
/** Berlin's latitude; cells need not be square to the metre. */
const COSINE = Math.cos((52.5 * Math.PI) / 180);
const NUMBER = ADDRESS_QUALITIES.indexOf('number');

/**
 * Finds what stands at a place of the map. Only addresses whose own coordinate is known count: one that merely lies
 * somewhere along its street must not give its name to a corner. 400,000 addresses are sorted into a grid at once
 * (tens of milliseconds); a question then looks at a few cells.
 */
export function createAddressFinder(book: AddressBook): AddressFinder {
  const { lon, lat, quality } = book;
  const known: number[] = [];
  let west = Infinity, south = Infinity, east = -Infinity, north = -Infinity;
  for (let address = 0; address < lon.length; address++) {
    if (quality[address] !== NUMBER) continue;
    known.push(address);
    west = Math.min(west, lon[address]!);
    east = Math.max(east, lon[address]!);
    south = Math.min(south, lat[address]!);
    north = Math.max(north, lat[address]!);
  }
  const height = CELL / METRES_PER_DEGREE, width = height / COSINE;
  const columns = known.length === 0 ? 0 : Math.floor((east - west) / width) + 1;
  const rows = known.length === 0 ? 0 : Math.floor((north - south) / height) + 1;
  const cellOf = (address: number): number => Math.floor((lat[address]! - south) / height) * columns + Math.floor((lon[address]! - west) / width);
  // Sorted by counting: `starts[cell]` to `starts[cell + 1]` are the places in `sorted` of a cell's addresses.
  const starts = new Uint32Array(columns * rows + 1);
  for (const address of known) starts[cellOf(address) + 1]!++;
  for (let cell = 0; cell < columns * rows; cell++) starts[cell + 1]! += starts[cell]!;
  const free = starts.slice();
  const sorted = new Uint32Array(known.length);
  for (const address of known) sorted[free[cellOf(address)]!++] = address;

  return {
    nearest(position, within) {
      const reach = within / METRES_PER_DEGREE;
      const [firstRow, lastRow] = [Math.max(0, Math.floor((position[1] - reach - south) / height)), Math.min(rows - 1, Math.floor((position[1] + reach - south) / height))];
      const [firstColumn, lastColumn] = [Math.max(0, Math.floor((position[0] - reach / COSINE - west) / width)), Math.min(columns - 1, Math.floor((position[0] + reach / COSINE - west) / width))];
      let found = -1, least = within;
      for (let row = firstRow; row <= lastRow; row++) {
        for (let column = firstColumn; column <= lastColumn; column++) {
          const cell = row * columns + column;
          for (let place = starts[cell]!; place < starts[cell + 1]!; place++) {
            const address = sorted[place]!;
            const distance = metresBetween(...position, lon[address]!, lat[address]!);
            if (distance <= least && (distance < least || found === -1)) [found, least] = [address, distance];
          }
        }
      }
      return found === -1 ? undefined : describe(book, found, least);
    },
  };
}

function describe(book: AddressBook, address: number, distance: number): NearAddress {
  let low = 0, high = book.runs.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (book.runs[middle]!.end <= address) low = middle + 1;
    else high = middle;
  }
  const { street, plz, areaId } = book.runs[low]!;
  return { street: book.streets[street]!, number: houseNumberOf(book, address), plz, areaId, position: [book.lon[address]!, book.lat[address]!], distance };
}
