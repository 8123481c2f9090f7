/** A value per row of the figures; NaN and the empty text are missing values. */
export type ColumnValues =
  | { readonly kind: 'number'; readonly values: ArrayLike<number> }
  | { readonly kind: 'text'; readonly values: readonly string[] };

export interface SortKey {
  readonly column: ColumnValues;
  readonly descending: boolean;
}

/**
 * The rows in order of the first key; where that is equal, of the second, and so on; where all are equal, as they came.
 * Missing values stand last whichever way a column is sorted. Texts are ordered as in a German directory, numbers in
 * them by their value.
 */
export function sortRows(rows: readonly number[], keys: readonly SortKey[]): number[] {
  const columns = keys.map((key) => sortableKeys(rows, key));
  const order = Uint32Array.from(rows, (_, index) => index);
  order.sort((a, b) => {
    for (const column of columns) {
      const difference = column[a]! - column[b]!;
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  return Array.from(order, (index) => rows[index]!);
}

/** Numbers whose ascending order is the wanted one; a finite one for what is missing, as the difference of infinities is none. */
function sortableKeys(rows: readonly number[], { column, descending }: SortKey): Float64Array {
  const keys = Float64Array.from(rows, column.kind === 'number' ? (row) => column.values[row]! : textRanks(rows, column.values));
  for (let index = 0; index < keys.length; index++) {
    keys[index] = Number.isNaN(keys[index]!) ? Number.MAX_VALUE : descending ? -keys[index]! : keys[index]!;
  }
  return keys;
}

const collator = new Intl.Collator('de', { numeric: true });

/** The place of each text among all texts; equal texts share it. Comparing texts once is enough for a whole sort. */
function textRanks(rows: readonly number[], values: readonly string[]): (row: number) => number {
  const texts = [...new Set(rows.map((row) => values[row]!))].sort(collator.compare);
  const ranks = new Map<string, number>();
  let rank = 0;
  texts.forEach((text, index) => {
    if (index > 0 && collator.compare(texts[index - 1]!, text) !== 0) rank++;
    ranks.set(text, rank);
  });
  return (row) => (values[row] === '' ? NaN : ranks.get(values[row]!)!);
}

/**
 * What the next choice of a column makes of the order, as people know it from spreadsheets: a new column sorts from large
 * to small or from A to Z, the same one again the other way, a third time no more. With `add` the other columns remain and
 * this one comes behind them or changes in its place; else it becomes the only one.
 */
export function nextSort<Entry extends { readonly column: string; readonly descending: boolean }>(
  sort: readonly Entry[], column: string, startsDescending: boolean, add: boolean,
): { column: string; descending: boolean }[] {
  const present = sort.find((entry) => entry.column === column);
  const next = !present ? { column, descending: startsDescending } : present.descending === startsDescending ? { column, descending: !startsDescending } : null;
  if (!add) return next ? [next] : [];
  if (!present) return [...sort, { column, descending: startsDescending }];
  return sort.flatMap((entry) => (entry.column !== column ? [entry] : next ? [next] : []));
}
