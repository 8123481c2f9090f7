/** What the ground of the columns stands for. */
export type Ground = 'zero' | 'centre' | 'lowest';

export interface Heights {
  readonly ground: Ground;
  /** Value at the ground. */
  readonly groundValue: number;
  /** Share of the tallest column by position among the rows, 0–1; NaN without a value. */
  readonly shares: Float64Array;
  /** Position of the tallest column; −1 if no area has a value. */
  readonly tallest: number;
}

/**
 * How tall the column of each area is. Figures around a centre rise with the distance from it, in either direction: the
 * colour says which. Others rise from zero, so that twice the height is twice the value; those that can be negative
 * without having a centre, from the lowest value.
 *
 * @param values one per area, NaN where there is none.
 */
export function columnHeights(values: ArrayLike<number>, centre: number | null): Heights {
  const known = Array.from(values).filter((value) => !Number.isNaN(value));
  const lowest = known.reduce((least, value) => Math.min(least, value), Infinity);
  const ground: Ground = centre !== null ? 'centre' : lowest < 0 ? 'lowest' : 'zero';
  const groundValue = ground === 'centre' ? centre! : ground === 'lowest' ? lowest : 0;
  const shares = Float64Array.from(values, (value) => Math.abs(value - groundValue));
  let tallest = -1;
  shares.forEach((share, position) => {
    if (!Number.isNaN(share) && (tallest < 0 || share > shares[tallest]!)) tallest = position;
  });
  const most = tallest < 0 ? 0 : shares[tallest]!;
  return { ground, groundValue, tallest, shares: shares.map((share) => (most > 0 ? share / most : share)) };
}
