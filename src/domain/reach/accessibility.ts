/** An offer and who is within its reach. */
export interface Supply {
  /** How much there is: 1 for an office. */
  readonly amount: number;
  /** Cells within reach and, beside each, the weight of its distance (0–1). */
  readonly cells: Int32Array;
  readonly weights: Float64Array;
}

/**
 * Weight of a distance in the two-step floating catchment area: a bell curve that is 1 at the offer and 0 at the limit
 * (Dai 2010, "Black residential segregation, disparities in spatial access to health care facilities", Health & Place 16).
 */
export function distanceWeight(metres: number, limit: number): number {
  if (!(metres < limit)) return 0;
  const edge = Math.exp(-0.5);
  return (Math.exp(-0.5 * (metres / limit) ** 2) - edge) / (1 - edge);
}

/**
 * How much of an offer there is for each person of an offer's surroundings: first step of the method. 0 if nobody is near.
 *
 * @param population of each cell.
 */
export function supplyPerPerson({ amount, cells, weights }: Supply, population: ArrayLike<number>): number {
  let people = 0;
  cells.forEach((cell, index) => (people += population[cell]! * weights[index]!));
  return people > 0 ? amount / people : 0;
}

/**
 * Accessibility with competition by the two-step floating catchment area method (Luo and Wang 2003, Environment and
 * Planning B 30): first each offer is shared among the people around it, nearer ones counting more; then each cell adds
 * up the shares of all offers it reaches, weighted alike. So Σ people × accessibility = Σ supply that anyone reaches.
 *
 * @returns supply per person in each cell.
 */
export function accessibility(supplies: readonly Supply[], population: ArrayLike<number>): Float64Array {
  const values = new Float64Array(population.length);
  for (const supply of supplies) {
    const share = supplyPerPerson(supply, population);
    supply.cells.forEach((cell, index) => (values[cell]! += share * supply.weights[index]!));
  }
  return values;
}
