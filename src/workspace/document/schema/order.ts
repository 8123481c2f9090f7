/**
 * Places in a list as texts that sort like fractions (Greenspan, "Implementing Fractional Indexing"): there is always room
 * between two of them, so that several people can add to one list without renumbering each other's things.
 */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LAST = DIGITS.at(-1)!;

/** A place, or nothing where the order does not matter. The last digit is never zero: nothing would fit in front. */
export function isOrder(value: unknown): value is string {
  return typeof value === 'string' && /^(?:[0-9A-Za-z]{0,199}[1-9A-Za-z])?$/.test(value);
}

/**
 * Places for things in their new order. Those that can keep their place do, the longest sequence of them; things whose
 * places are equal (two people added at once) count in the order of their ids, as they are read.
 *
 * @param ids without repetition.
 * @param before places that the things have until now.
 */
export function orderOf(ids: readonly string[], before: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const kept = new Set(longestRise(ids.filter((id) => before.get(id)), (a, b) => compare(before.get(a)!, before.get(b)!) || compare(a, b)));
  const orders = new Map<string, string>();
  let last = '';
  ids.forEach((id, index) => {
    const own = before.get(id);
    // Between two equal places nothing fits: whoever stands behind a newcomer there moves on.
    const keeps = own !== undefined && kept.has(id) && (own > last || (own === last && kept.has(ids[index - 1] ?? '')));
    if (!keeps) kept.delete(id);
    const next = ids.slice(index + 1).map((later) => (kept.has(later) ? before.get(later)! : undefined)).find((order) => order !== undefined && order > last);
    last = keeps ? own : between(last, next);
    orders.set(id, last);
  });
  return orders;
}

/** A text after `low` (empty: the beginning) and before `high` (none: the end). */
export function between(low: string, high: string | undefined): string {
  if (high === undefined) return after(low);
  let shared = 0;
  while (shared < high.length && (low[shared] ?? '0') === high[shared]) shared++;
  if (shared > 0) return high.slice(0, shared) + between(low.slice(shared), high.slice(shared));
  const from = DIGITS.indexOf(low[0] ?? '0');
  const to = DIGITS.indexOf(high[0]!);
  if (to - from > 1) return DIGITS[Math.floor((from + to) / 2)]!;
  // Neighbours: what is longer than `low` still comes before `high`.
  return high.length > 1 ? high[0]! : DIGITS[from]! + between(low.slice(1), undefined);
}

/** Grows by one digit for every sixty things that are added at the end. */
function after(low: string): string {
  for (let index = 0; index < low.length; index++) {
    if (low[index] !== LAST) return low.slice(0, index) + DIGITS[DIGITS.indexOf(low[index]!) + 1]!;
  }
  return `${low}1`;
}

/** The longest subsequence that rises (patience sorting). */
function longestRise<Item>(items: readonly Item[], compareItems: (a: Item, b: Item) => number): Item[] {
  const ends: number[] = [];
  const previous: number[] = [];
  items.forEach((item, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareItems(items[ends[middle]!]!, item) < 0) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = index;
  });
  const rise: Item[] = [];
  for (let index = ends.at(-1) ?? -1; index >= 0; index = previous[index]!) rise.unshift(items[index]!);
  return rise;
}

export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
