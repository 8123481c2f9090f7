import { randomGamma } from 'd3';

/**
 * Draws weights around those a person has set: Dirichlet with the parameters concentration × share, as normalised gamma
 * variates. The mean is the person's share w, the standard deviation √(w (1 − w) / (concentration + 1)); a weight of zero
 * stays zero. Without limit (`Infinity`) every draw is the person's own.
 *
 * @param random evenly distributed in [0, 1).
 * @returns fills `into` with the next draw, which sums to 1.
 */
export function weightDraws(weights: ArrayLike<number>, concentration: number, random: () => number): (into: Float64Array) => void {
  const total = Array.from(weights).reduce((sum, weight) => sum + weight, 0);
  const shares = Float64Array.from(weights, (weight) => weight / total);
  if (concentration === Infinity) return (into) => into.set(shares);
  const gamma = randomGamma.source(random);
  const variates = Array.from(shares, (share) => gamma(concentration * share));
  return (into) => {
    let sum = 0;
    for (let index = 0; index < variates.length; index++) sum += into[index] = variates[index]!();
    // All variates together can only vanish if the concentration is next to nothing; then the person's weights stand in.
    for (let index = 0; index < variates.length; index++) into[index] = sum > 0 ? into[index]! / sum : shares[index]!;
  };
}
