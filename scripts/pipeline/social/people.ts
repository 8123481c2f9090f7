import type { StepContext } from '../step';
import { constituencyAreaId } from './ids';

/** Where people live: points in EPSG:25833 (metres) with a number of inhabitants each, from the step `population`. */
export interface People {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  readonly planningArea: ArrayLike<string>;
  /** Wahlkreis 2026; null for the few points on no Wahlkreis (slivers at the border of the city). */
  readonly constituency: ArrayLike<string | null>;
  readonly count: ArrayLike<number>;
}

export function readPeople(context: StepContext): People {
  const table = context.interim.readTable('people');
  return {
    x: table['x'] as ArrayLike<number>,
    y: table['y'] as ArrayLike<number>,
    planningArea: Array.from(table['plr_id']!, String),
    constituency: Array.from(table['wk26_id']!, (id) => (id === null ? null : String(id))),
    count: table['population'] as ArrayLike<number>,
  };
}

/** Wahlkreis 2026 → Planungsraum → share of the inhabitants of the Planungsraum who live in the Wahlkreis. */
export function constituencyShares(people: People): Map<string, Map<string, number>> {
  const totals = new Map<string, number>();
  const counts = new Map<string, Map<string, number>>();
  for (let row = 0; row < people.count.length; row++) {
    const constituency = people.constituency[row] ?? null;
    if (constituency === null) continue;
    const planningArea = people.planningArea[row]!, count = people.count[row]!;
    totals.set(planningArea, (totals.get(planningArea) ?? 0) + count);
    const id = constituencyAreaId(constituency);
    const ofConstituency = counts.get(id) ?? new Map<string, number>();
    counts.set(id, ofConstituency.set(planningArea, (ofConstituency.get(planningArea) ?? 0) + count));
  }
  return new Map([...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, parts]) => {
    const inhabited = [...parts].filter(([, count]) => count > 0);
    return [id, new Map(inhabited.map(([planningArea, count]) => [planningArea, count / totals.get(planningArea)!]))];
  }));
}
