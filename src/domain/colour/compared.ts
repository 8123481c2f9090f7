import type { Paper } from './scales';

/**
 * How up to four compared areas are told apart: hues that differ in lightness, too, and a dash pattern for those who do not
 * see the hue and for black-and-white print.
 */
export const COMPARED: Readonly<Record<Paper, readonly { readonly colour: string; readonly dash: string | null }[]>> = {
  light: [{ colour: '#0f4c9a', dash: null }, { colour: '#b3540a', dash: '7 3' }, { colour: '#0f7a55', dash: '2 2' }, { colour: '#8a3fa3', dash: '9 3 2 3' }],
  dark: [{ colour: '#8ab8ff', dash: null }, { colour: '#ffae66', dash: '7 3' }, { colour: '#5fd0a5', dash: '2 2' }, { colour: '#d9a4ef', dash: '9 3 2 3' }],
};
