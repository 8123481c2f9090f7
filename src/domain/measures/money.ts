import type { Concept } from './concept';

/** Sums of a concept in euros; lines whose amount is not known yet count nothing and are counted. */
export interface Money {
  /** Rent and running costs a month. */
  readonly perMonth: number;
  readonly once: number;
  /** Twelve months and what is paid once. */
  readonly firstYear: number;
  /** Money of the first year that is promised. */
  readonly secured: number;
  /** Money of the first year that is hoped for. */
  readonly unsecured: number;
  /** What the first year lacks if all hoped-for money comes; 0 if nothing. */
  readonly gap: number;
  /** Lines of costs and funding without an amount. */
  readonly unknown: number;
}

/** Sums up costs and funding. Rent counts only for kinds that have premises; that is up to the form, which shows no other. */
export function moneyOf({ costs, funding }: Pick<Concept, 'costs' | 'funding'>): Money {
  const perMonth = sum(costs.filter(({ kind }) => kind !== 'one_off'));
  const once = sum(costs.filter(({ kind }) => kind === 'one_off'));
  const firstYear = 12 * perMonth + once;
  const yearly = (secured: boolean): number =>
    funding.filter((line) => line.secured === secured).reduce((total, { amount, per }) => total + (amount ?? 0) * (per === 'month' ? 12 : 1), 0);
  const [secured, unsecured] = [yearly(true), yearly(false)];
  return {
    perMonth, once, firstYear, secured, unsecured, gap: Math.max(0, firstYear - secured - unsecured),
    unknown: [...costs, ...funding].filter(({ amount }) => amount === null).length,
  };
}

/** Euros of the first year for each person within reach; null where that number is not known or nobody is reached. */
export function costPerPerson({ firstYear }: Pick<Money, 'firstYear'>, reached: number | undefined): number | null {
  return reached !== undefined && reached > 0 ? firstYear / reached : null;
}

function sum(lines: readonly { readonly amount: number | null }[]): number {
  return lines.reduce((total, { amount }) => total + (amount ?? 0), 0);
}
