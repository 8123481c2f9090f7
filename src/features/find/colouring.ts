import { classOf, DEVIATION, NEUTRAL, quantileBreaks, SPD_SHARE, WEAKNESS, type Paper } from '../../domain/colour/scales';
import { armsMet, type Assessment } from '../../domain/criteria/assessment';
import { formatFigure } from '../../domain/figures/description';
import { formatDecimal, type Language } from '../../domain/wording/format';
import type { Display } from '../../workspace/view/view-state';
import type { FindModel } from './find-model.svelte';
import type { FindTexts } from './texts';

export interface LegendEntry {
  readonly colour: string;
  readonly label: string;
  /** How many areas of the level have this colour. */
  readonly count: number;
}

/** What the map shows: a colour per area and the words that explain it. Hatched areas have no value. */
export interface Colouring {
  readonly colours: ReadonlyMap<string, string>;
  readonly hatched: readonly string[];
  readonly legend: readonly LegendEntry[];
}

/** In whose light and words a colouring is made. */
export interface Reading {
  readonly paper: Paper;
  readonly language: Language;
  readonly texts: FindTexts;
}

interface Classes {
  /** Class of a row, −1 without a value. */
  readonly classOfRow: (row: number) => number;
  readonly colours: readonly string[];
  readonly labels: readonly string[];
}

export function colouring(display: Display, model: FindModel, reading: Reading): Colouring {
  const { figures, levelRows: rows } = model;
  const classes = classesOf(display, model, reading);
  const colours = new Map<string, string>();
  const hatched: string[] = [];
  const counts = classes.colours.map(() => 0);
  for (const row of rows) {
    const index = classes.classOfRow(row);
    if (index < 0) hatched.push(figures.ids[row]!);
    else {
      colours.set(figures.ids[row]!, classes.colours[index]!);
      if (model.inKreis(row)) counts[index]!++;
    }
  }
  const legend = classes.colours.map((colour, index) => ({ colour, label: classes.labels[index]!, count: counts[index]! }));
  return { colours, hatched, legend };
}

function classesOf(display: Display, model: FindModel, reading: Reading): Classes {
  const { figures, assessment, levelRows: rows } = model;
  const { paper, language, texts } = reading;
  const weakness = WEAKNESS[paper];
  const wholePercent = (value: number): string => `${formatDecimal(value, 0, language)} %`;
  switch (display.kind) {
    case 'rule':
      return {
        classOfRow: (row) => ruleClass(assessment, row),
        colours: [weakness[3]!, weakness[2]!, weakness[1]!, NEUTRAL[paper]],
        labels: [texts.legend.bothArms, texts.legend.oneArm, texts.legend.onlyWeak, texts.legend.notWeak],
      };
    case 'status':
      if (figures.levels[rows[0] ?? 0] !== 'plr') return numberClasses(figures.lowStatusShare, [10, 25, 50], weakness, wholePercent, texts);
      return {
        classOfRow: (row) => (Number.isNaN(figures.statusClass[row]!) ? -1 : figures.statusClass[row]! - 1),
        colours: weakness, labels: texts.statusClasses,
      };
    case 'mandate':
      return numberClasses(assessment.mandateShare, [1, 50, 99.5], [...weakness].reverse(), wholePercent, texts);
    case 'bivariate':
    case 'clusters':
      return { classOfRow: () => -1, colours: [], labels: [] };
    case 'figure': {
      const description = model.describe(display.figure);
      const values = model.column(display.figure);
      if (!values) return { classOfRow: () => -1, colours: [], labels: [] };
      const format = (value: number): string => (description ? formatFigure(description, value, language) : formatDecimal(value, 1, language));
      if (description?.centre === 0) return numberClasses(values, [-6, -4, -2, 0, 2, 4, 6], DEVIATION[paper], format, texts);
      const breaks = quantileBreaks(rows.map((row) => values[row]!), SPD_SHARE[paper].length, 0.5);
      return numberClasses(values, breaks, SPD_SHARE[paper].slice(-breaks.length - 1), format, texts);
    }
  }
}

/** 0 both arms, 1 one arm, 2 weak only, 3 not weak; −1 where the verdict is open. */
function ruleClass(assessment: Assessment, row: number): number {
  if (assessment.verdict[row] === 'yes') return armsMet(assessment, row) === 2 ? 0 : 1;
  if (assessment.verdict[row] === 'unknown') return -1;
  return assessment.arms.weak[row] === 'yes' ? 2 : 3;
}

function numberClasses(
  values: Float64Array, breaks: readonly number[], colours: readonly string[], format: (value: number) => string, texts: FindTexts,
): Classes {
  const labels = colours.map((_, index) => {
    if (breaks.length === 0) return '';
    if (index === 0) return texts.legend.under(format(breaks[0]!));
    if (index === breaks.length) return texts.legend.from(format(breaks.at(-1)!));
    return texts.legend.range(format(breaks[index - 1]!), format(breaks[index]!));
  });
  return { classOfRow: (row) => classOf(values[row]!, breaks), colours, labels };
}
