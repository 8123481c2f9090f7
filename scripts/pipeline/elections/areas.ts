import type { VotingFigures } from '../../../src/domain/elections/swing';
import type { Piece } from './interpolate';
import { addUp, groupBy, validVotes } from './spread';

/** How the figures of an area came about. */
export type AreaMethod = 'counted' | 'interpolated' | 'modelled' | 'estimated';

export interface AreaFigures extends VotingFigures {
  readonly valid: number;
  /** Part of the valid votes from precincts that lie mostly in other Planungsräume, 0–1; 0 above Planungsräume. */
  readonly foreignShare: number;
}

/** Results of an election in the areas of every level, by area id. */
export function sumToAreas(pieces: readonly Piece[]): Map<string, AreaFigures> {
  const levels: ((piece: Piece) => string)[] = [
    ({ planningArea }) => planningArea,
    ({ planningArea }) => planningArea.slice(0, 6),
    ({ planningArea }) => planningArea.slice(0, 4),
    ({ planningArea }) => planningArea.slice(0, 2),
    ({ constituency }) => `wk26-${constituency}`,
    () => 'berlin',
  ];
  const areas = new Map<string, AreaFigures>();
  for (const areaOf of levels) {
    for (const [area, members] of groupBy(pieces, areaOf)) {
      const figures = addUp(members);
      const valid = validVotes(figures);
      const foreign = area.length === 8 && valid > 0 ? members.reduce((sum, piece) => sum + piece.foreignValid, 0) / valid : 0;
      areas.set(area, { ...figures, valid, foreignShare: foreign });
    }
  }
  return areas;
}

/** Planungsraum 8 digits, Bezirksregion 6, Prognoseraum 4, Bezirk 2. */
export function isPlanningArea(area: string): boolean {
  return /^\d{8}$/.test(area);
}
