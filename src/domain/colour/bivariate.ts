import { breaksOf } from './classification';
import { classOf, type Paper } from './scales';

/**
 * Colours for two figures at once, three classes each: `colours[3 * y + x]`. The light one is "seqseq2" by Cynthia Brewer
 * (in the R package pals), gold for the first figure, blue for the second and black where both are high: two hues that no
 * kind of colour blindness confuses, over the whole range of lightness. The dark one is ours: the same hues from dark to light.
 */
export const BREWER_SEQSEQ2: Readonly<Record<Paper, readonly string[]>> = {
  light: ['#f3f3f3', '#f3e6b3', '#f3b300', '#b4d3e1', '#b3b3b3', '#b36600', '#509dc2', '#376387', '#000000'],
  dark: ['#2b2a2d', '#6b5620', '#b58c14', '#2f4a63', '#8a7f74', '#dcb65c', '#4f86b5', '#a3b9d6', '#fdf0e2'],
};

/** Areas in three classes of each of two figures. */
export interface BivariateClasses {
  /** `3 * y + x` with x and y from 0 (low) to 2 (high); −1 where one of the two is missing. */
  readonly classes: Int8Array;
  /** Cut points between low, medium and high: two, or one where so many areas share a value that only low and high remain. */
  readonly xBreaks: readonly number[];
  readonly yBreaks: readonly number[];
}

/** Cuts two figures into tertiles over the areas that have both, at readable numbers. */
export function bivariateClasses(x: ArrayLike<number>, y: ArrayLike<number>): BivariateClasses {
  const both = Array.from(x).flatMap((value, index) => (Number.isNaN(value) || Number.isNaN(y[index]!) ? [] : [index]));
  const tertiles = (values: ArrayLike<number>): number[] => breaksOf(both.map((index) => values[index]!), { method: 'quantile', classes: 3, breaks: null });
  const xBreaks = tertiles(x);
  const yBreaks = tertiles(y);
  const classes = new Int8Array(x.length).fill(-1);
  for (const index of both) classes[index] = 3 * thirdOf(y[index]!, yBreaks) + thirdOf(x[index]!, xBreaks);
  return { classes, xBreaks, yBreaks };
}

/** 0, 1 or 2; with a single break low and high are kept apart as far as they can be. */
function thirdOf(value: number, breaks: readonly number[]): number {
  const index = classOf(value, breaks);
  return breaks.length === 1 ? 2 * index : index;
}
