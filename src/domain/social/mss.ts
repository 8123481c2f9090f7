import { standardise } from './standardise';

/**
 * The index of the Monitoring Soziale Stadtentwicklung (MSS) of the Berlin Senate: status (level) and dynamics (change)
 * of social disadvantage, relative to the mean of the city's Planungsräume in the same edition.
 *
 * Source of the method: MSS 2021, Indikatorenheft (Langfassung), chapter 4, steps 1–6. The Senate calls the index a
 * search strategy that needs local knowledge.
 */

/** 1 hoch, 2 mittel, 3 niedrig, 4 sehr niedrig. "Hoch" means little disadvantage. */
export type StatusClass = 1 | 2 | 3 | 4;

/** 1 positiv, 3 stabil, 5 negativ: the codes of the published tables. */
export type DynamicsClass = 1 | 3 | 5;

/**
 * Status or dynamics index: each indicator is standardised over the valid areas (unweighted mean, population standard
 * deviation), the standard scores of an area are summed, the sums are standardised again. Positive = worse.
 *
 * @param indicators one array per indicator, all in the same order of areas: shares in percent for the status, changes
 *   over two years in percentage points for the dynamics. Other units give the same index.
 * @returns one index value per area; null for an area that lacks any indicator. Such an area is not valid: it does not
 *   enter a mean either, even with the indicators it has.
 * @throws RangeError if there is no indicator, if lengths differ, or if an indicator does not vary.
 */
export function socialIndex(indicators: readonly (readonly (number | null)[])[]): (number | null)[] {
  const length = indicators[0]?.length;
  if (length === undefined) throw new RangeError('The index needs at least one indicator');
  if (indicators.some((indicator) => indicator.length !== length)) throw new RangeError('The indicators differ in their number of areas');
  const valid = Array.from({ length }, (_, area) => indicators.every((indicator) => indicator[area] !== null));
  const scores = indicators.map((indicator) => standardise(indicator.map((value, area) => (valid[area] ? value : null))));
  const sums = valid.map((isValid, area) => (isValid ? scores.reduce((sum, score) => sum + score[area]!, 0) : null));
  return standardise(sums);
}

/** Status class of a status index in standard deviations. The limits themselves belong to the middle and to "niedrig". */
export function statusClass(index: number): StatusClass {
  if (index < -1) return 1;
  if (index <= 1) return 2;
  return index <= 1.5 ? 3 : 4;
}

/** Class of a dynamics index in standard deviations. A positive index means growing disadvantage: class 5, "negativ". */
export function dynamicsClass(index: number): DynamicsClass {
  if (index < -1) return 1;
  return index <= 1 ? 3 : 5;
}
