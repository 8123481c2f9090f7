export interface Raked {
  /** Rows × columns, row by row. */
  readonly values: Float64Array;
  readonly rounds: number;
  /** Largest absolute difference between a row's sum and its total; the columns fit exactly. */
  readonly rowError: number;
}

/**
 * Iterative proportional fitting (Deming and Stephan 1940): the table closest to `base` in the sense of relative
 * entropy whose rows and columns have the given sums. Zeros stay zero, values stay non-negative, odds ratios of the
 * base are kept.
 *
 * @param base rows × columns, row by row, not negative.
 * @param rowTotals their sum must equal that of the column totals (within 1e-6 of it).
 * @throws if a row or column with a positive total is zero in the base.
 */
export function rake(base: Float64Array, rowTotals: Float64Array, columnTotals: Float64Array, tolerance = 1e-6, maxRounds = 2000): Raked {
  const rows = rowTotals.length, columns = columnTotals.length;
  if (base.length !== rows * columns) throw new RangeError('base must have rows × columns values');
  const grandTotal = total(rowTotals);
  if (Math.abs(grandTotal - total(columnTotals)) > 1e-6 * Math.max(1, grandTotal)) throw new RangeError('the totals of rows and columns differ');
  const values = Float64Array.from(base);
  let rounds = 0, rowError = Infinity;
  while (rounds < maxRounds && rowError > tolerance) {
    scale(values, rowTotals, (row, column) => row * columns + column, columns, 'row');
    scale(values, columnTotals, (column, row) => row * columns + column, rows, 'column');
    rowError = 0;
    for (let row = 0; row < rows; row++) {
      rowError = Math.max(rowError, Math.abs(total(values.subarray(row * columns, (row + 1) * columns)) - rowTotals[row]!));
    }
    rounds++;
  }
  return { values, rounds, rowError };
}

/** Scales each line (row or column) of the table to its total. */
function scale(
  values: Float64Array, totals: Float64Array, position: (line: number, place: number) => number, places: number, kind: string,
): void {
  for (let line = 0; line < totals.length; line++) {
    let sum = 0;
    for (let place = 0; place < places; place++) sum += values[position(line, place)]!;
    const wanted = totals[line]!;
    if (sum === 0 && wanted > 0) throw new RangeError(`${kind} ${line} must sum to ${wanted} but is zero in the base`);
    const factor = sum === 0 ? 0 : wanted / sum;
    for (let place = 0; place < places; place++) values[position(line, place)]! *= factor;
  }
}

function total(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
