/**
 * The smallest part into which a vote is divided when a precinct lies in several areas. A power of two, so that sums of
 * such parts are exact in floating point: adding up areas gives back the counted votes to the last bit.
 */
export const VOTE_UNIT = 1 / 1024;

/**
 * Divides a total in proportion to weights into parts that are whole multiples of a unit and add up to the total
 * exactly (largest remainders, Hare–Niemeyer; of equal remainders the first wins). A part is never negative, differs
 * from its exact proportion by less than one unit, and is zero where the weight is.
 *
 * @param total a multiple of `unit`, not negative.
 * @param weights not negative; at least one above zero if there is something to divide.
 */
export function apportion(total: number, weights: ArrayLike<number>, unit = VOTE_UNIT): Float64Array {
  const parts = new Float64Array(weights.length);
  if (total === 0) return parts;
  const units = total / unit;
  if (!Number.isInteger(units) || units < 0) throw new RangeError(`${total} is not a multiple of ${unit}`);
  const sum = sumOf(weights);
  if (!(sum > 0)) throw new RangeError('nothing to divide by: all weights are zero');
  const remainders: { index: number; remainder: number }[] = [];
  let left = units;
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index]!;
    if (weight === 0) continue;
    const quota = (units * weight) / sum;
    const whole = Math.floor(quota);
    parts[index] = whole * unit;
    left -= whole;
    remainders.push({ index, remainder: quota - whole });
  }
  remainders.sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  for (let rank = 0; rank < left; rank++) parts[remainders[rank]!.index]! += unit;
  // Floating point may lift a quota to the next whole number; that part gives the unit back.
  for (let rank = remainders.length - 1; left < 0; rank--) {
    if (parts[remainders[rank]!.index]! === 0) continue;
    parts[remainders[rank]!.index]! -= unit;
    left++;
  }
  return parts;
}

function sumOf(weights: ArrayLike<number>): number {
  let sum = 0;
  for (let index = 0; index < weights.length; index++) {
    const weight = weights[index]!;
    if (!(weight >= 0) || weight === Infinity) throw new RangeError(`${weight} is not a weight`);
    sum += weight;
  }
  return sum;
}
