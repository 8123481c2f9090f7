import { fitMargins, type Margin } from '../../../src/domain/spatial/margin-fitting';
import type { Sources } from '../sources';
import { inOrder, scaledPerBezirk, type City, type LocatedDivision, type Structures } from './city';
import { readRegister, readRegister2020 } from './register';

/**
 * People per place from the totals of Wahlbezirke of several divisions, without any figure of a Planungsraum: where the
 * borders of 2017, 2021 and 2025 differ, their overlaps tell more than one division alone. The dates differ, so the
 * older and newer totals pull only half-way, few times, and the last word is with the totals of the date asked for.
 */
export function sharpenedByDivisions(city: City, mass: Float64Array, structures: Structures, last: Margin): Float64Array {
  const { bt25, btw17 } = city.precincts;
  const half = (division: LocatedDivision, population: Map<string, number>): Margin => {
    const totals = inOrder(division, population);
    const scale = last.totals.reduce((sum, value) => sum + value, 0) / totals.reduce((sum, value) => sum + value, 0);
    return { group: division.group, totals: totals.map((value) => value * scale), strength: 0.5 };
  };
  const margins = [half(btw17, structures['2018-12'].population), half(bt25, structures['2023-12'].population), last];
  return fitMargins(mass, margins, { rounds: 5 }).mass;
}

/** People per place raked to a division of Wahlbezirke and to Planungsräume. */
export interface RakedMass {
  readonly mass: Float64Array;
  readonly residual: number;
}

/** Rakes to both divisions, the totals of the Wahlbezirke made equal to those of the Planungsräume per Bezirk. */
export function raked(city: City, start: Float64Array, division: LocatedDivision, totals: Float64Array, planningTotals: Float64Array): RakedMass {
  const precincts = { group: division.group, totals: scaledPerBezirk(division, totals, city.planning, planningTotals) };
  const { mass, residual } = fitMargins(start, [precincts, { group: city.planning.group, totals: planningTotals }]);
  return { mass, residual };
}

export interface SetMasses {
  /** All inhabitants, 31.12.2020. */
  readonly population2020: RakedMass;
  /** Germans in the middle of 2022 (ah21) and at 31.12.2023 (bt25): the electorate, with its children. */
  readonly germans2022: RakedMass;
  readonly germans2023: RakedMass;
  /** Germans at 31.12.2020, for the divisions of 2014 and 2017, for which no register on today's Planungsräume exists. */
  readonly germans2020: Float64Array;
}

/** Masses of the dates nearest to the elections held on each division. */
export function massesOfSets(city: City, prior: Float64Array, structures: Structures, sources: Sources): SetMasses {
  const { ah21, bt25 } = city.precincts;
  const planning = (values: Map<string, number>) => inOrder(city.planning, values);
  const population2020 = raked(city, prior, ah21, inOrder(ah21, structures['2020-12'].population), planning(readRegister2020(sources)));
  const share = share2020(ah21, structures);
  const [before, after] = [planning(readRegister(sources, 2021).germans), planning(readRegister(sources, 2022).germans)];
  const middle = before.map((value, area) => (value + after[area]!) / 2);
  return {
    population2020,
    germans2020: population2020.mass.map((value, place) => value * (share[ah21.group[place]!] ?? 1)),
    germans2022: raked(city, prior, ah21, inOrder(ah21, structures['2022-mid'].germans), middle),
    germans2023: raked(city, prior, bt25, inOrder(bt25, structures['2023-12'].germans), planning(readRegister(sources, 2023).germans)),
  };
}

function share2020(ah21: LocatedDivision, structures: Structures): Float64Array {
  const { population, germans } = structures['2020-12'];
  return Float64Array.from(ah21.ids, (id) => ((population.get(id) ?? 0) > 0 ? germans.get(id)! / population.get(id)! : 1));
}
