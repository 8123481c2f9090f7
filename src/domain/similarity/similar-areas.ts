import { robustZ } from './robust-scale';

/** How far two areas are apart in one figure. */
export interface FigureDifference {
  /** Position among the columns. */
  readonly column: number;
  /** The other area minus the one asked about, in robust standard deviations. */
  readonly difference: number;
}

export interface SimilarArea {
  readonly row: number;
  /** 100 for areas alike in every figure; 37 for two areas as far apart as two drawn by chance usually are. */
  readonly similarity: number;
  /** Root mean square of the differences. */
  readonly distance: number;
  /** The figures known of both areas, the one in which they differ most first. */
  readonly differences: readonly FigureDifference[];
}

/** An area must share at least this part of the figures known of the area asked about, or it could only seem alike. */
const LEAST_SHARED = 0.7;

/**
 * The areas most like one area (METHODS.md §9): Euclidean distance of robust z-values over the figures that both have,
 * divided by their number so that a gap neither brings areas together nor drives them apart. Similarity is
 * 100 exp(−distance² ÷ 2).
 *
 * @param columns one per figure, by row; NaN where there is no value.
 * @param rows the areas to choose from, over which the figures are put on one scale; the area itself may be among them.
 * @returns at most `count` areas, the most similar first; none if the area has no figure.
 */
export function similarAreas(columns: readonly ArrayLike<number>[], rows: readonly number[], row: number, count: number): SimilarArea[] {
  const scaled = columns.map((column) => robustZ(column, rows.includes(row) ? rows : [...rows, row]));
  const known = scaled.filter((z) => !Number.isNaN(z[row]!)).length;
  const found: SimilarArea[] = [];
  for (const other of rows) {
    if (other === row || known === 0) continue;
    const differences: FigureDifference[] = [];
    let squares = 0;
    scaled.forEach((z, column) => {
      const difference = z[other]! - z[row]!;
      if (Number.isNaN(difference)) return;
      squares += difference * difference;
      differences.push({ column, difference });
    });
    if (differences.length === 0 || differences.length < LEAST_SHARED * known) continue;
    const distance = Math.sqrt(squares / differences.length);
    found.push({ row: other, distance, similarity: 100 * Math.exp((-distance * distance) / 2), differences });
  }
  found.sort((a, b) => a.distance - b.distance || a.row - b.row);
  return found.slice(0, count).map((area) => ({ ...area, differences: [...area.differences].sort((a, b) => Math.abs(b.difference) - Math.abs(a.difference)) }));
}
