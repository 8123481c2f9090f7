import { hcl, interpolateLab, lab, piecewise } from 'd3';
import { DEVIATION, SPD_SHARE, WEAKNESS, type Paper } from './scales';

/** Neither weakness nor a party, from little to much: grey-teal, seven classes. */
const NEUTRAL_SCALE: Readonly<Record<Paper, readonly string[]>> = {
  light: ['#e7efec', '#c2d7d3', '#9bbfbc', '#73a4a4', '#4d868a', '#2c666e', '#14444d'],
  dark: ['#1e2b2c', '#2b4448', '#395f64', '#4a7c81', '#629a9c', '#88b9b6', '#b9d9d3'],
};

/** How many went to vote, from few to many: slate, seven classes. */
const TURNOUT: Readonly<Record<Paper, readonly string[]>> = {
  light: ['#ebedf3', '#cbd2e1', '#a9b6ce', '#8699ba', '#657da2', '#465f85', '#293f62'],
  dark: ['#222730', '#333e4e', '#48586e', '#5f748e', '#7c92ad', '#9fb3ca', '#c9d7e6'],
};

/** The class amid a diverging scale that holds its centre. */
const MIDDLE: Readonly<Record<Paper, string>> = { light: '#f5f2ee', dark: '#262423' };

/** What a scale is about; a party brings its colour along. `deviation` is the only one that turns around a centre. */
export type ColourScale = 'weakness' | 'spd_share' | 'neutral' | 'turnout' | 'deviation' | { readonly party: Readonly<Record<Paper, string>> };

/**
 * One colour per class, from the lowest values to the highest, interpolated in CIELAB at even steps of lightness.
 *
 * @param breaks ascending inner breaks; there is one class more than breaks.
 * @param centre what the scale `deviation` turns around, else ignored: classes equally far from it are equally strong. A
 *   class that holds the centre inside is neutral.
 */
export function coloursOf(scale: ColourScale, paper: Paper, breaks: readonly number[], centre: number | null = null): string[] {
  if (scale === 'deviation') return divergingColours(paper, breaks, centre ?? 0);
  const classes = breaks.length + 1;
  if (scale === 'weakness') return steps(WEAKNESS[paper], classes);
  if (scale === 'spd_share') return steps(SPD_SHARE[paper], classes);
  if (scale === 'neutral') return steps(NEUTRAL_SCALE[paper], classes);
  if (scale === 'turnout') return steps(TURNOUT[paper], classes);
  return evenSteps(partyAnchors(scale.party[paper], paper), classes);
}

function divergingColours(paper: Paper, breaks: readonly number[], centre: number): string[] {
  const isCentre = (value: number): boolean => Math.abs(value - centre) < 1e-9 * Math.max(1, Math.abs(centre));
  const below = breaks.filter((value) => value < centre || isCentre(value)).length;
  const above = breaks.filter((value) => value > centre || isCentre(value)).length;
  // With the centre within a class there is a middle class; without one every class lies on one side.
  const middle = breaks.some(isCentre) ? null : MIDDLE[paper];
  const strongest = Math.max(below, above);
  const anchors = DEVIATION[paper];
  const down = arm([...anchors.slice(0, 4)].reverse(), middle, strongest).slice(0, below).reverse();
  const up = arm(anchors.slice(4), middle, strongest).slice(0, above);
  return [...down, ...(middle === null ? [] : [middle]), ...up];
}

/** One side of a diverging scale from the centre outward; a single class is neither the palest nor the strongest. */
function arm(anchors: readonly string[], middle: string | null, classes: number): string[] {
  if (classes === 1) return [anchors[2]!];
  return middle === null ? steps(anchors, classes) : evenSteps([middle, ...anchors], classes + 1).slice(1);
}

/** Pale, the party's colour and a deep shade, all of one hue. Party colours are too different in lightness to start or end with. */
function partyAnchors(colour: string, paper: Paper): string[] {
  const { h, c, l } = hcl(colour);
  const hue = Number.isNaN(h) ? 0 : h;
  const chroma = Number.isNaN(c) ? 0 : c;
  const shade = (lightness: number, share: number): string => hcl(hue, chroma * share, lightness).formatHex();
  const [pale, deep] = paper === 'light' ? [94, 24] : [17, 90];
  const first = shade(pale, paper === 'light' ? 0.12 : 0.3);
  const beyond = paper === 'light' ? l - deep : deep - l;
  return beyond > 6 ? [first, colour, shade(deep, 0.6)] : [first, colour];
}

/** As many classes as a drawn scale has are that scale itself. */
function steps(anchors: readonly string[], classes: number): string[] {
  return classes === anchors.length ? [...anchors] : evenSteps(anchors, classes);
}

/** `classes` colours along the anchors at even steps of lightness. */
function evenSteps(anchors: readonly string[], classes: number): string[] {
  const colourAt = piecewise(interpolateLab, [...anchors]);
  if (classes === 1) return [lab(colourAt(0.6)).formatHex()];
  const samples = Array.from({ length: 257 }, (_, index) => colourAt(index / 256));
  const lightness = samples.map((colour) => lab(colour).l);
  const [from, to] = [lightness[0]!, lightness.at(-1)!];
  return Array.from({ length: classes }, (_, index) => {
    const wanted = from + ((to - from) * index) / (classes - 1);
    const at = lightness.reduce((best, value, sample) => (Math.abs(value - wanted) < Math.abs(lightness[best]! - wanted) ? sample : best), 0);
    return lab(samples[at]!).formatHex();
  });
}
