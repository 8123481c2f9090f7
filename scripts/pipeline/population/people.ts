import { roundToTotal } from '../../../src/domain/spatial/controlled-rounding';
import { fitMargins, type Margin } from '../../../src/domain/spatial/margin-fitting';
import type { Columns } from '../../../src/data/validate';
import { toLonLat } from '../read/projection';
import { inOrder, scaledPerBezirk, type City, type LocatedDivision, type Structures } from './city';
import type { Register } from './register';

/** People per place in three age groups that together are everybody. */
export interface People {
  readonly under18: Float64Array;
  readonly middle: Float64Array;
  readonly age65: Float64Array;
}

const GROUPS = ['under18', 'middle', 'age65'] as const;

/**
 * People of 31.12.2025 per place. Below the Planungsraum the newest structure of equal date counts: Wahlbezirke and
 * register of 31.12.2023, per age group. Then everything is raked to the register of 31.12.2025 and, if given, to the
 * inhabitants of the Wahlkreise 2026 of the same day; the register has the last word.
 */
export function peopleOf2025(
  city: City, prior: Float64Array, structures: Structures, register2023: Register, register2025: Register, constituencies?: Map<string, number>,
): People {
  const structured = GROUPS.map((group) => {
    const planning = inOrder(city.planning, ageGroup(register2023, group));
    const totals = inOrder(city.precincts.bt25, ageGroup(structures['2023-12'], group));
    const margins = [
      { group: city.precincts.bt25.group, totals: scaledPerBezirk(city.precincts.bt25, totals, city.planning, planning) },
      { group: city.planning.group, totals: planning },
    ];
    // A Planungsraum without people in 2023 may have some in 2025: it keeps a trace of the prior.
    return fitMargins(prior, margins).mass.map((value, place) => value + 1e-6 * prior[place]!);
  });
  const size = prior.length, areas = city.planning.ids.length;
  const margins: Margin[] = [{
    group: concatenated(structured.map((_, index) => city.planning.group.map((area) => index * areas + area))),
    totals: Float64Array.from(GROUPS.flatMap((group) => [...inOrder(city.planning, ageGroup(register2025, group))])),
  }];
  if (constituencies) {
    const totals = inOrder(city.wk26, constituencies);
    margins.unshift({
      group: concatenated(structured.map(() => city.wk26.group)),
      totals: scaledPerBezirk(city.wk26, totals, city.planning, inOrder(city.planning, register2025.population)),
    });
  }
  const mass = Float64Array.from(structured.flatMap((values) => [...values]));
  const fitted = fitMargins(mass, margins, { rounds: 100 }).mass;
  const [under18, middle, age65] = GROUPS.map((_, index) => fitted.subarray(index * size, (index + 1) * size));
  return { under18: under18!, middle: middle!, age65: age65! };
}

export function everybody({ under18, middle, age65 }: People): Float64Array {
  return under18.map((value, place) => value + middle[place]! + age65[place]!);
}

/** The interim table `people`: a row per place with its areas. */
export function peopleTable(city: City, people: People): Columns {
  const { places, planning, wk26, wk21 } = city;
  // A place in the sliver between two Bezirke lies in the constituency around it, whichever Bezirk that is of.
  const nearest = (division: LocatedDivision, place: number): string => {
    const group = division.group[place]!;
    const area = group >= 0 ? group : division.index.findNearest(places.x[place]!, places.y[place]!, 100);
    if (area < 0) throw new Error(`The place at ${places.x[place]}, ${places.y[place]} lies in no Wahlkreis`);
    return division.ids[area]!;
  };
  const numbers = Array.from(places.x.keys());
  return {
    x: places.x, y: places.y,
    plr_id: numbers.map((place) => planning.ids[places.plr[place]!]!),
    wk26_id: numbers.map((place) => nearest(wk26, place)), wk21_id: numbers.map((place) => nearest(wk21, place)),
    population: everybody(people), under18: people.under18, age65: people.age65,
  };
}

/** Side of a cell in metres: two minutes on foot across, and few enough cells to load (100 m would take twice the bytes). */
const CELL = 160;
/** Cells hold tenths of persons: finer would claim an exactness the estimate does not have. */
const PARTS = 10;

/**
 * The table population_cells: people per square of 160 m and Planungsraum, at their centre of gravity. The tenths are
 * rounded per Planungsraum and age group so that their sums stay the register's.
 */
export function populationCells(city: City, people: People, register: Register): Columns {
  const cells = new Map<string, { plr: string; people: Record<(typeof GROUPS)[number], number>; x: number; y: number; all: number }>();
  const all = everybody(people);
  city.places.plr.forEach((area, place) => {
    if (!(all[place]! > 0)) return;
    const x = city.places.x[place]!, y = city.places.y[place]!, plr = city.planning.ids[area]!;
    const key = `${plr}|${Math.floor(y / CELL)}|${Math.floor(x / CELL)}`;
    let cell = cells.get(key);
    if (!cell) cells.set(key, (cell = { plr, people: { under18: 0, middle: 0, age65: 0 }, x: 0, y: 0, all: 0 }));
    for (const group of GROUPS) cell.people[group] += people[group][place]!;
    cell.x += x * all[place]!;
    cell.y += y * all[place]!;
    cell.all += all[place]!;
  });
  const sorted = [...cells].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
  const rounded = GROUPS.map((group) => roundedPerArea(sorted.map(({ plr, people: counts }) => ({ plr, value: counts[group] })), ageGroup(register, group)));
  const kept = sorted.map((cell, index) => ({ cell, counts: rounded.map((values) => values[index]!) })).filter(({ counts }) => counts.some((count) => count > 0));
  const positions = kept.map(({ cell: { x, y, all: mass } }) => toLonLat([x / mass, y / mass]));
  const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;
  return {
    cell_id: kept.map((_, index) => index),
    lon: positions.map(([lon]) => round(lon)), lat: positions.map(([, lat]) => round(lat)),
    area_id: kept.map(({ cell }) => cell.plr),
    population: kept.map(({ counts: [young, middle, old] }) => (young! + middle! + old!) / PARTS),
    under18: kept.map(({ counts: [young] }) => young! / PARTS), age65: kept.map(({ counts: [, , old] }) => old! / PARTS),
  };
}

function roundedPerArea(cells: readonly { plr: string; value: number }[], totals: ReadonlyMap<string, number>): Float64Array {
  const members = new Map<string, number[]>();
  cells.forEach(({ plr }, index) => members.set(plr, [...(members.get(plr) ?? []), index]));
  const result = new Float64Array(cells.length);
  for (const [plr, list] of members) {
    const parts = roundToTotal(Float64Array.from(list, (index) => cells[index]!.value), PARTS * (totals.get(plr) ?? 0));
    list.forEach((index, position) => (result[index] = parts[position]!));
  }
  return result;
}

function ageGroup(counts: Register, group: (typeof GROUPS)[number]): Map<string, number> {
  if (group !== 'middle') return counts[group];
  return new Map([...counts.population].map(([id, value]) => [id, value - (counts.under18.get(id) ?? 0) - (counts.age65.get(id) ?? 0)]));
}

function concatenated(parts: readonly Int32Array[]): Int32Array {
  const joined = new Int32Array(parts.reduce((length, part) => length + part.length, 0));
  parts.reduce((offset, part) => (joined.set(part, offset), offset + part.length), 0);
  return joined;
}
