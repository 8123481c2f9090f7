import { groupSums, scaleToTotals } from '../../../src/domain/spatial/margin-fitting';
import { interpolationError, type InterpolationError } from '../../../src/domain/spatial/interpolation-error';
import type { Sources } from '../sources';
import { blockError, type Blocks } from './blocks';
import { bezirk, inOrder, REPLACED_2023, type City, type LocatedDivision, type Structures } from './city';
import { gridPlaces, locate } from './divisions';
import type { RakedMass } from './masses';
import { readRegister, readRegister2020 } from './register';

/** A way to spread the people of a Wahlbezirk, judged on figures it was not given. */
export interface MethodAccuracy {
  readonly id: string;
  readonly title: string;
  /** Strukturdaten of AGH 2023 → register 31.12.2022. */
  readonly t1: InterpolationError;
  /** Strukturdaten 31.12.2020 → register 31.12.2020. */
  readonly t2: InterpolationError;
  /** Wahlbezirke of 2017 in Bezirk 07 → blocks; absent where the method has no places. */
  readonly blocks?: InterpolationError;
}

export function methodAccuracy(city: City, sources: Sources, structures: Structures, blocks: Blocks) {
  const { ah21 } = city.precincts;
  const cases = {
    t1: { totals: inOrder(ah21, structures['2022-mid'].population), truth: inOrder(city.planning, readRegister(sources, 2022).population) },
    t2: { totals: inOrder(ah21, structures['2020-12'].population), truth: inOrder(city.planning, readRegister2020(sources)) },
  };
  const judge = (mass: Float64Array, precinct: Int32Array, planning: Int32Array, { totals, truth }: (typeof cases)['t1']) =>
    interpolationError(transferred(mass, { ...ah21, group: precinct }, totals, planning, truth.length), truth);
  return {
    ofPlaces: (id: string, title: string, mass: Float64Array, mass2020 = mass): MethodAccuracy => ({
      id, title,
      t1: judge(mass, ah21.group, city.planning.group, cases.t1), t2: judge(mass2020, ah21.group, city.planning.group, cases.t2),
      blocks: blockError(blocks, mass),
    }),
    /** Everybody spread evenly over the ground, by points every 50 m. */
    ofGround: (id: string, title: string): MethodAccuracy => {
      const points = ah21.rings.flatMap((rings, precinct) => gridPlaces(rings, 50).map(([x, y]) => ({ precinct, x, y })));
      const planning = locate(city.planning, Float64Array.from(points, ({ x }) => x), Float64Array.from(points, ({ y }) => y));
      const precinct = Int32Array.from(points, (point) => point.precinct), mass = new Float64Array(points.length).fill(1);
      return { id, title, t1: judge(mass, precinct, planning, cases.t1), t2: judge(mass, precinct, planning, cases.t2) };
    },
  };
}

/** A raked table, judged on figures of another date, another division or another group of people than it was raked to. */
export interface OutOfSample {
  readonly id: string;
  readonly title: string;
  readonly what: 'population' | 'germans' | 'age65';
  readonly error: InterpolationError;
  /** Largest sum of errors that METHODS.md allows, in %. */
  readonly allowed?: number;
}

/** Masses raked to the inhabitants of 31.12.2020 alone, asked for later dates, other borders, Germans and the elderly. */
export function outOfSample(city: City, sources: Sources, structures: Structures, { mass }: RakedMass): OutOfSample[] {
  const { ah21, bt25 } = city.precincts;
  const registers = { 2022: readRegister(sources, 2022), 2023: readRegister(sources, 2023) };
  const allowed = { population: 1.3, germans: 1.3, age65: 3.0 };
  return (['population', 'germans', 'age65'] as const).flatMap((what) => [
    {
      id: `raked2020-date-${what}`, what, allowed: allowed[what],
      title: 'Strukturdaten AGH 2023 on the same borders → register 31.12.2022 (half a year apart)',
      error: interpolationError(transferred(mass, ah21, inOrder(ah21, structures['2022-mid'][what]), city.planning.group, city.planning.ids.length),
        inOrder(city.planning, registers[2022][what])),
    },
    {
      id: `raked2020-borders-${what}`, what, allowed: allowed[what],
      title: 'Strukturdaten 31.12.2023 on the borders of 2025 → register 31.12.2023 (11 Bezirke)',
      error: interpolationError(transferred(mass, bt25, inOrder(bt25, structures['2023-12'][what]), city.planning.group, city.planning.ids.length),
        inOrder(city.planning, registers[2023][what]), (area) => !REPLACED_2023.has(bezirk(city.planning.ids[area]!))),
    },
  ]);
}

/** The electorate's masses of 2022, asked for Germans a year later. */
export function outOfSampleGermans(city: City, sources: Sources, structures: Structures, { mass }: RakedMass): OutOfSample {
  const { ah21 } = city.precincts;
  const [before, after] = [2022, 2023].map((year) => inOrder(city.planning, readRegister(sources, year as 2022 | 2023).germans)) as [Float64Array, Float64Array];
  return {
    id: 'germans2022-date-germans', what: 'germans', allowed: 1.3,
    title: 'Germans 2022, Strukturdaten of the repeat 2024 on the same borders → mean of the registers 31.12.2022 and 2023',
    error: interpolationError(transferred(mass, ah21, inOrder(ah21, structures['2023-mid'].germans), city.planning.group, city.planning.ids.length),
      before.map((value, area) => (value + after[area]!) / 2)),
  };
}

/** People of 31.12.2025, raked to Planungsräume only, asked for the Wahlkreise of the same day. */
export function outOfSampleConstituencies(city: City, people: Float64Array, truth: ReadonlyMap<string, number>): OutOfSample {
  const { wk26 } = city;
  return {
    id: 'people2025-wk26-population', what: 'population', allowed: 1.3,
    title: 'People of 31.12.2025 raked to Planungsräume → inhabitants of the 78 Wahlkreise 2026 (same day)',
    error: interpolationError(groupSums(people, wk26.group, wk26.ids.length), inOrder(wk26, truth)),
  };
}

function transferred(mass: Float64Array, { group }: LocatedDivision, totals: Float64Array, planning: Int32Array, areas: number): Float64Array {
  const scaled = scaleToTotals(Float64Array.from(mass), { group, totals });
  const inside = planning.map((area, place) => (group[place]! >= 0 ? area : -1));
  return groupSums(scaled, inside, areas);
}
