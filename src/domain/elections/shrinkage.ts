/**
 * Empirical Bayes rates (Marshall 1991): each area's rate is drawn towards the common rate, the more the smaller the
 * area, so that small areas do not top or end every list by chance alone. If the rates differ no more than chance
 * explains, every area gets the common rate.
 *
 * @param events cases per area, e.g. votes of a party.
 * @param base people or votes at risk per area, e.g. valid votes; an area without any has no rate (NaN).
 * @returns rates 0–1.
 */
export function empiricalBayesRates(events: ArrayLike<number>, base: ArrayLike<number>): Float64Array {
  const { mean, variance } = prior(events, base);
  return Float64Array.from({ length: events.length }, (_, area) => {
    const people = base[area]!;
    if (!(people > 0)) return NaN;
    const trust = variance > 0 ? variance / (variance + mean / people) : 0;
    return trust * (events[area]! / people) + (1 - trust) * mean;
  });
}

/** Moment estimates of the common rate and of the variance between areas beyond chance. */
function prior(events: ArrayLike<number>, base: ArrayLike<number>): { mean: number; variance: number } {
  let allEvents = 0, allBase = 0, areas = 0;
  for (let area = 0; area < base.length; area++) {
    if (!(base[area]! > 0)) continue;
    allEvents += events[area]!;
    allBase += base[area]!;
    areas++;
  }
  const mean = allEvents / allBase;
  let spread = 0;
  for (let area = 0; area < base.length; area++) {
    if (base[area]! > 0) spread += base[area]! * (events[area]! / base[area]! - mean) ** 2;
  }
  return { mean, variance: spread / allBase - mean / (allBase / areas) };
}
