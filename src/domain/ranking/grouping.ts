/** The rows of one group, such as a Kreis, in the order of the table. */
export interface RowGroup<Key> {
  readonly key: Key;
  readonly rows: readonly number[];
  /** How many rows the quota left out. */
  readonly leftOut: number;
}

/**
 * The rows in groups; within a group they keep their order, and the groups stand in the order of their keys.
 *
 * @param quota at most so many rows of each group, the first ones; null for all.
 */
export function groupRows<Key extends string>(rows: readonly number[], groupOf: (row: number) => Key, quota: number | null): RowGroup<Key>[] {
  const groups = new Map<Key, number[]>();
  for (const row of rows) {
    const key = groupOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([key, members]) => {
    const kept = quota === null ? members : members.slice(0, quota);
    return { key, rows: kept, leftOut: members.length - kept.length };
  });
}

/** The rows in their order, but of each group at most `quota`: "the twenty most urgent, at most three of each Kreis". */
export function limitPerGroup(rows: readonly number[], groupOf: (row: number) => string, quota: number): number[] {
  const counts = new Map<string, number>();
  return rows.filter((row) => {
    const key = groupOf(row);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count <= quota;
  });
}

/**
 * Pinned rows stand first, in the order in which they were pinned, also those that filters have left out: they are there to
 * be compared with. The others follow as they came.
 */
export function pinnedFirst(rows: readonly number[], pinned: readonly number[]): number[] {
  const isPinned = new Set(pinned);
  return [...isPinned, ...rows.filter((row) => !isPinned.has(row))];
}
