import { interpolateLab, lab, lch, piecewise, quantize } from 'd3';
import { DEVIATION, NEUTRAL, SPD_SHARE, WEAKNESS, type Paper } from '../../../domain/colour/scales';
import type { FigureDescription } from '../../../domain/figures/description';

/** In which colours a figure stands on the map. */
export interface Scheme {
  readonly palette: 'votes' | 'weakness' | 'plain' | 'diverging';
  /** True: the strong colour (of two: the orange) stands for low values. */
  readonly reversed: boolean;
}

/** What a scheme needs to know of a figure. */
export type Traits = Pick<FigureDescription, 'kind' | 'higherIs' | 'centre' | 'party' | 'key'>;

/**
 * The scheme of a kind of figure: votes in the colour of the party; what is read around a centre in two hues, orange on the
 * worse side; what is good or bad for a Kiez in yellow-brown, strong where there is more to do; all else in a plain hue.
 */
export function schemeOf({ kind, higherIs, centre, party }: Traits): Scheme {
  if (centre !== null) return { palette: 'diverging', reversed: higherIs === 'worse' };
  if (party !== null && kind === 'share') return { palette: 'votes', reversed: false };
  if (higherIs === 'neutral') return { palette: 'plain', reversed: false };
  return { palette: 'weakness', reversed: higherIs === 'better' };
}

/**
 * True where the classes come from the Planungsräume on every level, so that one colour means one value everywhere. Counts
 * grow with the size of an area: what is much for a Kiez is little for a Bezirk.
 */
export function sameOnAllLevels({ kind }: Pick<Traits, 'kind'>): boolean {
  return kind !== 'count';
}

/** What is drawn where a colour is asked for: on which paper, and in which colour the party is known. */
export interface Ink {
  readonly paper: Paper;
  /** Colour of the party for this paper; null for the SPD and where there is none. */
  readonly party: string | null;
}

/** One colour per class, from the lowest values. @param centre value between the two hues of a diverging palette. */
export function classColours(scheme: Pick<Scheme, 'palette' | 'reversed'>, breaks: readonly number[], centre: number | null, { paper, party }: Ink): string[] {
  if (scheme.palette === 'diverging') return divergingColours(breaks, centre ?? 0, scheme.reversed, paper);
  const anchors = scheme.palette === 'votes' ? (party === null ? SPD_SHARE[paper] : partyRamp(party, paper)) : scheme.palette === 'weakness' ? WEAKNESS[paper] : PLAIN[paper];
  const colours = spread(anchors, breaks.length + 1);
  return scheme.reversed ? colours.reverse() : colours;
}

/** Petrol, for what is neither good nor bad. */
const PLAIN: Readonly<Record<Paper, readonly string[]>> = {
  light: ['#e3eeec', '#b3d3d1', '#74adb0', '#3c8189', '#1c5561', '#0c3039'],
  dark: ['#1c2b2d', '#234850', '#2f6c76', '#4a959d', '#83bfc1', '#c6e6e3'],
};

/** Exactly the colours of the scale if as many are wanted, else as many at even distances along it. */
function spread(anchors: readonly string[], count: number): string[] {
  if (count === anchors.length) return [...anchors];
  const path = piecewise(interpolateLab, [...anchors]);
  // A single class is no gradient: the middle of the scale, not its pale end.
  return count === 1 ? [hex(path(0.5))] : quantize((position) => hex(path(position)), count);
}

function hex(colour: string): string {
  return lab(colour).formatHex();
}

/** From the paper to the full colour and beyond, in steps that look even. */
function partyRamp(colour: string, paper: Paper): string[] {
  const { h, c } = lch(colour);
  const lightness = paper === 'light' ? [94, 82, 68, 53, 38, 22] : [16, 27, 40, 54, 69, 86];
  const strength = [0.16, 0.45, 0.75, 1, 0.9, 0.65];
  return lightness.map((light, index) => lch(light, Math.min(c, 60) * strength[index]!, h).formatHex());
}

/** Classes below the centre in one hue, above it in the other, the stronger the farther; a class that holds it stays grey. */
function divergingColours(breaks: readonly number[], centre: number, reversed: boolean, paper: Paper): string[] {
  const half = DEVIATION[paper].length / 2;
  const outwards = { orange: [...DEVIATION[paper].slice(0, half)].reverse(), purple: DEVIATION[paper].slice(half) };
  const below = breaks.filter((value) => value <= centre).length;
  const above = breaks.filter((value) => value >= centre).length;
  // Both sides use the same steps: equally far is equally strong, even where one side has more classes.
  const most = Math.max(below, above);
  const low = shades(reversed ? outwards.purple : outwards.orange, most);
  const high = shades(reversed ? outwards.orange : outwards.purple, most);
  return Array.from({ length: breaks.length + 1 }, (_, index) => {
    if ((breaks[index] ?? Infinity) <= centre) return low[below - 1 - index]!;
    if ((breaks[index - 1] ?? -Infinity) >= centre) return high[index - (breaks.length + 1 - above)]!;
    return NEUTRAL[paper];
  });
}

/** Shades of one side from the centre outwards; few of them are taken from the strong end. */
function shades(hue: readonly string[], count: number): string[] {
  if (count >= hue.length) return spread(hue, count);
  return Array.from({ length: count }, (_, index) => hue[Math.round(((index + 1) * hue.length) / count) - 1]!);
}
