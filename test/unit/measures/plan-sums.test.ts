import { describe, expect, test } from 'vitest';
import type { Cost, Funding, Shift } from '../../../src/domain/measures/concept';
import type { Measure, Status } from '../../../src/domain/measures/measure';
import { measuresOfPlan, planSums } from '../../../src/domain/measures/plan-sums';
import { newMeasure } from '../../../src/domain/measures/starting-values';

let ids = 0;
const origin = { newId: () => `id-${ids++}`, now: new Date('2026-11-22T12:00:00Z') };

function measure(status: Status, money: { costs: readonly Cost[]; funding: readonly Funding[] }, shifts: readonly Shift[] = []): Measure {
  const fresh = newMeasure('kiezbuero', origin, { title: 'Kiezbüro' });
  return { ...fresh, history: [{ id: origin.newId(), status, date: '2026-11-22', body: '' }], concept: { ...fresh.concept, ...money, shifts } };
}

const rent = (amount: number): Cost => ({ id: origin.newId(), kind: 'rent', title: '', amount });
const grant = (amount: number, secured: boolean): Funding => ({ id: origin.newId(), title: '', amount, per: 'once', secured });
const shift = (needed: number, promised: number): Shift => ({ id: origin.newId(), hours: { weekday: 2, from: 600, to: 840, everyWeeks: 1 }, needed, promised, role: '' });

describe('what a plan takes', () => {
  const rich = measure('proposed', { costs: [rent(100)], funding: [grant(5000, true)] }, [shift(2, 3)]);
  const poor = measure('idea', { costs: [rent(500)], funding: [grant(1000, false)] }, [shift(2, 0)]);
  const over = measure('ended', { costs: [rent(900)], funding: [] });

  test('money and hours are added; what is over takes nothing', () => {
    const sums = planSums([rich, poor, over]);
    expect(sums.measures).toBe(2);
    expect(sums.byStatus).toMatchObject({ idea: 1, proposed: 1, ended: 1, open: 0 });
    expect(sums.money).toMatchObject({ perMonth: 600, firstYear: 7200, secured: 5000, unsecured: 1000 });
    expect(sums.hours).toEqual({ needed: 16, promised: 12, missing: 8 });
  });

  test('what one measure has too much does not close the gap of another', () => {
    expect(planSums([rich]).money.gap).toBe(0);
    expect(planSums([rich, poor]).money.gap).toBe(5000);
  });

  test('a plan holds what it names, in the order of the document; without a plan it is everything', () => {
    expect(measuresOfPlan({ measureIds: [poor.id, 'gone', rich.id] }, [rich, poor, over])).toEqual([rich, poor]);
    expect(measuresOfPlan(null, [rich, poor, over])).toHaveLength(3);
  });
});
