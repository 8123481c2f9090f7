import { BREWER_SEQSEQ2, bivariateClasses } from '../../../domain/colour/bivariate';
import { breaksOf, defaultClassification, type Classification } from '../../../domain/colour/classification';
import { classOf, DEVIATION, NEUTRAL, WEAKNESS, type Paper } from '../../../domain/colour/scales';
import { armsMet, type Assessment } from '../../../domain/criteria/assessment';
import type { FigureDescription } from '../../../domain/figures/description';
import type { Language } from '../../../domain/wording/format';
import { classLabels } from './class-labels';
import { classColours, sameOnAllLevels, schemeOf } from './scheme';
import type { DisplayTexts } from './texts';

/** A figure with its values by row; NaN where an area has none. */
export interface FigureColumn {
  readonly description: FigureDescription;
  readonly values: Float64Array;
}

/** What the map shows: of every row its class, and per class a colour and words. */
export type Shown = ClassesShown | NumbersShown | PairShown;

interface Painted {
  /** Class of a row, −1 without a value. */
  readonly classOfRow: (row: number) => number;
  readonly colours: readonly string[];
  readonly labels: readonly string[];
}

/** Classes that have names, not limits. */
export interface ClassesShown extends Painted {
  readonly kind: 'classes';
}

/** Numbers, cut into classes. */
export interface NumbersShown extends Painted {
  readonly kind: 'numbers';
  readonly column: FigureColumn;
  readonly breaks: readonly number[];
  readonly classification: Classification;
}

/** Two numbers in up to three classes each; class `3 · y + x`. */
export interface PairShown extends Painted {
  readonly kind: 'pair';
  readonly x: FigureColumn;
  readonly y: FigureColumn;
  readonly xBreaks: readonly number[];
  readonly yBreaks: readonly number[];
}

/** In whose light and words something is shown. */
export interface Reading {
  readonly paper: Paper;
  readonly language: Language;
  readonly texts: DisplayTexts;
}

/** The rule's verdict: both arms, one arm, weak only, not weak. Without a class where the verdict is open. */
export function showRule(assessment: Assessment, { paper, texts }: Reading): ClassesShown {
  const weakness = WEAKNESS[paper];
  const classOfRow = (row: number): number => {
    if (assessment.verdict[row] === 'yes') return armsMet(assessment, row) === 2 ? 0 : 1;
    if (assessment.verdict[row] === 'unknown') return -1;
    return assessment.arms.weak[row] === 'yes' ? 2 : 3;
  };
  return { kind: 'classes', classOfRow, colours: [weakness[3]!, weakness[2]!, weakness[1]!, NEUTRAL[paper]], labels: texts.ruleClasses };
}

/** The verdict of a rule of one's own, which has no arms: met or not met. */
export function showOwnRule({ verdict }: Assessment, { paper, texts }: Reading): ClassesShown {
  const classOfRow = (row: number): number => (verdict[row] === 'unknown' ? -1 : verdict[row] === 'yes' ? 0 : 1);
  return { kind: 'classes', classOfRow, colours: [WEAKNESS[paper][3]!, NEUTRAL[paper]], labels: texts.ownRuleClasses };
}

/** Official classes, such as those of the Monitoring Soziale Stadtentwicklung: status 1–4, dynamics 1, 3, 5. */
export function showOfficialClasses(values: Float64Array, what: 'status' | 'dynamics', { paper, texts }: Reading): ClassesShown {
  const weakness = WEAKNESS[paper];
  if (what === 'status') {
    return { kind: 'classes', classOfRow: (row) => (Number.isNaN(values[row]!) ? -1 : values[row]! - 1), colours: weakness, labels: texts.statusClasses };
  }
  const colours = [DEVIATION[paper][6]!, NEUTRAL[paper], DEVIATION[paper][1]!];
  return { kind: 'classes', classOfRow: (row) => (Number.isNaN(values[row]!) ? -1 : (values[row]! - 1) / 2), colours, labels: texts.dynamicClasses };
}

/** Whether a Wahlkreis has a mandate: a part of one has the whole of it, so there are no shares. */
export function showMandate(shares: Float64Array, { paper, texts }: Reading): ClassesShown {
  const weakness = WEAKNESS[paper];
  return {
    kind: 'classes', classOfRow: (row) => (Number.isNaN(shares[row]!) ? -1 : shares[row]! > 0 ? 1 : 0), colours: [weakness[3]!, weakness[0]!], labels: texts.mandateClasses,
  };
}

/** Where high or low values lie together; `classes` by row, −1 without a value, in the order of the labels. */
export function showClusters(classes: ArrayLike<number>, method: 'moran' | 'getis', higherIs: FigureDescription['higherIs'], { paper, texts }: Reading): ClassesShown {
  // As on all scales around a centre, orange is the side that is worse for a Kiez.
  const scale = higherIs === 'better' ? [...DEVIATION[paper]].reverse() : DEVIATION[paper];
  const colours = method === 'moran' ? [scale[0]!, scale[7]!, scale[2]!, scale[5]!, NEUTRAL[paper]] : [scale[0]!, scale[1]!, NEUTRAL[paper], scale[6]!, scale[7]!];
  return { kind: 'classes', classOfRow: (row) => classes[row]!, colours, labels: texts.clusterClasses[method] };
}

/** What a figure is cut with: own wishes, the areas of the map, and those that fix the classes for all levels. */
export interface Cut {
  readonly wanted: Classification | null;
  /** Classes that suit the figure better than those of its kind; null: those of its kind. */
  readonly standard: Classification | null;
  readonly levelRows: readonly number[];
  readonly referenceRows: readonly number[];
  /** Colours of parties. */
  readonly partyColour: (party: string, paper: Paper) => string;
}

/** A figure in classes: the wanted ones, cut on the level shown, or those that suit it, cut so that levels can be compared. */
export function showNumbers(column: FigureColumn, cut: Cut, reading: Reading): NumbersShown {
  const { description, values } = column;
  const rows = cut.wanted !== null || !sameOnAllLevels(description) ? cut.levelRows : cut.referenceRows;
  const sample = Float64Array.from(rows, (row) => values[row]!);
  const classification = cut.wanted ?? cut.standard ?? suitable(description, sample);
  const breaks = breaksOf(sample, classification, description.centre);
  const colours = classColours(schemeOf(description, cut.partyColour), reading.paper, breaks, description.centre);
  const labels = classLabels(breaks, description, reading.texts.classWords, reading.language);
  return { kind: 'numbers', classOfRow: (row) => classOf(values[row]!, breaks), colours, labels, column, breaks, classification };
}

/** The usual classes of a kind of figure. Where many areas share one value, as with "0 %", classes of equally many are not to be had. */
function suitable({ key, kind, unit, centre }: FigureDescription, sample: Float64Array): Classification {
  const usual = defaultClassification(key === 'rule-index' ? 'score' : unit === '%' ? 'share' : kind, sample, centre !== null);
  return usual.method === 'quantile' && isPiledUp(sample) ? { ...usual, method: 'natural' } : usual;
}

function isPiledUp(sample: Float64Array): boolean {
  const counts = new Map<number, number>();
  for (const value of sample) if (!Number.isNaN(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Math.max(0, ...counts.values()) > sample.length / 5;
}

/** Two figures at the tertiles of the areas shown. The strong colours stand where each is worse for the Kiez. */
export function showPair(x: FigureColumn, y: FigureColumn, rows: readonly number[], { paper, language, texts }: Reading): PairShown {
  const { classes, xBreaks, yBreaks } = bivariateClasses(rows.map((row) => x.values[row]!), rows.map((row) => y.values[row]!));
  const classByRow = new Map(rows.map((row, index) => [row, classes[index]!]));
  const strength = ({ higherIs }: FigureDescription, step: number): number => (higherIs === 'better' ? 2 - step : step);
  const cells = Array.from({ length: 9 }, (_, index) => [index % 3, Math.floor(index / 3)] as const);
  const name = ({ description }: FigureColumn, breaks: readonly number[], step: number): string => {
    const names = classLabels(breaks, description, texts.classWords, language);
    // With one break there is low and high, and nothing between.
    return `${description.short} ${names[breaks.length === 1 ? step / 2 : step] ?? '–'}`;
  };
  return {
    kind: 'pair', x, y, xBreaks, yBreaks, classOfRow: (row) => classByRow.get(row) ?? -1,
    colours: cells.map(([column, line]) => BREWER_SEQSEQ2[paper][3 * strength(y.description, line) + strength(x.description, column)]!),
    labels: cells.map(([column, line]) => `${name(x, xBreaks, column)}, ${name(y, yBreaks, line)}`),
  };
}
