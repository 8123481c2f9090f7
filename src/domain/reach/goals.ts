import { footAt, type Footing } from './footing';
import { GOALS, type Goal, type Offices, type Places } from './reach';
import type { WalkGraph } from './walk-graph';
import type { Foot, WalkSearch } from './walk-search';

const STATION_KINDS: ReadonlySet<string> = new Set(['regional', 'sbahn', 'ubahn']);
const STOP_KINDS: ReadonlySet<string> = new Set([...STATION_KINDS, 'tram', 'bus', 'ferry']);
const MEMBER_KINDS: ReadonlySet<string> = new Set(['mda', 'mdb']);

/** How far it is from every node of the network to the nearest goal of a kind. */
export interface GoalField {
  readonly ids: readonly string[];
  readonly feet: readonly Foot[];
  /** Metres from each node; Infinity if there is no way. */
  readonly metres: Float32Array;
  /** Which goal that is. */
  readonly goal: Int32Array;
}

/** Once for the whole city and each kind, so that the nearest goal of a spot is a look at two nodes. */
export function nearestGoals(search: WalkSearch, places: Places, placeFeet: Footing, offices: Offices, officeFeet: Footing): Record<Goal, GoalField> {
  const fieldOf = (goal: Goal): GoalField => {
    const ofPlaces = goal === 'stop' || goal === 'station';
    const all = ofPlaces ? places.ids : offices.ids, feet = ofPlaces ? placeFeet : officeFeet;
    const chosen = all.flatMap((_, index) => (feet.way[index]! >= 0 && isGoal(goal, places, offices, index) ? [index] : []));
    const starts = chosen.map((index) => footAt(feet, index));
    search.run(starts, Infinity);
    return { ids: chosen.map((index) => all[index]!), feet: starts, metres: Float32Array.from(search.distance), goal: search.origin.slice() };
  };
  return Object.fromEntries(GOALS.map((goal) => [goal, fieldOf(goal)])) as Record<Goal, GoalField>;
}

/** The goal nearest to any of some places beside the network, both gaps included; undefined if none can be walked to. */
export function nearestGoal(graph: WalkGraph, { ids, feet, metres, goal }: GoalField, starts: readonly Foot[]): { readonly id: string; readonly metres: number } | undefined {
  let least = Infinity, nearest = -1;
  const take = (candidate: number, distance: number): void => {
    if (distance < least) [least, nearest] = [distance, candidate];
  };
  for (const { way, along, gap } of starts) {
    const from = graph.from[way]!, to = graph.to[way]!;
    take(goal[from]!, gap + along + metres[from]!);
    take(goal[to]!, gap + graph.length[way]! - along + metres[to]!);
    // One on the same way need not be walked to over the way's end.
    feet.forEach((foot, index) => {
      if (foot.way === way) take(index, gap + Math.abs(foot.along - along) + foot.gap);
    });
  }
  return nearest < 0 ? undefined : { id: ids[nearest]!, metres: least };
}

function isGoal(goal: Goal, places: Places, offices: Offices, index: number): boolean {
  switch (goal) {
    case 'station': return STATION_KINDS.has(places.kinds[index]!);
    case 'stop': return STOP_KINDS.has(places.kinds[index]!);
    case 'spdOffice': return offices.parties[index] === 'spd';
    case 'mdaOffice': return offices.parties[index] === 'spd' && MEMBER_KINDS.has(offices.kinds[index]!);
  }
}
