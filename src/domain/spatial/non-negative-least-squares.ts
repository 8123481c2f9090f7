import { solvePositiveDefinite } from './positive-definite';

/** Solution of min ‖A x − b‖² with x ≥ 0. */
export interface NonNegativeSolution {
  readonly x: Float64Array;
  readonly iterations: number;
}

/**
 * Non-negative least squares by the active-set method of Lawson and Hanson (Solving Least Squares Problems, 1974,
 * chapter 23), on the normal equations, so that the number of rows does not matter. For up to some hundred columns.
 *
 * @param rows matrix A, one array per row, all of equal length.
 * @param target b, one value per row.
 * @param weight of each row's squared error; default 1.
 * @throws if it does not end within 10 iterations per column (never seen; columns would have to be nearly dependent).
 */
export function nonNegativeLeastSquares(rows: readonly ArrayLike<number>[], target: ArrayLike<number>, weight?: ArrayLike<number>): NonNegativeSolution {
  const { gram, projected, scale } = normalEquations(rows, target, weight);
  const size = projected.length;
  const x = new Float64Array(size);
  const passive = new Set<number>(), refused = new Set<number>();
  const tolerance = 1e-11 * Math.max(1e-300, ...Array.from(projected, Math.abs));
  for (let iteration = 0; iteration < 10 * size + 10; iteration++) {
    const entering = steepest(gram, projected, x, passive, refused, tolerance);
    if (entering < 0) return { x: x.map((value, column) => value * scale[column]!), iterations: iteration };
    passive.add(entering);
    descend(gram, projected, x, passive);
    // Of nearly dependent columns rounding may throw out the one that just came in: not again before another did better.
    if (passive.has(entering)) refused.clear();
    else refused.add(entering);
  }
  throw new Error('Non-negative least squares did not converge');
}

/** Solves on the passive columns; columns that would become negative leave it, until none does. */
function descend(gram: readonly Float64Array[], projected: Float64Array, x: Float64Array, passive: Set<number>): void {
  while (passive.size > 0) {
    const columns = [...passive].sort((a, b) => a - b);
    const solution = solvePositiveDefinite(columns.map((row) => columns.map((column) => gram[row]![column]!)), columns.map((column) => projected[column]!));
    let step = 1;
    columns.forEach((column, index) => {
      if (solution[index]! <= 0) step = Math.min(step, x[column]! / (x[column]! - solution[index]!));
    });
    if (!(step >= 0)) step = 0;
    columns.forEach((column, index) => (x[column]! += step * (solution[index]! - x[column]!)));
    if (columns.every((_, index) => solution[index]! > 0)) return;
    let dropped = false;
    columns.forEach((column, index) => {
      if (solution[index]! <= 0 && x[column]! <= 1e-12 * Math.max(1, Math.abs(solution[index]!))) {
        x[column] = 0;
        passive.delete(column);
        dropped = true;
      }
    });
    if (!dropped) {
      // Rounding left the blocking column a hair above zero.
      const blocking = columns.filter((_, index) => solution[index]! <= 0).sort((a, b) => x[a]! - x[b]!)[0]!;
      x[blocking] = 0;
      passive.delete(blocking);
    }
  }
}

/** The column outside the passive set along which the error falls fastest, or -1 at the optimum (Karush–Kuhn–Tucker). */
function steepest(gram: readonly Float64Array[], projected: Float64Array, x: Float64Array, passive: ReadonlySet<number>, refused: ReadonlySet<number>, tolerance: number): number {
  let best = -1, most = tolerance;
  for (let column = 0; column < projected.length; column++) {
    if (passive.has(column) || refused.has(column)) continue;
    let gradient = projected[column]!;
    for (const other of passive) gradient -= gram[column]![other]! * x[other]!;
    if (gradient > most) [best, most] = [column, gradient];
  }
  return best;
}

/** AᵀA and Aᵀb with all columns scaled to length 1, so that units do not matter; `scale` leads back. */
function normalEquations(rows: readonly ArrayLike<number>[], target: ArrayLike<number>, weight?: ArrayLike<number>): { gram: Float64Array[]; projected: Float64Array; scale: Float64Array } {
  const size = rows[0]?.length ?? 0;
  const gram = Array.from({ length: size }, () => new Float64Array(size));
  const projected = new Float64Array(size);
  rows.forEach((row, index) => {
    const importance = weight?.[index] ?? 1;
    for (let left = 0; left < size; left++) {
      if (row[left] === 0) continue;
      const scaled = importance * row[left]!;
      projected[left]! += scaled * target[index]!;
      for (let right = 0; right < size; right++) gram[left]![right]! += scaled * row[right]!;
    }
  });
  // A column a trillionth as long as the longest is rounding, not information; it stays at zero.
  const least = 1e-24 * Math.max(0, ...gram.map((row, column) => row[column]!));
  const scale = Float64Array.from(gram, (row, column) => (row[column]! > least ? 1 / Math.sqrt(row[column]!) : 0));
  gram.forEach((row, left) => row.forEach((value, right) => (row[right] = value * scale[left]! * scale[right]!)));
  return { gram, projected: projected.map((value, column) => value * scale[column]!), scale };
}
