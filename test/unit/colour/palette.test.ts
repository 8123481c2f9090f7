import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lab } from 'd3';
import { describe, expect, it } from 'vitest';
import { BREWER_SEQSEQ2, bivariateClasses } from '../../../src/domain/colour/bivariate';
import { coloursOf, type ColourScale } from '../../../src/domain/colour/palette';
import { DEVIATION, SPD_SHARE, WEAKNESS } from '../../../src/domain/colour/scales';
import { difference, differenceOfLab, seenBy, VISIONS } from './vision';

const PAPERS = ['light', 'dark'] as const;
const parties = JSON.parse(readFileSync(join(import.meta.dirname, '../../../data/parties.json'), 'utf8')) as { key: string; light: string; dark: string }[];
const SEQUENTIAL: [string, ColourScale][] = [
  ...(['weakness', 'spd_share', 'neutral', 'turnout'] as const).map((scale): [string, ColourScale] => [scale, scale]),
  ...parties.map(({ key, light, dark }): [string, ColourScale] => [key, { party: { light, dark } }]),
];
const inner = (classes: number): number[] => Array.from({ length: classes - 1 }, (_, index) => index + 1);
const lightness = (colour: string): number => lab(colour).l;

/** The least difference among the pairs of a list that are `far` places apart or nearer, for every kind of colour vision. */
function leastDifference(colours: readonly string[], far: number): number {
  return Math.min(...VISIONS.flatMap((vision) => colours.flatMap((one, index) =>
    colours.slice(index + 1, index + 1 + far).map((other) => difference(seenBy(vision, one), seenBy(vision, other))))));
}

describe('the measure of differences', () => {
  it('gives published values (Sharma, Wu and Dalal 2005, table 1)', () => {
    expect(differenceOfLab([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4);
    expect(differenceOfLab([50, 0, 0], [50, -1, 2])).toBeCloseTo(2.3669, 4);
    expect(differenceOfLab([50, 2.5, 0], [58, 24, 15])).toBeCloseTo(19.4535, 4);
    expect(differenceOfLab([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4);
  });

  it('finds red and green alike to people without the cone for one of them', () => {
    const [red, green] = ['#b3483a', '#687a2a'];
    expect(difference(red, green)).toBeGreaterThan(30);
    expect(difference(seenBy('deutan', red), seenBy('deutan', green))).toBeLessThan(15);
  });
});

describe.each(SEQUENTIAL)('the scale %s', (_, scale) => {
  it('runs in even steps from the colour of the paper to its contrary', () => {
    for (const paper of PAPERS) {
      for (const classes of [2, 3, 5, 7, 9]) {
        const steps = coloursOf(scale, paper, inner(classes)).map(lightness);
        const even = (steps.at(-1)! - steps[0]!) / (classes - 1);
        expect(paper === 'light' ? -even : even).toBeGreaterThan(56 / (classes - 1));
        steps.slice(1).forEach((step, index) => expect(Math.abs(step - steps[index]! - even)).toBeLessThan(Math.max(1.5, 0.25 * Math.abs(even))));
      }
    }
  });

  it('keeps neighbouring classes apart for every kind of colour vision, up to nine', () => {
    for (const paper of PAPERS) {
      for (const classes of [2, 3, 4, 5, 6, 7, 8, 9]) {
        const bound = classes <= 5 ? 10 : classes <= 7 ? 5.4 : 4.8;
        expect(leastDifference(coloursOf(scale, paper, inner(classes)), 1), `${paper} ${classes}`).toBeGreaterThan(bound);
      }
    }
  });
});

describe('the diverging scale', () => {
  it.each([
    ['two classes', [0]], ['four', [-2, 0, 2]], ['six', [-4, -2, 0, 2, 4]], ['eight', [-6, -4, -2, 0, 2, 4, 6]],
    ['three', [-1, 1]], ['five', [-3, -1, 1, 3]], ['seven', [-5, -3, -1, 1, 3, 5]], ['nine', [-7, -5, -3, -1, 1, 3, 5, 7]],
  ])('keeps all classes apart for every kind of colour vision: %s', (_, breaks) => {
    for (const paper of PAPERS) {
      const colours = coloursOf('deviation', paper, breaks, 0);
      expect(colours).toHaveLength(breaks.length + 1);
      expect(leastDifference(colours, breaks.length + 1), paper).toBeGreaterThan(7);
    }
  });

  it('turns around any centre, and equally far is equally strong', () => {
    for (const paper of PAPERS) {
      expect(coloursOf('deviation', paper, [0.5, 1, 1.5], 1)).toEqual(coloursOf('deviation', paper, [-1, 0, 1], 0));
      // Two classes below and one above: what lies above has the weaker of the two colours on its side.
      expect(coloursOf('deviation', paper, [-2, 0], 0)).toEqual(coloursOf('deviation', paper, [-2, 0, 2], 0).slice(0, 3));
    }
  });

  it('has its strongest colours far from the centre', () => {
    for (const paper of PAPERS) {
      const away = coloursOf('deviation', paper, [-7, -5, -3, -1, 1, 3, 5, 7], 0).map((colour) => Math.abs(lightness(colour) - lightness(paper === 'light' ? '#ffffff' : '#000000')));
      expect(away.slice(0, 5)).toEqual(away.slice(0, 5).sort((a, b) => b - a));
      expect(away.slice(4)).toEqual(away.slice(4).sort((a, b) => a - b));
    }
  });
});

describe('drawn scales', () => {
  it('stay as they are drawn for as many classes as they have', () => {
    for (const paper of PAPERS) {
      expect(coloursOf('weakness', paper, inner(4))).toEqual(WEAKNESS[paper]);
      expect(coloursOf('spd_share', paper, inner(6))).toEqual(SPD_SHARE[paper]);
      expect(coloursOf('deviation', paper, [-6, -4, -2, 0, 2, 4, 6], 0)).toEqual(DEVIATION[paper]);
    }
  });
});

describe('two figures at once', () => {
  it('nine colours stay apart for every kind of colour vision, each from each', () => {
    for (const paper of PAPERS) expect(leastDifference(BREWER_SEQSEQ2[paper], 9), paper).toBeGreaterThan(10);
  });

  it('get darker on light paper, lighter on dark paper, with each of the two', () => {
    for (const [paper, direction] of [['light', -1], ['dark', 1]] as const) {
      const light = BREWER_SEQSEQ2[paper].map((colour) => direction * lightness(colour));
      for (const [low, high] of [[0, 1], [1, 2], [3, 4], [4, 5], [6, 7], [7, 8], [0, 3], [3, 6], [1, 4], [4, 7], [2, 5], [5, 8]] as const) {
        expect(light[high]!).toBeGreaterThan(light[low]!);
      }
    }
  });

  it('are cut into thirds of the areas that have both; the cut points are told', () => {
    const x = Array.from({ length: 90 }, (_, index) => index), y = x.map((value) => 1000 - 10 * value);
    const { classes, xBreaks, yBreaks } = bivariateClasses([...x, 5, NaN], [...y, NaN, 5]);
    expect(xBreaks).toEqual([30, 60]);
    expect(yBreaks).toEqual([400, 700]);
    expect([...classes.slice(90)]).toEqual([-1, -1]);
    // y falls where x grows: high–low, medium–medium and low–high, and next to nothing else.
    const counts = new Map<number, number>();
    for (const one of classes) counts.set(one, (counts.get(one) ?? 0) + 1);
    expect(counts.get(6)! + counts.get(4)! + counts.get(2)!).toBeGreaterThan(80);
  });

  it('fall into low and high alone where nearly all areas share one value', () => {
    const { classes, xBreaks } = bivariateClasses([0, 0, 0, 0, 0, 100, 100], [1, 2, 3, 4, 5, 6, 7]);
    expect(xBreaks).toHaveLength(1);
    expect(Array.from(classes, (one) => one % 3)).toEqual([0, 0, 0, 0, 0, 2, 2]);
  });
});
