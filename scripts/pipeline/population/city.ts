import { groupSums } from '../../../src/domain/spatial/margin-fitting';
import type { Interim } from '../interim';
import type { Sources } from '../sources';
import { SourceError } from '../step';
import { locate, PRECINCT_SETS, readDivision, type Division, type PrecinctSet } from './divisions';
import { readPlaces, type Places } from './places';
import { readStructure, type Structure, type StructureDate } from './structure';

/** A division with, for each place, the number of its area (-1 = none). */
export interface LocatedDivision extends Division {
  readonly group: Int32Array;
}

/** The places of the city and every division they are looked at in. */
export interface City {
  readonly places: Places;
  readonly planning: LocatedDivision;
  readonly wk26: LocatedDivision;
  readonly wk21: LocatedDivision;
  readonly precincts: Readonly<Record<PrecinctSet, LocatedDivision>>;
}

export async function readCity(sources: Sources, interim: Interim): Promise<City> {
  const planning = readDivision(interim, 'plr');
  const places = await readPlaces(sources, planning);
  const located = (name: string): LocatedDivision => {
    const division = readDivision(interim, name);
    return { ...division, group: locate(division, places.x, places.y) };
  };
  const withinBezirk = (division: LocatedDivision): LocatedDivision => ({
    ...division,
    // Planungsräume and Wahlbezirke both end at the border of the Bezirk, drawn some metres apart: people in the sliver
    // between must not tie two Bezirke together, or raking pours one into the other.
    group: division.group.map((area, place) => (area >= 0 && bezirk(division.ids[area]!) === bezirk(planning.ids[places.plr[place]!]!) ? area : -1)),
  });
  return {
    places,
    planning: { ...planning, group: places.plr },
    wk26: withinBezirk(located('wk26')),
    wk21: withinBezirk(located('wk21')),
    precincts: Object.fromEntries(PRECINCT_SETS.map((set) => [set, withinBezirk(located(`precincts-${set}`))])) as Record<PrecinctSet, LocatedDivision>,
  };
}

export function bezirk(id: string): string {
  return id.slice(0, 2);
}

/** Values in the order of a division; an area without a value has none. */
export function inOrder({ ids }: Division, values: ReadonlyMap<string, number>): Float64Array {
  return Float64Array.from(ids, (id) => values.get(id) ?? 0);
}

/**
 * Scales totals so that each Bezirk has the sum that the reference gives it. Totals of two sources can only be met
 * together if they agree there; within a Bezirk a difference of date is then spread evenly.
 */
export function scaledPerBezirk(division: Division, totals: Float64Array, reference: Division, referenceTotals: Float64Array): Float64Array {
  const sums = (ids: readonly string[], values: Float64Array) =>
    groupSums(values, Int32Array.from(ids, (id) => Number(bezirk(id))), 13);
  const have = sums(division.ids, totals), want = sums(reference.ids, referenceTotals);
  return totals.map((value, area) => {
    const number = Number(bezirk(division.ids[area]!));
    return have[number]! > 0 ? (value * want[number]!) / have[number]! : 0;
  });
}

/** Strukturdaten by date, each on the division whose polygons fit its numbers. */
export interface Structures {
  readonly '2020-12': Structure;
  readonly '2022-mid': Structure;
  readonly '2023-mid': Structure;
  /** On bt25. The numbers of EU 2024 mean other areas in Bezirk 09, so Strukturdaten of BTW 2025 stand in there. */
  readonly '2023-12': Structure;
  /** On btw17. Bezirke 05, 06, 10 were redrawn for EU 2019, so Strukturdaten of AGH 2016 stand in there. */
  readonly '2018-12': Structure;
}

export async function readStructures(sources: Sources): Promise<Structures> {
  const read = (date: StructureDate) => readStructure(sources, date);
  return {
    '2020-12': await read('2020-12'), '2022-mid': await read('2022-mid'), '2023-mid': await read('2023-mid'),
    '2023-12': replaced(await read('2023-12'), await read('2024-mid'), ['09']),
    '2018-12': replaced(await read('2018-12'), await read('2015-12'), ['05', '06', '10']),
  };
}

/** Bezirke whose 2023-12 totals are not of that date. */
export const REPLACED_2023 = new Set(['09']);

function replaced(structure: Structure, other: Structure, bezirke: readonly string[]): Structure {
  const merged = (key: keyof Structure) => {
    const of = (id: string) => bezirke.includes(bezirk(id));
    return new Map([...[...structure[key]].filter(([id]) => !of(id)), ...[...other[key]].filter(([id]) => of(id))]);
  };
  return { population: merged('population'), germans: merged('germans'), under18: merged('under18'), age65: merged('age65') };
}

/** Every Planungsraum with registered people must have a place to put them. */
export function checkPlaces({ places, planning }: City, register: ReadonlyMap<string, number>): void {
  const count = groupSums(new Float64Array(places.x.length).fill(1), places.plr, planning.ids.length);
  planning.ids.forEach((id, area) => {
    if (count[area] === 0 && (register.get(id) ?? 0) > 0) throw new SourceError('osm/basemap-tiles', `has no house number in the inhabited Planungsraum ${id}`);
  });
}
