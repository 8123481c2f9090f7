import { contributions } from '../../../domain/composite/contributions';
import { formatFigure, formatFigureNumber } from '../../../domain/figures/description';
import { parseFigure } from '../../../domain/figures/figure';
import { formatDecimal, type Language } from '../../../domain/wording/format';
import type { RankExplanation } from '../../../domain/wording/explanation';
import type { FindModel } from '../find-model.svelte';

/** One criterion of the index in an area, for words and for a bar. */
export interface IndexPart {
  readonly title: string;
  /** Points of the index; those of all criteria sum to it. */
  readonly points: number;
  /** Most points the criterion could give here. */
  readonly possible: number;
  readonly lead: number;
  readonly value: string;
  readonly city: string | null;
  readonly ahead: number;
}

/** The parts of an area's index in the order of the criteria; empty while figures are on their way or for an area without index. */
export function indexParts(model: FindModel, row: number, language: Language): IndexPart[] {
  const position = model.rankedRows.indexOf(row);
  if (position < 0 || model.indexPending) return [];
  const city = model.figures.levels.indexOf('city');
  const { criteria } = model.view.current.criteria.index;
  return contributions(model.normalised, model.weights, position).flatMap(({ criterion, score, share, points, lead }): IndexPart[] => {
    const key = criteria[criterion]!.figure;
    if (!(criteria[criterion]!.weight > 0)) return [];
    const figure = parseFigure(key);
    const description = figure && model.describe(figure);
    const column = figure && model.column(figure);
    const write = (value: number): string => (description ? formatFigure(description, value, language) : formatDecimal(value, 1, language));
    const cityValue = column?.[city] ?? NaN;
    return [{
      title: description?.title ?? key, points, possible: 100 * share, lead: Number.isNaN(score) ? NaN : lead, value: write(column?.[row] ?? NaN),
      city: Number.isNaN(cityValue) ? null : description && description.unit.length > 2 ? formatFigureNumber(description, cityValue, language) : write(cityValue), ahead: model.normalised.scores[criterion]!.filter((other) => other > score).length,
    }];
  });
}

/** What the words about an area's rank are made of; null for an area that has no rank. */
export function rankExplanation(model: FindModel, row: number, parts: readonly IndexPart[]): RankExplanation | null {
  const rank = model.ranking.indexOf(row) + 1;
  if (rank === 0 || model.indexPending) return null;
  // Still being computed: then nothing is said about how sure the rank is.
  const interval = model.certainty.intervals?.get(row);
  const metCount = model.ranking.filter((other) => model.assessment.verdict[other] === 'yes').length;
  return {
    level: model.figures.levels[row]!, name: model.figures.names[row]!, rank, of: model.ranking.length, score: model.indexColumn[row]!, contributions: parts,
    rule: model.view.current.criteria.order === 'rule' ? { met: model.assessment.verdict[row] === 'yes', metCount } : null,
    robustness: interval ? { ...interval, top: model.certainty.top } : null,
  };
}
