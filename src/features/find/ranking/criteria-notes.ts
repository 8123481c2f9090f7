import type { ExportNotes } from '../../../data/export/export-table';
import type { Criterion, IndexDefinition } from '../../../domain/composite/definition';
import type { Criteria } from '../../../domain/criteria/criteria';
import { ARMS } from '../../../domain/criteria/resolution';
import { ruleSentence } from '../../../domain/criteria/rule-wording';
import { formatFigure, type FigureDescription } from '../../../domain/figures/description';
import { formatDecimal, type Language } from '../../../domain/wording/format';
import { exportTexts } from './export-texts';

type Describe = (key: string) => FigureDescription | undefined;

/** The criteria as sentences that can be read without the application, and the weights of the index. */
export function criteriaNotes(criteria: Criteria, describe: Describe, language: Language): ExportNotes[] {
  const texts = exportTexts[language];
  const { rule, thresholds, order, index } = criteria;
  const sentences = rule
    ? [texts.ownRule(ruleSentence(rule, describe, language))]
    : [texts.ruleOfResolution, ...ARMS.map((arm) => texts.arms[arm](thresholds))];
  return [
    { heading: texts.criteria, entries: [texts.orders[order], ...sentences].map((sentence) => [sentence]) },
    { heading: texts.index, entries: indexEntries(index, describe, language) },
  ];
}

function indexEntries({ criteria, aggregation }: IndexDefinition, describe: Describe, language: Language): string[][] {
  const texts = exportTexts[language];
  const sum = criteria.reduce((total, { weight }) => total + weight, 0);
  return [
    [texts.aggregation[aggregation]],
    [...texts.indexHead],
    ...criteria.map((criterion) => {
      const description = describe(criterion.figure);
      const share = sum > 0 ? `${formatDecimal((100 * criterion.weight) / sum, 1, language)} %` : '–';
      return [description?.title ?? criterion.figure, share, directionInWords(criterion, description, language), normalisationInWords(criterion, description, language)];
    }),
  ];
}

function directionInWords({ direction }: Criterion, description: FigureDescription | undefined, language: Language): string {
  const { directions } = exportTexts[language];
  return direction.kind === 'ideal' ? directions.ideal(valueInWords(direction.value, description, language)) : directions[direction.kind];
}

function normalisationInWords({ normalisation }: Criterion, description: FigureDescription | undefined, language: Language): string {
  const { normalisations } = exportTexts[language];
  switch (normalisation.kind) {
    case 'min_max': return normalisations.min_max(normalisation.winsorise);
    case 'goalposts': return normalisations.goalposts(valueInWords(normalisation.from, description, language), valueInWords(normalisation.to, description, language));
    default: return normalisations[normalisation.kind];
  }
}

function valueInWords(value: number, description: FigureDescription | undefined, language: Language): string {
  return description ? formatFigure(description, value, language) : String(value);
}
