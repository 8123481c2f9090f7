import { completenessOf } from './completeness';
import { volunteerHours, type VolunteerHours } from './hours';
import { statusOf, type Measure, type Status } from './measure';
import { moneyOf, type Money } from './money';
import type { Plan } from './plan';

/** What the measures of a plan take together. Whom they reach is not among it: nobody may be counted twice. */
export interface PlanSums {
  readonly measures: number;
  readonly byStatus: Readonly<Record<Status, number>>;
  /** Measures of which nothing is missing. */
  readonly ready: number;
  readonly money: Money;
  readonly hours: VolunteerHours;
}

/** The measures of a plan, in the order of the document; ids of measures that are gone are passed over. Null: all measures. */
export function measuresOfPlan(plan: Pick<Plan, 'measureIds'> | null, measures: readonly Measure[]): readonly Measure[] {
  if (plan === null) return measures;
  const ids = new Set(plan.measureIds);
  return measures.filter(({ id }) => ids.has(id));
}

/** Measures that are over take and reach nothing any more; they are counted by status only. */
export function isCounted(measure: Measure): boolean {
  return statusOf(measure) !== 'ended';
}

export function planSums(measures: readonly Measure[]): PlanSums {
  const byStatus: Record<Status, number> = { idea: 0, proposed: 0, decided: 0, open: 0, ended: 0 };
  for (const measure of measures) byStatus[statusOf(measure)]++;
  const counted = measures.filter(isCounted);
  return {
    measures: counted.length, byStatus,
    ready: counted.filter((measure) => completenessOf(measure).isReady).length,
    // Money secured for one measure does not close the gap of another: gaps are added up, not worked out from the sums.
    money: added(counted.map(({ concept }) => moneyOf(concept)), NO_MONEY),
    hours: added(counted.map(({ concept }) => volunteerHours(concept.shifts)), { needed: 0, promised: 0, missing: 0 }),
  };
}

const NO_MONEY: Money = { perMonth: 0, once: 0, firstYear: 0, secured: 0, unsecured: 0, gap: 0, unknown: 0 };

/** Adds records of numbers, field by field. */
function added<Sums extends { readonly [Field in keyof Sums]: number }>(all: readonly Sums[], nothing: Sums): Sums {
  return all.reduce((sum, one) => {
    const next = { ...sum };
    for (const field in nothing) next[field] = (sum[field] + one[field]) as Sums[typeof field];
    return next;
  }, nothing);
}
