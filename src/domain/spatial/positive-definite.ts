/**
 * Solves M x = r for a symmetric positive (semi-)definite matrix by Cholesky factorisation. A pivot that vanishes, because
 * rows depend on each other, is lifted to 1e-14 of its diagonal.
 */
export function solvePositiveDefinite(matrix: readonly ArrayLike<number>[], right: ArrayLike<number>): Float64Array {
  const size = right.length;
  const factor = matrix.map((row) => Float64Array.from(row as ArrayLike<number>));
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = factor[row]![column]!;
      for (let k = 0; k < column; k++) sum -= factor[row]![k]! * factor[column]![k]!;
      if (row === column) factor[row]![row] = Math.sqrt(Math.max(sum, 1e-14 * Math.max(matrix[row]![row]!, 1e-300)));
      else factor[row]![column] = sum / factor[column]![column]!;
    }
  }
  const solution = Float64Array.from(right as ArrayLike<number>);
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) solution[row]! -= factor[row]![k]! * solution[k]!;
    solution[row]! /= factor[row]![row]!;
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) solution[row]! -= factor[k]![row]! * solution[k]!;
    solution[row]! /= factor[row]![row]!;
  }
  return solution;
}
