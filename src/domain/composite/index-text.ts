import { parseFigure } from '../figures/figure';
import { MAX_CRITERIA, type Criterion, type Direction, type IndexDefinition, type Normalisation } from './definition';

/**
 * The weighted index as a short text for links and files: `mss_status_index_2023:50,rule-deviation:30:less`. A criterion is
 * its figure and weight, then its direction unless more is worse (`less`, `ideal_12.5`), then its normalisation unless by
 * percentile (`minmax_5`, `z`, `goal_10_40`). `geometric` may stand in front.
 */
export function writeIndex({ criteria, aggregation }: IndexDefinition): string {
  const items = criteria.map(({ figure, weight, direction, normalisation }) =>
    [figure, String(round(weight)), ...writeDirection(direction), ...writeNormalisation(normalisation)].join(':'));
  return [...(aggregation === 'geometric' ? ['geometric'] : []), ...items].join(',');
}

/** Reads what {@link writeIndex} writes; undefined for anything else. */
export function parseIndex(text: string): IndexDefinition | undefined {
  const items = text.split(',');
  const aggregation = items[0] === 'geometric' ? 'geometric' : 'arithmetic';
  if (aggregation === 'geometric') items.shift();
  if (items.length === 0 || items.length > MAX_CRITERIA) return undefined;
  const criteria: Criterion[] = [];
  for (const item of items) {
    const criterion = parseCriterion(item);
    if (!criterion || criteria.some(({ figure }) => figure === criterion.figure)) return undefined;
    criteria.push(criterion);
  }
  return { criteria, aggregation };
}

function parseCriterion(item: string): Criterion | undefined {
  const [figure = '', weightText = '', ...details] = item.split(':');
  const weight = number(weightText);
  if (!parseFigure(figure) || figure === 'rule-index' || weight === undefined || weight < 0 || weight > 1000) return undefined;
  let direction: Direction = { kind: 'more' };
  let normalisation: Normalisation = { kind: 'percentile' };
  for (const detail of details) {
    const [name, ...values] = detail.split('_');
    const numbers = values.map(number);
    const [first, second] = numbers;
    if (numbers.includes(undefined)) return undefined;
    if (name === 'less' && numbers.length === 0) direction = { kind: 'less' };
    else if (name === 'ideal' && numbers.length === 1) direction = { kind: 'ideal', value: first! };
    else if (name === 'z' && numbers.length === 0) normalisation = { kind: 'z_score' };
    else if (name === 'minmax' && numbers.length === 1 && first! >= 0 && first! < 50) normalisation = { kind: 'min_max', winsorise: first! };
    else if (name === 'goal' && numbers.length === 2 && first !== second) normalisation = { kind: 'goalposts', from: first!, to: second! };
    else return undefined;
  }
  return { figure, weight, direction, normalisation };
}

function writeDirection(direction: Direction): string[] {
  switch (direction.kind) {
    case 'more': return [];
    case 'less': return ['less'];
    case 'ideal': return [`ideal_${round(direction.value)}`];
  }
}

function writeNormalisation(normalisation: Normalisation): string[] {
  switch (normalisation.kind) {
    case 'percentile': return [];
    case 'z_score': return ['z'];
    case 'min_max': return [`minmax_${round(normalisation.winsorise)}`];
    case 'goalposts': return [`goal_${round(normalisation.from)}_${round(normalisation.to)}`];
  }
}

/** Four digits behind the point are more than any slider sets. */
function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}

function number(text: string): number | undefined {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
