import { bisectLeft } from 'd3';
import { createRandom } from '../random/random';
import type { IndexDefinition, Normalisation } from './definition';
import { writeIndex } from './index-text';
import { orderByScore, type Contest } from './order';
import { createRankCounter } from './rank-counter';
import { aggregate, normaliseCriteria, type CriteriaColumns, type NormalisedCriteria } from './scores';
import { weightDraws } from './weight-draws';

/** How sure is the order of an index if its weights and its normalisation might as well have been chosen differently? */
export interface RobustnessQuestion extends Contest {
  readonly definition: IndexDefinition;
  readonly columns: CriteriaColumns;
  /** 1 … {@link MOST_DRAWS}. */
  readonly draws: number;
  /** How close the drawn weights stay to the person's ({@link weightDraws}); Infinity: they do not move. */
  readonly concentration: number;
  /** Whether each draw also picks one of {@link DRAWN_NORMALISATIONS} for all criteria. Goalposts stay: they are set on purpose. */
  readonly varyNormalisation: boolean;
  /** Numbers n of which the probability to be among the first n is asked. */
  readonly top: readonly number[];
}

/** Per area, in the order of the columns; areas that are not ranked have the ranks 0 and the probabilities NaN. */
export interface Robustness {
  readonly draws: number;
  /** Ranks from 1 that 5 %, 50 % and 95 % of the draws do not exceed. */
  readonly low: Uint16Array;
  readonly median: Uint16Array;
  readonly high: Uint16Array;
  readonly top: readonly number[];
  /** Per n of `top` the share (0–1) of the draws in which the area is among the first n. */
  readonly probabilities: readonly Float64Array[];
}

/** Ranks are counted in 16 bits. */
export const MOST_DRAWS = 65_535;
export const DRAWN_NORMALISATIONS: readonly Normalisation[] = [{ kind: 'percentile' }, { kind: 'min_max', winsorise: 2.5 }, { kind: 'z_score' }];

/**
 * Monte Carlo over weights and normalisation (Saisana, Saltelli & Tarantola 2005; OECD/JRC Handbook, ch. 7; METHODS.md §5).
 * Drawn from the text of the question: the same criteria show the same intervals everywhere. What is ranked is who has a
 * score under the person's own weights, and stays so in every draw.
 *
 * @param onProgress is told the share done (0–1), about every thousand draws.
 */
export function robustness(question: RobustnessQuestion, onProgress?: (share: number) => void): Robustness {
  const { definition, columns, draws, concentration, varyNormalisation } = question;
  if (!(draws >= 1 && draws <= MOST_DRAWS)) throw new RangeError(`${draws} draws are not between 1 and ${MOST_DRAWS}`);
  const own = normaliseCriteria(definition, columns);
  const weights = definition.criteria.map(({ weight }, criterion) => (own.states[criterion] === 'constant' ? 0 : weight));
  // In the order of the person's own weights: drawn orders resemble it, which spares moves, and it decides between equals.
  const contestants = orderByScore(aggregate(own, weights).scores, question);
  const result = emptyResult(question, columns[0]?.length ?? 0);
  if (contestants.length === 0) return result;

  const random = createRandom(seedOf(question));
  const variants = (varyNormalisation ? DRAWN_NORMALISATIONS.map((normalisation) => normaliseCriteria(normalisedBy(definition, normalisation), columns)) : [own])
    .map((normalised) => drawScorer(normalised, contestants));
  const draw = weightDraws(weights, concentration, random);
  const counter = createRankCounter(tierEnds(question, contestants));
  const drawn = new Float64Array(paddedWidth(weights.length));
  for (let round = 0; round < draws; round++) {
    draw(drawn);
    counter.count(variants[variants.length === 1 ? 0 : Math.floor(random() * variants.length)]!(drawn));
    if (round % 1000 === 999) onProgress?.((round + 1) / draws);
  }
  summarise(counter.counts, contestants, result);
  return result;
}

/**
 * Returns a function from drawn weights to the scores of the contestants. Only their order is used, so the geometric mean
 * stays logarithmic. Areas with the same gaps share one divisor: it costs a handful of sums a draw instead of one per area.
 */
function drawScorer({ terms }: NormalisedCriteria, contestants: Uint32Array): (weights: Float64Array) => Float64Array {
  const patterns = new Map<string, number>();
  const known: Uint8Array[] = [];
  const patternOf = Uint16Array.from(contestants, (area) => {
    const gaps = Uint8Array.from(terms, (column) => (Number.isNaN(column[area]!) ? 0 : 1));
    const name = gaps.join('');
    if (!patterns.has(name)) patterns.set(name, known.push(gaps) - 1);
    return patterns.get(name)!;
  });
  const table = termTable(terms, contestants);
  const scores = new Float64Array(contestants.length);
  const factors = new Float64Array(known.length);
  return (weights) => {
    weigh(table, weights, scores);
    if (known.length > 1) {
      known.forEach((gaps, pattern) => (factors[pattern] = reciprocalWeight(gaps, weights)));
      multiply(scores, patternOf, factors);
    }
    return scores;
  };
}

/** Criteria are weighed four at a time: `[four × contestants + contestant] × 4 + criterion of the four`, gaps as zero. */
const TOGETHER = 4;

function termTable(terms: CriteriaColumns, contestants: Uint32Array): Float64Array {
  const count = contestants.length;
  const table = new Float64Array(count * paddedWidth(terms.length));
  terms.forEach((column, criterion) => {
    const start = Math.floor(criterion / TOGETHER) * count * TOGETHER + (criterion % TOGETHER);
    contestants.forEach((area, contestant) => (table[start + contestant * TOGETHER] = column[area]! || 0));
  });
  return table;
}

function paddedWidth(criteria: number): number {
  return TOGETHER * Math.ceil(criteria / TOGETHER);
}

// As in the rank counter, the loops stand by themselves.

function weigh(table: Float64Array, weights: Float64Array, into: Float64Array): void {
  into.fill(0);
  for (let four = 0; four < weights.length; four += TOGETHER) addFour(table, four * into.length, weights[four]!, weights[four + 1]!, weights[four + 2]!, weights[four + 3]!, into);
}

function addFour(table: Float64Array, start: number, first: number, second: number, third: number, fourth: number, into: Float64Array): void {
  for (let index = 0, cell = start; index < into.length; index++, cell += 4) {
    into[index]! += first * table[cell]! + second * table[cell + 1]! + third * table[cell + 2]! + fourth * table[cell + 3]!;
  }
}

function reciprocalWeight(known: Uint8Array, weights: Float64Array): number {
  let covered = 0;
  for (let criterion = 0; criterion < known.length; criterion++) covered += known[criterion]! * weights[criterion]!;
  return covered > 0 ? 1 / covered : 0;
}

function multiply(scores: Float64Array, patternOf: Uint16Array, factors: Float64Array): void {
  for (let index = 0; index < scores.length; index++) scores[index]! *= factors[patternOf[index]!]!;
}

function summarise(counts: Uint16Array, contestants: Uint32Array, result: Robustness): void {
  const size = contestants.length;
  const cumulated = new Uint32Array(size);
  for (let contestant = 0; contestant < size; contestant++) {
    const area = contestants[contestant]!;
    let sum = 0;
    for (let rank = 0; rank < size; rank++) cumulated[rank] = sum += counts[contestant * size + rank]!;
    const rankAt = (share: number): number => bisectLeft(cumulated, share * result.draws) + 1;
    result.low[area] = rankAt(0.05);
    result.median[area] = rankAt(0.5);
    result.high[area] = rankAt(0.95);
    result.top.forEach((n, index) => (result.probabilities[index]![area] = n < 1 ? 0 : cumulated[Math.min(n, size) - 1]! / result.draws));
  }
}

function emptyResult({ draws, top }: RobustnessQuestion, count: number): Robustness {
  const ranks = (): Uint16Array => new Uint16Array(count);
  return { draws, low: ranks(), median: ranks(), high: ranks(), top, probabilities: top.map(() => new Float64Array(count).fill(NaN)) };
}

function tierOf({ tiers }: Contest, area: number): number {
  return tiers ? tiers[area]! : 0;
}

function tierEnds(contest: Contest, contestants: Uint32Array): number[] {
  return Array.from(contestants.keys(), (index) => index + 1).filter((end) => end === contestants.length || tierOf(contest, contestants[end]!) !== tierOf(contest, contestants[end - 1]!));
}

function normalisedBy(definition: IndexDefinition, normalisation: Normalisation): IndexDefinition {
  return { ...definition, criteria: definition.criteria.map((criterion) => (criterion.normalisation.kind === 'goalposts' ? criterion : { ...criterion, normalisation })) };
}

function seedOf({ definition, draws, concentration, varyNormalisation }: RobustnessQuestion): string {
  return [writeIndex(definition), draws, concentration, varyNormalisation].join();
}
