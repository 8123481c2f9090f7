import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { StepContext } from '../step';
import { constituencyAreaId } from './ids';

/** Points that stand for people (or, in their absence, for surface), in EPSG:25833 (metres). */
export interface WeightedPoints {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly planningArea: ArrayLike<string>;
  readonly weight: ArrayLike<number>;
}

export interface People extends WeightedPoints {
  readonly constituency: ArrayLike<string>;
}

/** Where people live, if the step `population` has run. */
export function readPeople(context: StepContext): People | undefined {
  if (!existsSync(join(context.interim.folder, 'people.arrow'))) return undefined;
  const table = context.interim.readTable('people');
  const texts = (name: string) => Array.from(table[name]!, String);
  return {
    x: table['x'] as ArrayLike<number>, y: table['y'] as ArrayLike<number>,
    planningArea: texts('plr_id'), constituency: texts('wk26_id'), weight: table['population'] as ArrayLike<number>,
  };
}

/** Wahlkreis 2026 → Planungsraum → share of the inhabitants of the Planungsraum who live in the Wahlkreis. */
export function constituencyShares(people: People): Map<string, Map<string, number>> {
  const totals = new Map<string, number>();
  const counts = new Map<string, Map<string, number>>();
  for (let row = 0; row < people.weight.length; row++) {
    const planningArea = people.planningArea[row]!, count = people.weight[row]!;
    totals.set(planningArea, (totals.get(planningArea) ?? 0) + count);
    const id = constituencyAreaId(people.constituency[row]!);
    const ofConstituency = counts.get(id) ?? new Map<string, number>();
    counts.set(id, ofConstituency.set(planningArea, (ofConstituency.get(planningArea) ?? 0) + count));
  }
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, parts]) => [
    id, new Map([...parts].filter(([, count]) => count > 0).map(([planningArea, count]) => [planningArea, count / totals.get(planningArea)!])),
  ]));
}
