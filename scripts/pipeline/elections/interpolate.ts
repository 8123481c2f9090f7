import { apportion } from '../../../src/domain/elections/apportion';
import type { VotingFigures } from '../../../src/domain/elections/swing';
import type { StepContext } from '../step';
import type { PrecinctSet } from './counts';
import type { Precinct } from './spread';

/** The part of a Planungsraum that lies in one Wahlkreis of 2026: the smallest area to which votes are brought. */
export interface Piece extends VotingFigures {
  readonly planningArea: string;
  /** Wahlkreis of 2026, Bezirk + number. */
  readonly constituency: string;
  /** Valid votes in it from precincts that lie mostly elsewhere. */
  readonly foreignValid: number;
}

interface Part {
  readonly planningArea: string;
  readonly constituency: string;
  readonly weight: number;
}

/** For every precinct of a set the pieces in which its people live. */
export type PrecinctParts = ReadonlyMap<string, readonly Part[]>;

/**
 * Precincts end at the border of their Bezirk. Where the geometries disagree by a few metres, a house may come to the
 * neighbour; such parts are dropped, and more than this share of a precinct means that the geometries do not belong
 * together.
 */
const MOST_BEYOND_BEZIRK = 0.25;

/** Reads the weights that the step `population` computed. */
export function readPrecinctParts(context: StepContext, set: PrecinctSet): PrecinctParts {
  const { precinct_id: precincts, plr_id: areas, wk26_id: constituencies, weight: weights } = context.interim.readTable(`weights-${set}`);
  const parts = new Map<string, Part[]>(), beyond = new Map<string, number>();
  for (let row = 0; row < precincts!.length; row++) {
    const precinct = String(precincts![row]), bezirk = precinct.slice(0, 2);
    const part = { planningArea: String(areas![row]), constituency: String(constituencies![row]), weight: Number(weights![row]) };
    if (!(part.weight > 0)) throw new Error(`weights-${set}: the weight of ${precinct} in ${part.planningArea} is ${part.weight}`);
    if (part.planningArea.startsWith(bezirk) && part.constituency.startsWith(bezirk)) parts.set(precinct, [...(parts.get(precinct) ?? []), part]);
    else beyond.set(precinct, (beyond.get(precinct) ?? 0) + part.weight);
  }
  for (const [precinct, weight] of beyond) {
    if (weight > MOST_BEYOND_BEZIRK) throw new Error(`weights-${set}: ${(100 * weight).toFixed(0)} % of the precinct ${precinct} lie beyond its Bezirk`);
  }
  for (const list of parts.values()) list.sort((a, b) => (a.planningArea + a.constituency < b.planningArea + b.constituency ? -1 : 1));
  return parts;
}

/** Brings votes from precincts to the pieces in which their people live; what a precinct has is divided without rest. */
export function interpolate(precincts: readonly Precinct[], parts: PrecinctParts): Piece[] {
  const pieces = new Map<string, { -readonly [Key in keyof Piece]: Piece[Key] } & { votes: Map<string, number> }>();
  for (const precinct of precincts) {
    if (precinct.eligible === 0 && precinct.voters === 0 && precinct.votes.size === 0) continue;
    const own = parts.get(precinct.id);
    if (!own) throw new Error(`the precinct ${precinct.id} has votes but no weights`);
    const weights = own.map(({ weight }) => weight);
    const weightSum = weights.reduce((sum, weight) => sum + weight, 0);
    const areaWeights = new Map<string, number>();
    for (const { planningArea, weight } of own) areaWeights.set(planningArea, (areaWeights.get(planningArea) ?? 0) + weight / weightSum);
    const targets = own.map(({ planningArea, constituency }) => {
      const key = `${planningArea} ${constituency}`;
      let piece = pieces.get(key);
      if (!piece) pieces.set(key, (piece = { planningArea, constituency, foreignValid: 0, eligible: 0, voters: 0, votes: new Map() }));
      return piece;
    });
    apportion(precinct.eligible, weights).forEach((part, index) => { targets[index]!.eligible += part; });
    apportion(precinct.voters, weights).forEach((part, index) => { targets[index]!.voters += part; });
    for (const [party, count] of precinct.votes) {
      apportion(count, weights).forEach((part, index) => {
        const target = targets[index]!;
        if (part > 0) target.votes.set(party, (target.votes.get(party) ?? 0) + part);
        if (areaWeights.get(target.planningArea)! < 0.5) target.foreignValid += part;
      });
    }
  }
  return [...pieces.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, piece]) => piece);
}
