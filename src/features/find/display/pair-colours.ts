import { interpolateLab, lab } from 'd3';
import type { Paper } from '../../../domain/colour/scales';

/**
 * Nine colours for two figures of three classes each, row by row from the bottom: index `3 · y + x`. On light paper the
 * scheme "purple-gold" of Joshua Stevens (2015): gold for the one, purple for the other, brown where both are strong. Gold
 * and purple are told apart with every common kind of colour blindness.
 */
export const PAIR_COLOURS: Readonly<Record<Paper, readonly string[]>> = {
  light: ['#e8e8e8', '#e4d9ac', '#c8b35a', '#cbb8d7', '#c8ada0', '#af8e53', '#9972af', '#976b82', '#804d36'],
  dark: mixed({ neither: '#2d2b28', x: '#d0ae3c', y: '#a57cd2', both: '#ffe6d2' }),
};

/** On dark paper strong is light: the corners, and even steps between them. */
function mixed(corner: { neither: string; x: string; y: string; both: string }): string[] {
  const bottom = interpolateLab(corner.neither, corner.x);
  const top = interpolateLab(corner.y, corner.both);
  return [0, 0.5, 1].flatMap((y) => [0, 0.5, 1].map((x) => lab(interpolateLab(bottom(x), top(x))(y)).formatHex()));
}
