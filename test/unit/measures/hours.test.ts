import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Shift } from '../../../src/domain/measures/concept';
import { formatHours, formatTime, parseTime } from '../../../src/domain/measures/clock';
import { missingPeople, openingTimes, uncoveredHours, volunteerHours, weeklyHours, weeklyHoursByOffer, WEEKS_PER_MONTH } from '../../../src/domain/measures/hours';
import type { TimeSpan, Weekday } from '../../../src/domain/measures/measure';
import { newMeasure } from '../../../src/domain/measures/starting-values';
import { origin, readyKiezbuero, timeSpan } from './arbitraries';

function span(weekday: Weekday, from: number, to: number, everyWeeks: 1 | 2 | 4 = 1): TimeSpan {
  return { weekday, from: from * 60, to: to * 60, everyWeeks };
}

function shift(hours: TimeSpan, needed = 1, promised = 1): Shift {
  return { id: JSON.stringify(hours), hours, needed, promised, role: '' };
}

const lengthOf = (hours: TimeSpan): number => (hours.to - hours.from) / 60 / hours.everyWeeks;

describe('opening hours', () => {
  it('count times that overlap once', () => {
    expect(weeklyHours([span(1, 10, 14), span(1, 12, 16)])).toBe(6);
    expect(weeklyHours([span(1, 10, 14), span(2, 10, 14)])).toBe(8);
    expect(weeklyHours([])).toBe(0);
  });

  it('count what happens every two or four weeks by half and by a quarter', () => {
    expect(weeklyHours([span(3, 10, 14, 2)])).toBe(2);
    expect(weeklyHours([span(3, 10, 14, 4)])).toBe(1);
    expect(weeklyHours([span(3, 10, 14), span(3, 10, 14, 2)])).toBe(4);
    expect(8 * WEEKS_PER_MONTH * 12).toBe(8 * 52);
  });

  it('are never more than the sum of the times and never less than the longest', () => {
    fc.assert(fc.property(fc.array(timeSpan, { maxLength: 12 }), (spans) => {
      const together = weeklyHours(spans);
      expect(together).toBeLessThanOrEqual(spans.reduce((sum, hours) => sum + lengthOf(hours), 0) + 1e-9);
      expect(together).toBeGreaterThanOrEqual(Math.max(0, ...spans.map(lengthOf)) - 1e-9);
    }));
  });

  it('do not depend on the order or on saying something twice', () => {
    fc.assert(fc.property(fc.array(timeSpan, { maxLength: 8 }), (spans) => {
      expect(weeklyHours([...spans].reverse().concat(spans))).toBeCloseTo(weeklyHours(spans), 9);
    }));
  });

  it('are told per offer, and come from the stops of a tour', () => {
    const measure = readyKiezbuero();
    expect([...weeklyHoursByOffer(measure).values()]).toEqual([4, 4, 4]);
    expect(weeklyHours(openingTimes(measure))).toBe(4);
    const stops = [9, 14].map((from) => ({ id: `${from}`, name: '', spot: { position: [13.5, 52.5] as const, address: '' }, times: span(4, from, from + 2) }));
    expect(weeklyHours(openingTimes(newMeasure('mobile_office', origin(), { stops })))).toBe(4);
  });
});

describe('hours without anybody', () => {
  it('are what is open and has no shift', () => {
    expect(uncoveredHours([span(1, 10, 18)], [shift(span(1, 12, 14))])).toEqual([
      { weekday: 1, from: 600, to: 720, weeksOfFour: 4 }, { weekday: 1, from: 840, to: 1080, weeksOfFour: 4 },
    ]);
    expect(uncoveredHours([span(1, 10, 18)], [shift(span(2, 10, 18))])).toEqual([{ weekday: 1, from: 600, to: 1080, weeksOfFour: 4 }]);
  });

  it('remain in the weeks in which a shift does not take place', () => {
    expect(uncoveredHours([span(1, 10, 18)], [shift(span(1, 10, 18, 2))])).toEqual([{ weekday: 1, from: 600, to: 1080, weeksOfFour: 2 }]);
    expect(uncoveredHours([span(1, 10, 18, 4)], [shift(span(1, 9, 19, 2))])).toEqual([]);
  });

  it('are one period where shifts end and begin beside them', () => {
    expect(uncoveredHours([span(5, 10, 12), span(5, 12, 14)], [])).toEqual([{ weekday: 5, from: 600, to: 840, weeksOfFour: 4 }]);
  });

  it('add up with the covered hours to the opening hours', () => {
    fc.assert(fc.property(fc.array(timeSpan, { maxLength: 8 }), fc.array(timeSpan, { maxLength: 8 }), (open, covered) => {
      const gaps = uncoveredHours(open, covered.map((hours) => shift(hours)));
      const missing = gaps.reduce((sum, { from, to, weeksOfFour }) => sum + ((to - from) / 60) * (weeksOfFour / 4), 0);
      // Open or covered is covered plus what is open only.
      expect(weeklyHours([...open, ...covered])).toBeCloseTo(weeklyHours(covered) + missing, 9);
    }));
  });
});

describe('hours of volunteers', () => {
  it('are people times hours, needed and promised', () => {
    expect(volunteerHours([shift(span(1, 10, 14), 2, 1), shift(span(2, 10, 14, 2), 2, 3)])).toEqual({ needed: 12, promised: 10, missing: 4 });
  });

  it('do not fill one shift with people of another', () => {
    expect([shift(span(1, 10, 12), 2, 5), shift(span(1, 14, 16), 2, 0)].map(missingPeople)).toEqual([0, 2]);
  });
});

describe('a time of the day', () => {
  it('is read as people write it', () => {
    for (const text of ['14:30', '14.30', '14,30', '1430', '14 Uhr 30', '14:30 Uhr', ' 14:30 ', '14h30']) expect(parseTime(text), text).toBe(870);
    for (const text of ['14', '14 Uhr', '14h', '14:00', '1400']) expect(parseTime(text), text).toBe(840);
    expect([parseTime('9'), parseTime('930'), parseTime('9.30'), parseTime('24 Uhr')]).toEqual([540, 570, 570, 1440]);
  });

  it('is refused where there is none', () => {
    for (const text of ['', 'halb drei', '25', '24:01', '14:60', '14:3', '-3', '12345', '14:30:00']) expect(parseTime(text), text).toBeNull();
  });

  it('is read as it was written', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1440 }), (minutes) => {
      expect(parseTime(formatTime(minutes))).toBe(minutes);
      expect(parseTime(formatTime(minutes).replace(':', ''))).toBe(minutes);
    }));
    expect(formatHours({ from: 540, to: 1050 })).toBe('09:00–17:30');
  });
});
