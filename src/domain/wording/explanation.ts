import type { AreaLevel } from '../catalogue';
import { formatDecimal, formatSigned, type Language } from './format';
import { areaPlural, countedAreas, listed, otherAreas, theArea } from './grammar';

/** What one criterion does for the index of an area. */
export interface ContributionInWords {
  readonly title: string;
  /** Points (of 100) more or fewer than if the area stood at the mean here; NaN where it has no value. */
  readonly lead: number;
  /** The value and the city's value as they are written elsewhere, with unit; null: the city has none. */
  readonly value: string;
  readonly city: string | null;
  /** How many of the compared areas stand higher in this criterion. */
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
  /** Criteria with a weight. */
  readonly contributions: readonly ContributionInWords[];
  /** Where the rule comes before the index: whether the area meets it and how many areas do; null where the index alone decides. */
  readonly rule: { readonly met: boolean; readonly metCount: number } | null;
  /** Rank under changed weights; null while it is not computed. */
  readonly robustness: { readonly low: number; readonly high: number; readonly top: number; readonly probability: number } | null;
}

/** Leads smaller than this are written as 0.0 and say nothing. */
const NOTABLE = 0.05;

/**
 * Why an area stands where it stands, in sentences made of nothing but the figures (METHODS.md §5). They say how the rank
 * comes about; about causes they say nothing.
 */
export function explainRank(input: RankExplanation, language: Language): string[] {
  const words = language === 'de' ? german : english;
  const known = input.contributions.filter(({ lead }) => !Number.isNaN(lead));
  const missing = input.contributions.filter(({ lead }) => Number.isNaN(lead));
  const raising = known.filter(({ lead }) => lead >= NOTABLE).sort((a, b) => b.lead - a.lead);
  const lowering = known.filter(({ lead }) => lead <= -NOTABLE).sort((a, b) => a.lead - b.lead);
  return [
    words.rank(input),
    ...(input.rule ? [words.rule(input, input.rule)] : []),
    ...(raising[0] ? [words.raising(raising[0], raising.slice(1), input), words.ahead(raising[0], input)] : []),
    ...(lowering[0] ? [words.lowering(lowering[0], lowering.slice(1), input, raising.length === 0)] : []),
    ...(known.length > 0 && raising.length + lowering.length === 0 ? [words.average(input)] : []),
    ...(missing.length > 0 ? [words.missing(missing.map(({ title }) => title))] : []),
    ...(input.robustness ? words.robustness(input.robustness, input) : []),
  ];
}

const german = {
  rank: ({ name, rank, of, level, score }: RankExplanation): string =>
    `${name} steht auf Rang ${rank} von ${countedAreas(of, level, 'dative', 'de')}, mit ${formatDecimal(score, 1, 'de')} von 100 Punkten im Index.`,
  rule({ level }: RankExplanation, { met, metCount }: NonNullable<RankExplanation['rule']>): string {
    const area = capitalised(theArea(level, 'nominative', 'de'));
    if (met && metCount === 1) return `${area} erfüllt die Kriterien, sonst keines der Gebiete.`;
    if (met) return `${area} erfüllt die Kriterien; unter den ${countedAreas(metCount, level, 'dative', 'de')}, auf die das zutrifft, ordnet der Index.`;
    if (metCount === 0) return 'Kein Gebiet erfüllt die Kriterien; es ordnet allein der Index.';
    const before = metCount === 1 ? 'dem einen Gebiet, das sie erfüllt' : `den ${countedAreas(metCount, level, 'dative', 'de')}, die sie erfüllen`;
    return `${area} erfüllt die Kriterien nicht und steht deshalb hinter ${before}.`;
  },
  raising: (first: ContributionInWords, others: readonly ContributionInWords[], { level }: RankExplanation): string =>
    `Über den Durchschnitt aller ${areaPlural(level, 'de')} hebt den Index vor allem „${first.title}“: ${leadInWords(first, 'de')}${also(others, 'de')}.`,
  ahead: ({ title, ahead }: ContributionInWords, { level }: RankExplanation): string =>
    `${otherAreas(ahead, level, { singular: 'liegt', plural: 'liegen' }, 'de')} bei „${title}“ weiter vorn.`,
  lowering: (first: ContributionInWords, others: readonly ContributionInWords[], { level }: RankExplanation, alone: boolean): string =>
    `${alone ? `Unter den Durchschnitt aller ${areaPlural(level, 'de')} zieht den Index vor allem` : 'Nach unten zieht ihn'} „${first.title}“: ${leadInWords(first, 'de')}${also(others, 'de')}.`,
  average: ({ level }: RankExplanation): string => `In allen Kriterien liegt ${theArea(level, 'nominative', 'de')} am Durchschnitt.`,
  missing: (titles: readonly string[]): string =>
    `Ohne Wert und deshalb nicht gezählt: ${listed(titles.map((title) => `„${title}“`), 'de')}. Die übrigen Kriterien zählen dafür mehr.`,
  robustness({ low, high, top, probability }: NonNullable<RankExplanation['robustness']>, { level }: RankExplanation): string[] {
    const area = theArea(level, 'nominative', 'de');
    return [
      `Mit veränderten Gewichten läge ${area} in 90 von 100 Rechnungen ${low === high ? `auf Rang ${low}` : `zwischen Rang ${low} und ${high}`}.`,
      `${top === 1 ? 'Auf dem ersten Platz' : `Unter den ersten ${top}`} wäre ${area} in ${ofHundred(probability, 'de')} Rechnungen.`,
    ];
  },
};

const english: typeof german = {
  rank: ({ name, rank, of, level, score }) => `${name} is at rank ${rank} of ${countedAreas(of, level, 'nominative', 'en')}, with ${formatDecimal(score, 1, 'en')} of 100 points in the index.`,
  rule({ level }, { met, metCount }) {
    const area = capitalised(theArea(level, 'nominative', 'en'));
    if (met && metCount === 1) return `${area} is the only one that meets the criteria.`;
    if (met) return `${area} meets the criteria; the index puts the ${countedAreas(metCount, level, 'nominative', 'en')} that do in order.`;
    if (metCount === 0) return 'No area meets the criteria; the index alone decides.';
    return `${area} does not meet the criteria and therefore stands behind the ${countedAreas(metCount, level, 'nominative', 'en')} that ${metCount === 1 ? 'does' : 'do'}.`;
  },
  raising: (first, others, { level }) => `What raises the index most above the mean of all ${areaPlural(level, 'en')} is “${first.title}”: ${leadInWords(first, 'en')}${also(others, 'en')}.`,
  ahead: ({ title, ahead }, { level }) => `${otherAreas(ahead, level, { singular: 'is', plural: 'are' }, 'en')} further ahead in “${title}”.`,
  lowering: (first, others, { level }, alone) =>
    `What lowers ${alone ? `the index most below the mean of all ${areaPlural(level, 'en')}` : 'it'} is “${first.title}”: ${leadInWords(first, 'en')}${also(others, 'en')}.`,
  average: ({ level }) => `In all criteria ${theArea(level, 'nominative', 'en')} is at the mean.`,
  missing: (titles) => `Without a value and therefore not counted: ${listed(titles.map((title) => `“${title}”`), 'en')}. The other criteria count more instead.`,
  robustness({ low, high, top, probability }, { level }) {
    const range = low === high ? `at rank ${low}` : `between rank ${low} and ${high}`;
    return [
      `With changed weights ${theArea(level, 'nominative', 'en')} would be ${range} in 90 of 100 calculations.`,
      `It would be ${top === 1 ? 'first' : `among the first ${top}`} in ${ofHundred(probability, 'en')} calculations.`,
    ];
  },
};

/** "+21,3 Punkte (Wert 1,70, Berlin 0,00)" */
function leadInWords({ lead, value, city }: ContributionInWords, language: Language): string {
  const [points, word] = language === 'de' ? ['Punkte', 'Wert'] : ['points', 'value'];
  return `${formatSigned(lead, 1, language)} ${points} (${word} ${value}${city === null ? '' : `, Berlin ${city}`})`;
}

/** "; außerdem „A“ (+3,0) und „B“ (+1,2)" */
function also(others: readonly ContributionInWords[], language: Language): string {
  if (others.length === 0) return '';
  const [open, close] = language === 'de' ? ['„', '“'] : ['“', '”'];
  return `; ${language === 'de' ? 'außerdem' : 'also'} ${listed(others.map(({ title, lead }) => `${open}${title}${close} (${formatSigned(lead, 1, language)})`), language)}`;
}

/** "98 von 100"; what rounds to all or nothing but is not says so. */
function ofHundred(probability: number, language: Language): string {
  const of = language === 'de' ? 'von' : 'of';
  const rounded = Math.round(100 * probability);
  if (rounded === 100 && probability < 1) return `${language === 'de' ? 'über' : 'more than'} 99 ${of} 100`;
  if (rounded === 0 && probability > 0) return `${language === 'de' ? 'weniger als 1' : 'fewer than 1'} ${of} 100`;
  return `${rounded} ${of} 100`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
