/**
 * The colour scales of the data (PRODUCT.md, visual language): yellow-brown for structural weakness, a single red for SPD
 * shares, purple–orange around zero for deviations. Light paper wants dark for much, dark paper wants light for much.
 * All are told apart with the common kinds of colour blindness: they differ in lightness within a hue, and the diverging
 * one runs between hues that no kind confuses.
 */
export type Paper = 'light' | 'dark';

/** From little to much weakness, four classes. */
export const WEAKNESS: Readonly<Record<Paper, readonly string[]>> = {
  light: ['#f3ead6', '#eccb84', '#c68b2f', '#774611'],
  dark: ['#302b22', '#64502c', '#b07d2c', '#f4bc5f'],
};

/** From few to many SPD votes, six classes. */
export const SPD_SHARE: Readonly<Record<Paper, readonly string[]>> = {
  light: ['#fdeae6', '#f9c7bf', '#f09a91', '#e06563', '#bf2f38', '#86101f'],
  dark: ['#331d1d', '#582627', '#863238', '#b7474c', '#e2716f', '#ffb4ac'],
};

/** From below (orange) over zero to above (purple), eight classes. */
export const DEVIATION: Readonly<Record<Paper, readonly string[]>> = {
  light: ['#9a4a00', '#d1761a', '#efad63', '#f8dfc0', '#e2dcec', '#bbaed4', '#8a74b3', '#57398a'],
  dark: ['#ffb366', '#d9822b', '#965a20', '#4c3824', '#36313f', '#5f5480', '#8c78bd', '#c4b1f0'],
};

/** Not coloured because the question does not arise there. */
export const NEUTRAL: Readonly<Record<Paper, string>> = { light: '#ebe7e1', dark: '#2a2825' };

/**
 * The class of a value among ascending upper breaks: 0 for values below the first, `breaks.length` for values from the
 * last on. NaN has no class (−1).
 */
export function classOf(value: number, breaks: ArrayLike<number>): number {
  if (Number.isNaN(value)) return -1;
  let index = 0;
  while (index < breaks.length && value >= breaks[index]!) index++;
  return index;
}

/**
 * Breaks that put equally many values into each class (quantiles), rounded to a step people can read.
 *
 * @param values NaN is left out.
 * @returns at most `classes − 1` ascending breaks; fewer if rounding makes some equal.
 */
export function quantileBreaks(values: ArrayLike<number>, classes: number, step: number): number[] {
  const sorted = Float64Array.from(Array.from(values).filter((value) => !Number.isNaN(value))).sort();
  const breaks: number[] = [];
  for (let index = 1; index < classes && sorted.length > 0; index++) {
    const quantile = sorted[Math.floor((index * sorted.length) / classes)]!;
    const rounded = Math.round(quantile / step) * step;
    if (breaks.length === 0 || rounded > breaks.at(-1)!) breaks.push(rounded);
  }
  return breaks;
}
