import type { AreaFigures } from '../../../domain/criteria/area-figures';
import type { Truth } from '../../../domain/criteria/truth';
import { coverageSpread, kreisCoverage, uncoveredAreas, type CoveredAreas, type KreisCoverage, type UncoveredArea } from '../../../domain/measures/coverage';
import type { Measure } from '../../../domain/measures/measure';
import { costPerPerson } from '../../../domain/measures/money';
import { planSums, type PlanSums } from '../../../domain/measures/plan-sums';
import type { ReachSums } from '../../../domain/reach/reach';

/** People within reach of at least one place, each counted once. */
export interface PlanReach {
  readonly all: number;
  readonly age65: number;
  readonly under18: number;
  /** By Planungsraum. */
  readonly byArea: ReadonlyMap<string, number>;
  /** The people of each measure by itself, added up. */
  readonly added: number;
}

export function planReach({ each, together, areaIds }: ReachSums): PlanReach {
  return {
    all: together.all, age65: together.age65, under18: together.under18,
    byArea: new Map(areaIds.map((id, index) => [id, together.byArea[index]!])),
    added: each.reduce((sum, { all }) => sum + all, 0),
  };
}

/** Share of the people of a Kiez from which on it counts as covered. */
const ENOUGH = 0.5;

/** Everything a plan is judged by. */
export interface PlanFigures {
  readonly sums: PlanSums;
  /** Null while it is computed, or without any place. */
  readonly coverage: PlanCoverage | null;
}

export interface PlanCoverage {
  readonly reach: PlanReach;
  /** People in rule-meeting Kieze that are reached, and all of them. */
  readonly urgentReached: number;
  readonly urgentPeople: number;
  readonly doubled: number;
  readonly perPerson: number | null;
  readonly kreise: readonly KreisCoverage[];
  readonly spread: number | null;
  /** Rows of the areas; those with the most unreached people first. */
  readonly uncovered: readonly (UncoveredArea & { readonly row: number })[];
  readonly urgentAreas: number;
}

/** What the coverage is worked out from: Planungsräume of the city or of one Kreis, and what they are under the rule. */
export interface PlanGround {
  readonly figures: AreaFigures;
  readonly verdictOf: (row: number) => Truth;
  readonly kreis: string | null;
}

/** @param reach undefined while it is computed; null if the plan has no place. */
export function planFigures(measures: readonly Measure[], reach: PlanReach | null | undefined, ground: PlanGround): PlanFigures {
  const sums = planSums(measures);
  return { sums, coverage: reach ? coverageOf(reach, sums, ground) : null };
}

function coverageOf(reach: PlanReach, sums: PlanSums, { figures, verdictOf, kreis }: PlanGround): PlanCoverage {
  const rows = figures.levels.flatMap((level, row) => (level === 'plr' && (kreis === null || figures.bezirkIds[row] === kreis) ? [row] : []));
  const areas: CoveredAreas = {
    population: rows.map((row) => figures.population[row]!),
    reached: rows.map((row) => reach.byArea.get(figures.ids[row]!) ?? 0),
    bezirkIds: rows.map((row) => figures.bezirkIds[row]!),
    urgent: rows.map((row) => figures.reliable[row]! && verdictOf(row) === 'yes'),
  };
  const kreise = kreisCoverage(areas);
  const sum = (of: (kreis: KreisCoverage) => number): number => kreise.reduce((total, one) => total + of(one), 0);
  return {
    reach, kreise,
    urgentReached: sum(({ urgentReached }) => urgentReached), urgentPeople: sum(({ urgentPeople }) => urgentPeople),
    doubled: Math.max(0, reach.added - reach.all), perPerson: costPerPerson(sums.money, reach.all), spread: coverageSpread(kreise),
    uncovered: uncoveredAreas(areas, ENOUGH).map((area) => ({ ...area, row: rows[area.index]! })),
    urgentAreas: Array.from(areas.urgent).filter(Boolean).length,
  };
}
