import fc from 'fast-check';
import type { Criterion, Direction, IndexDefinition, Normalisation } from '../../../src/domain/composite/definition';

/** Values in steps of a half, so that ties are frequent; now and then none. */
const value = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -40, max: 40 }).map((step) => step / 2) }, { weight: 1, arbitrary: fc.constant(NaN) });
const known = fc.integer({ min: -40, max: 40 }).map((step) => step / 2);

const direction: fc.Arbitrary<Direction> = fc.oneof(
  fc.constant<Direction>({ kind: 'more' }), fc.constant<Direction>({ kind: 'less' }), known.map((ideal): Direction => ({ kind: 'ideal', value: ideal })),
);
const normalisation: fc.Arbitrary<Normalisation> = fc.oneof(
  fc.constant<Normalisation>({ kind: 'percentile' }), fc.integer({ min: 0, max: 20 }).map((winsorise): Normalisation => ({ kind: 'min_max', winsorise })),
  fc.constant<Normalisation>({ kind: 'z_score' }), fc.tuple(known, known).filter(([from, to]) => from < to).map(([from, to]): Normalisation => ({ kind: 'goalposts', from, to })),
);

export interface Case {
  readonly definition: IndexDefinition;
  readonly columns: Float64Array[];
}

/** An index with the values of its areas. `complete`: every area has every value. */
export function indexCase({ complete = false, areas = 25 } = {}): fc.Arbitrary<Case> {
  return fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 4, max: areas })).chain(([criteria, count]) =>
    fc.record({
      columns: fc.array(fc.array(complete ? known : value, { minLength: count, maxLength: count }).map((values) => Float64Array.from(values)), { minLength: criteria, maxLength: criteria }),
      definition: fc.record({
        aggregation: fc.constantFrom('arithmetic' as const, 'geometric' as const),
        criteria: fc.tuple(...Array.from({ length: criteria }, (_, index) =>
          fc.record({ figure: fc.constant(`figure_${index}`), weight: fc.integer({ min: 1, max: 100 }), direction, normalisation }))) as fc.Arbitrary<Criterion[]>,
      }),
    }));
}

export const weightsOf = (definition: IndexDefinition): number[] => definition.criteria.map(({ weight }) => weight);
