import fc from 'fast-check';

const share = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);

/** Shares of areas in percent, some missing, at least two different ones known. */
export function withGaps(length?: number): fc.Arbitrary<(number | null)[]> {
  const size = length === undefined ? { minLength: 3, maxLength: 60 } : { minLength: length, maxLength: length };
  return fc.array(fc.option(share, { freq: 8 }), size).filter((values) => new Set(values.filter((value) => value !== null)).size >= 2);
}
