import { spearman } from './correlation';
import { orderByScore, ranksOf, type Contest } from './order';
import { aggregate, type NormalisedCriteria } from './scores';

/** What becomes of the order if one criterion is dropped and the others keep their proportions. */
export interface LeftOut {
  /** Position of the criterion in the definition. */
  readonly criterion: number;
  /** Spearman's ρ between both orders over the areas ranked in both; NaN if nothing is left to rank by. */
  readonly agreement: number;
  /** Areas that come among the first n, and those that go, in the order of the list they are in. */
  readonly enters: readonly number[];
  readonly leaves: readonly number[];
}

/**
 * Drops each criterion that has a weight in turn (OECD/JRC Handbook, ch. 7). A criterion without which hardly anything
 * changes could be spared; one without which everything changes deserves a reason.
 *
 * @param top the n of "the first n".
 */
export function leaveOneOut(normalised: NormalisedCriteria, weights: readonly number[], top: number, contest: Contest = {}): LeftOut[] {
  const full = orderByScore(aggregate(normalised, weights).scores, contest);
  const firstInFull = full.slice(0, top);
  const counting = weights.flatMap((weight, criterion) => (weight > 0 && normalised.states[criterion] === 'scored' ? [criterion] : []));
  return counting.map((criterion) => {
    const others = weights.map((weight, index) => (index === criterion ? 0 : weight));
    const order = orderByScore(aggregate(normalised, others).scores, contest);
    const first = order.slice(0, top);
    return {
      criterion, agreement: agreementOf(full, order, normalised.terms[0]!.length),
      enters: [...first].filter((area) => !firstInFull.includes(area)),
      leaves: order.length === 0 ? [] : [...firstInFull].filter((area) => !first.includes(area)),
    };
  });
}

function agreementOf(a: Uint32Array, b: Uint32Array, count: number): number {
  const known = (order: Uint32Array): Float64Array => Float64Array.from(ranksOf(order, count), (rank) => (rank === 0 ? NaN : rank));
  return spearman(known(a), known(b));
}
