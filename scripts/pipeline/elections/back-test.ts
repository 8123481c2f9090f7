import type { ElectionId } from '../../../src/domain/catalogue';
import { share } from '../../../src/domain/elections/deviation';
import { sumToAreas, isPlanningArea, type AreaFigures } from './areas';
import { estimateInPieces } from './estimate';
import type { ElectionResult } from './results';
import { addUp, groupBy } from './spread';

/** Base and target elections of the back-tests; the first is the nearest to the estimate of 2026 from 2023. */
const PAIRS: readonly (readonly [base: ElectionId, target: ElectionId])[] = [
  ['btw2021', 'btw2025'], ['agh2021', 'agh2023'], ['agh2016', 'agh2021'], ['agh2023', 'btw2025'],
];

/**
 * Tries the method of AGH 2026 on elections whose results in Planungsräume are known: only the totals of their Wahlkreise
 * (2026) are given to it. Against it stands the plain guess that every Planungsraum votes like its Wahlkreis.
 *
 * @returns one sentence per pair: errors of the SPD share in percentage points over Planungsräume with 100 valid votes.
 */
export function backTest(results: readonly ElectionResult[]): string[] {
  const resultOf = (election: ElectionId): ElectionResult => results.find((result) => result.election === election)!;
  return PAIRS.map(([base, target]) => {
    const truth = resultOf(target);
    const totals = new Map([...groupBy(truth.pieces, ({ constituency }) => constituency)].map(([id, pieces]) => [id, addUp(pieces)]));
    const estimate = sumToAreas(estimateInPieces(resultOf(base).pieces, totals, resultOf(base).pieces));
    const spd = errors(truth.areas, estimate);
    const naive = errors(truth.areas, constituencyShares(truth));
    return `estimate of ${target} from ${base}: SPD share off by ${spd} points; by the Wahlkreis alone ${naive}`;
  });
}

function constituencyShares(truth: ElectionResult): Map<string, AreaFigures> {
  return sumToAreas(truth.pieces.map((piece) => {
    const whole = truth.areas.get(`wk26-${piece.constituency}`)!;
    const factor = piece.eligible / whole.eligible;
    return { ...piece, votes: new Map([...whole.votes].map(([party, votes]) => [party, votes * factor])) };
  }));
}

function errors(truth: ReadonlyMap<string, AreaFigures>, estimate: ReadonlyMap<string, AreaFigures>): string {
  const spdShare = (figures: AreaFigures): number => share({ votes: figures.votes.get('spd') ?? 0, valid: figures.valid });
  const sorted = [...truth].filter(([area, { valid }]) => isPlanningArea(area) && valid >= 100)
    .map(([area, figures]) => Math.abs(spdShare(figures) - spdShare(estimate.get(area)!))).sort((a, b) => a - b);
  const quantile = (part: number): string => sorted[Math.floor(part * (sorted.length - 1))]!.toFixed(2);
  return `${quantile(0.5)} (median), ${quantile(0.9)} (90th percentile), ${quantile(1)} (most)`;
}
