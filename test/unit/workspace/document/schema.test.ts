import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flatten, unflatten } from '../../../../src/workspace/document/schema/flat';
import { content } from '../../../../src/workspace/document/schema/measure-fields';
import { between, isOrder, orderOf } from '../../../../src/workspace/document/schema/order';
import { idea, measures, plans } from './arbitrary';

const read = (flat: ReadonlyMap<string, unknown>) => unflatten(content, flat);

describe('the description of measures and plans', () => {
  test('whatever is written is read back the same, and nothing of it is questioned', () => {
    fc.assert(fc.property(measures, plans, (measure, plan) => {
      const reading = read(flatten(content, { measures: [measure], plans: [plan] }, '', new Map()));
      expect(reading.problems).toEqual([]);
      expect(reading.value.measures).toEqual([measure]);
      expect(reading.value.plans).toEqual([plan]);
    }), { numRuns: 200 });
  });

  test('an idea without details takes few paths', () => {
    expect([...flatten(content, { measures: [idea('a')], plans: [] }, '', new Map()).keys()]).toEqual([
      'measures/a', 'measures/a/kind', 'measures/a/title', 'measures/a/history/a-idea', 'measures/a/history/a-idea/date', 'measures/a/created',
    ]);
  });

  test('values of a wrong kind or out of range count as empty and are named', () => {
    const hostile = new Map<string, unknown>([
      ...flatten(content, { measures: [idea('a')], plans: [] }, '', new Map()),
      ['measures/a/title', { html: '<script>' }],
      ['measures/a/spot', { position: [NaN, 52.5], address: '' }],
      ['measures/a/route', [[13.4, 152.5]]],
      ['measures/a/concept/premises/area', -1],
      ['measures/a/summary', 'x'.repeat(20_001)],
      ['measures/a/__proto__/polluted', true],
      ['measures/a/tags/ ', true],
      ['measures/__proto__', ''],
      ['foreign', 1],
    ]);
    const { value, problems } = read(hostile);
    expect(value.measures).toEqual([{ ...idea('a'), title: '' }]);
    expect([...problems].sort()).toEqual([
      'foreign', 'measures/__proto__', 'measures/a/__proto__', 'measures/a/concept/premises/area', 'measures/a/route', 'measures/a/spot', 'measures/a/summary', 'measures/a/tags/ ', 'measures/a/title',
    ].sort());
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('a value that no field can hold is a bug of ours and thrown', () => {
    const nowhere = idea('a', { spot: { position: [NaN, 52], address: '' } });
    expect(() => flatten(content, { measures: [nowhere], plans: [] }, '', new Map())).toThrow(/measures\/a\/spot/);
    expect(() => flatten(content, { measures: [idea('../a')], plans: [] }, '', new Map())).toThrow(/id/);
  });
});

describe('places in a list', () => {
  test('there is always room between two', () => {
    fc.assert(fc.property(fc.array(fc.nat({ max: 1000 }), { maxLength: 200 }), (picks) => {
      const orders: string[] = [];
      for (const pick of picks) {
        const index = pick % (orders.length + 1);
        const order = between(orders[index - 1] ?? '', orders[index]);
        expect(isOrder(order)).toBe(true);
        orders.splice(index, 0, order);
      }
      expect(orders).toEqual([...orders].sort());
      expect(new Set(orders).size).toBe(orders.length);
    }));
  });

  test('any new order is kept, and who stays in line keeps the place', () => {
    const few = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 });
    fc.assert(fc.property(few, few, fc.boolean(), (before, after, equal) => {
      const old = equal ? new Map(before.map((id) => [id, 'V'])) : orderOf(before, new Map());
      const orders = orderOf(after, old);
      const read = [...orders].sort(([a, x], [b, y]) => (x < y ? -1 : x > y ? 1 : a < b ? -1 : 1)).map(([id]) => id);
      expect(read).toEqual(after);
    }), { numRuns: 2000 });
    const old = orderOf(['a', 'b', 'c', 'd'], new Map());
    const moved = orderOf(['d', 'a', 'b', 'c'], old);
    expect(['a', 'b', 'c'].map((id) => moved.get(id))).toEqual(['a', 'b', 'c'].map((id) => old.get(id)));
  });
});
