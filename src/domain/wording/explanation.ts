import type { AreaLevel } from '../catalogue';
import { formatDecimal, type Language } from './format';
import { countedAreas, listed, otherAreas, theArea } from './grammar';

/** What one criterion does for the index of an area. */
export interface Contribution {
  readonly title: string;
  /** Share of the criterion in the sum of all weights that count here, 0–1. */
  readonly weight: number;
  /** Score on the common scale 0–100; NaN where the area has no value. */
  readonly score: number;
  /** The value and the city's value as they are written elsewhere, with unit; null: the city has none. */
  readonly value: string;
  readonly city: string | null;
  /** How many of the compared areas have a higher score. */
  readonly ahead: number;
}

/** Everything the words about a rank are made of. */
export interface RankExplanation {
  readonly level: AreaLevel;
  readonly name: string;
  /** Place in the order, from 1. */
  readonly rank: number;
  /** Number of areas in the order. */
  readonly of: number;
  /** Index 0–100. */
  readonly score: number;
  readonly aggregation: 'arithmetic' | 'geometric';
  readonly contributions: readonly Contribution[];
  /** Where the rule comes before the index: whether the area meets it and how many areas do; null where the index alone decides. */
  readonly rule: { readonly met: boolean; readonly metCount: number } | null;
  /** Rank under changed weights; null while it is not computed. */
  readonly robustness: { readonly low: number; readonly high: number; readonly top: number; readonly probability: number } | null;
}

/**
 * Why an area stands where it stands, in sentences made of nothing but the figures (METHODS.md §5). They say how the rank
 * comes about; about causes they say nothing.
 */
export function explainRank(input: RankExplanation, language: Language): string[] {
  const words = language === 'de' ? german : english;
  const known = input.contributions.filter(({ score, weight }) => !Number.isNaN(score) && weight > 0);
  const missing = input.contributions.filter(({ score, weight }) => Number.isNaN(score) && weight > 0);
  const byPoints = [...known].sort((a, b) => b.weight * b.score - a.weight * a.score);
  const strongest = byPoints[0];
  // The weakest is the one that leaves most of its possible points.
  const weakest = [...known].sort((a, b) => b.weight * (100 - b.score) - a.weight * (100 - a.score)).find((item) => item !== strongest && item.score < 100);
  const sentences = [words.rank(input)];
  if (input.rule) sentences.push(words.rule(input, input.rule));
  if (strongest) sentences.push(words.strongest(strongest, input), words.ahead(strongest, input));
  if (weakest) sentences.push(words.weakest(weakest, input));
  if (missing.length > 0) sentences.push(words.missing(missing.map(({ title }) => title)));
  if (input.robustness) sentences.push(...words.robustness(input.robustness, input));
  return sentences;
}

const points = (value: number): number => Math.round(value);
const percent = (share: number): number => Math.round(100 * share);

const german = {
  rank: ({ name, rank, of, level, score }: RankExplanation): string =>
    `${name} steht auf Rang ${rank} von ${countedAreas(of, level, 'dative', 'de')}, mit ${formatDecimal(score, 1, 'de')} von 100 Punkten im Index.`,
  rule({ level }: RankExplanation, { met, metCount }: NonNullable<RankExplanation['rule']>): string {
    const area = capitalised(theArea(level, 'nominative', 'de'));
    if (met) return metCount === 1 ? `${area} erfüllt die Kriterien, als einziges Gebiet.` : `${area} erfüllt die Kriterien; unter den ${countedAreas(metCount, level, 'dative', 'de')}, auf die das zutrifft, ordnet der Index.`;
    if (metCount === 0) return 'Kein Gebiet erfüllt die Kriterien; es ordnet allein der Index.';
    return `${area} erfüllt die Kriterien nicht und steht deshalb hinter ${metCount === 1 ? 'dem einen Gebiet, das' : `den ${countedAreas(metCount, level, 'dative', 'de')}, die`} sie ${metCount === 1 ? 'erfüllt' : 'erfüllen'}.`;
  },
  strongest: (item: Contribution, input: RankExplanation): string =>
    `Am meisten ${input.aggregation === 'arithmetic' ? 'trägt' : 'hebt'} „${item.title}“ ${input.aggregation === 'arithmetic' ? 'bei' : 'den Index'}: ${german.part(item, input)}.`,
  ahead: (item: Contribution, { level }: RankExplanation): string =>
    `Der Wert ist ${item.value}${item.city === null ? '' : ` (Berlin: ${item.city})`}. ${otherAreas(item.ahead, level, { singular: 'liegt', plural: 'liegen' }, 'de')} in diesem Kriterium weiter vorn.`,
  weakest: (item: Contribution, input: RankExplanation): string =>
    `Am meisten fehlt bei „${item.title}“: ${german.part(item, input)}; der Wert ist ${item.value}${item.city === null ? '' : ` (Berlin: ${item.city})`}.`,
  part: ({ weight, score }: Contribution, { aggregation }: RankExplanation): string =>
    aggregation === 'arithmetic'
      ? `${formatDecimal(weight * score, 1, 'de')} von ${formatDecimal(100 * weight, 1, 'de')} möglichen Punkten`
      : `${points(score)} von 100 bei ${percent(weight)} % Gewicht`,
  missing: (titles: readonly string[]): string =>
    `Ohne Wert und deshalb nicht gezählt: ${listed(titles.map((title) => `„${title}“`), 'de')}. Die übrigen Kriterien zählen dafür mehr.`,
  robustness({ low, high, top, probability }: NonNullable<RankExplanation['robustness']>, { level }: RankExplanation): string[] {
    const range = low === high ? `bei Rang ${low}` : `zwischen Rang ${low} und ${high}`;
    return [
      `Mit anderen Gewichten läge ${theArea(level, 'nominative', 'de')} in 90 von 100 Rechnungen ${range}.`,
      `${top === 1 ? 'Auf dem ersten Platz' : `Unter den ersten ${top}`} wäre ${theArea(level, 'nominative', 'de')} in ${ofHundred(probability, 'de')} Rechnungen.`,
    ];
  },
};

const english: typeof german = {
  rank: ({ name, rank, of, level, score }) => `${name} is at rank ${rank} of ${countedAreas(of, level, 'nominative', 'en')}, with ${formatDecimal(score, 1, 'en')} of 100 points in the index.`,
  rule({ level }, { met, metCount }) {
    const area = capitalised(theArea(level, 'nominative', 'en'));
    if (met) return metCount === 1 ? `${area} is the only one that meets the criteria.` : `${area} meets the criteria; the index puts the ${countedAreas(metCount, level, 'nominative', 'en')} that do in order.`;
    if (metCount === 0) return 'No area meets the criteria; the index alone decides.';
    return `${area} does not meet the criteria and therefore stands behind the ${countedAreas(metCount, level, 'nominative', 'en')} that ${metCount === 1 ? 'does' : 'do'}.`;
  },
  strongest: (item, input) => `“${item.title}” adds most: ${english.part(item, input)}.`,
  ahead: (item, { level }) =>
    `The value is ${item.value}${item.city === null ? '' : ` (Berlin: ${item.city})`}. ${otherAreas(item.ahead, level, { singular: 'is', plural: 'are' }, 'en')} further ahead in this criterion.`,
  weakest: (item, input) => `Most is missing in “${item.title}”: ${english.part(item, input)}; the value is ${item.value}${item.city === null ? '' : ` (Berlin: ${item.city})`}.`,
  part: ({ weight, score }, { aggregation }) =>
    aggregation === 'arithmetic'
      ? `${formatDecimal(weight * score, 1, 'en')} of ${formatDecimal(100 * weight, 1, 'en')} possible points`
      : `${points(score)} of 100 at a weight of ${percent(weight)} %`,
  missing: (titles) => `Without a value and therefore not counted: ${listed(titles.map((title) => `“${title}”`), 'en')}. The other criteria count more instead.`,
  robustness({ low, high, top, probability }, { level }) {
    const range = low === high ? `at rank ${low}` : `between rank ${low} and ${high}`;
    return [
      `With other weights ${theArea(level, 'nominative', 'en')} would be ${range} in 90 of 100 calculations.`,
      `It would be ${top === 1 ? 'first' : `among the first ${top}`} in ${ofHundred(probability, 'en')} calculations.`,
    ];
  },
};

/** "98 von 100"; what rounds to all or nothing but is not says so. */
function ofHundred(probability: number, language: Language): string {
  const of = language === 'de' ? 'von' : 'of';
  const rounded = percent(probability);
  if (rounded === 100 && probability < 1) return `${language === 'de' ? 'über' : 'more than'} 99 ${of} 100`;
  if (rounded === 0 && probability > 0) return `${language === 'de' ? 'weniger als 1' : 'fewer than 1'} ${of} 100`;
  return `${rounded} ${of} 100`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
