import type { AddressBook } from '../spatial/address-book';
import { AreaIndex } from '../spatial/area-index';
import { ringsExtent, type Ring } from '../spatial/polygon';
import { cellText, type Cell } from './cell';
import { PlacementBuilder, type Placement } from './place-key';

/** Where people live: the table `population_cells`; `areas` are rows of the area figures. */
export interface PopulationCells {
  readonly longitudes: ArrayLike<number>;
  readonly latitudes: ArrayLike<number>;
  readonly areas: Int32Array;
  readonly population: ArrayLike<number>;
}

/** People of each area (row of the area figures) in a postcode, a precinct or a shape. */
type People = Map<number, number>;

/** Spreads rows of postcodes over Planungsräume: the people of a Planungsraum are taken to live evenly at its addresses. */
export function placeByPostcode(
  book: AddressBook, cells: readonly Cell[], areaRow: (areaId: string) => number | undefined, population: ArrayLike<number>,
): Placement {
  const people = peopleByPostcode(book, areaRow, population);
  const builder = new PlacementBuilder('plr', cells.length);
  for (const cell of cells) {
    const postcode = /^(\d{5})(?:[.,]0+)?$/.exec(cellText(cell).trim())?.[1];
    const known = people.get(postcode ?? '');
    if (known) builder.spread(known);
    else builder.unplaced(cell === null ? 'empty' : 'unknown_postcode');
  }
  return builder.build();
}

/** A Wahlbezirk as a file writes it: 01100 for an Urnenwahlbezirk (also 1100), 011A for a Briefwahlbezirk (also 11A, 01 1A). */
export function precinctIdOf(cell: Cell): string | undefined {
  const text = cellText(cell).toUpperCase().replace(/^(?:UWB|BWB|WBZ)\W*/, '').replace(/[\s\u00a0.,/-]/g, '');
  if (/^\d{4,5}$/.test(text)) return text.padStart(5, '0');
  return /^\d{2,3}[A-Z]$/.test(text) ? text.padStart(4, '0') : undefined;
}

export interface PrecinctShape {
  readonly id: string;
  readonly postal: string;
  readonly rings: readonly Ring[];
}

/** Spreads rows of Wahlbezirke over Planungsräume by the people who live in both. */
export function placeByPrecinct(precincts: readonly PrecinctShape[], population: PopulationCells, cells: readonly Cell[]): Placement {
  const people = peopleByPrecinct(precincts, population);
  const builder = new PlacementBuilder('plr', cells.length);
  for (const cell of cells) {
    const known = people.get(precinctIdOf(cell) ?? '');
    if (known) builder.spread(known);
    else builder.unplaced(cell === null ? 'empty' : 'unknown_precinct');
  }
  return builder.build();
}

/** Spreads shapes over Planungsräume by the people who live in both; shapes may overlap. Null = a row without a shape. */
export function placeByShape(shapes: readonly (readonly Ring[] | null)[], population: PopulationCells): Placement {
  const { longitudes, latitudes } = population;
  const builder = new PlacementBuilder('plr', shapes.length);
  // Cells from west to east, so that a shape looks only at those between its own west and east.
  const order = Array.from({ length: longitudes.length }, (_, cell) => cell).sort((a, b) => longitudes[a]! - longitudes[b]!);
  const sorted = Float64Array.from(order, (cell) => longitudes[cell]!);
  for (const rings of shapes) {
    if (!rings) {
      builder.unplaced('no_shape');
      continue;
    }
    const people: People = new Map();
    const extent = ringsExtent(rings);
    const index = new AreaIndex([{ rings }], Math.max((extent.maxY - extent.minY) / 64, (extent.maxX - extent.minX) / 64, 1e-5));
    for (let position = firstAtLeast(sorted, extent.minX); position < sorted.length && sorted[position]! <= extent.maxX; position++) {
      const cell = order[position]!;
      const y = latitudes[cell]!;
      if (y >= extent.minY && y <= extent.maxY && index.find(sorted[position]!, y) === 0) add(people, population.areas[cell]!, population.population[cell]!);
    }
    if (people.size > 0) builder.spread(people);
    else builder.unplaced('shape_not_placed');
  }
  return builder.build();
}

function peopleByPostcode(book: AddressBook, areaRow: (areaId: string) => number | undefined, population: ArrayLike<number>): Map<string, People> {
  const addresses = new Map<string, number>();
  for (const run of book.runs) addresses.set(run.areaId, (addresses.get(run.areaId) ?? 0) + run.end - run.start);
  const byPostcode = new Map<string, People>();
  for (const run of book.runs) {
    const area = areaRow(run.areaId);
    if (area === undefined) continue;
    const people = byPostcode.get(run.plz) ?? new Map<number, number>();
    byPostcode.set(run.plz, people);
    add(people, area, ((population[area] || 0) * (run.end - run.start)) / addresses.get(run.areaId)!);
  }
  return withoutEmpty(byPostcode);
}

function peopleByPrecinct(precincts: readonly PrecinctShape[], population: PopulationCells): Map<string, People> {
  const index = new AreaIndex(precincts, 0.002);
  const byPrecinct = new Map<string, People>();
  for (let cell = 0; cell < population.areas.length; cell++) {
    const found = precincts[index.find(population.longitudes[cell]!, population.latitudes[cell]!)];
    if (!found) continue;
    for (const id of [found.id, found.postal]) {
      const people = byPrecinct.get(id) ?? new Map<number, number>();
      byPrecinct.set(id, people);
      add(people, population.areas[cell]!, population.population[cell]!);
    }
  }
  return withoutEmpty(byPrecinct);
}

function withoutEmpty(groups: Map<string, People>): Map<string, People> {
  for (const [key, people] of groups) {
    for (const [area, count] of people) if (!(count > 0)) people.delete(area);
    if (people.size === 0) groups.delete(key);
  }
  return groups;
}

function add(people: People, area: number, count: number): void {
  people.set(area, (people.get(area) ?? 0) + count);
}

function firstAtLeast(sorted: Float64Array, value: number): number {
  let low = 0, high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
