/** DuckDB writes an interval as months, days and nanoseconds: 32, 32 and 64 bits. */
const WORDS = 4;
const MICROSECONDS = { hour: 3_600_000_000, minute: 60_000_000, second: 1_000_000 } as const;

/**
 * A span of time as DuckDB writes it, "1 year 2 months 3 days 04:05:06.5", which is how one types it, too. Arrow's library
 * knows two kinds of intervals and not this one, so it is read from the memory of the column.
 *
 * @param words of the whole column.
 */
export function intervalText(words: Int32Array, row: number): string {
  const [months, days, low, high] = words.subarray(WORDS * row, WORDS * (row + 1)) as unknown as [number, number, number, number];
  const microseconds = Number(((BigInt(high) << 32n) | BigInt(low >>> 0)) / 1000n);
  const parts = [part(Math.trunc(months / 12), 'year'), part(months % 12, 'month'), part(days, 'day'), microseconds === 0 ? '' : clock(microseconds)];
  return parts.filter((text) => text !== '').join(' ') || clock(0);
}

function part(value: number, name: string): string {
  return value === 0 ? '' : `${value} ${name}${Math.abs(value) === 1 ? '' : 's'}`;
}

function clock(microseconds: number): string {
  const size = Math.abs(microseconds);
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const fraction = size % MICROSECONDS.second;
  const time = [two(size / MICROSECONDS.hour), two((size % MICROSECONDS.hour) / MICROSECONDS.minute), two((size % MICROSECONDS.minute) / MICROSECONDS.second)].join(':');
  return `${microseconds < 0 ? '-' : ''}${time}${fraction === 0 ? '' : `.${String(fraction).padStart(6, '0').replace(/0+$/, '')}`}`;
}
