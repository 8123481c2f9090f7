import type { Shift } from './concept';
import { shapeOf, WEEKDAYS, type Measure, type TimeSpan, type Weekday } from './measure';

/** Months have 52/12 weeks. */
export const WEEKS_PER_MONTH = 52 / 12;

/**
 * Weeks after which everything comes back. What happens every two or four weeks is taken to happen in the first week of it:
 * the fields say how often, not in which week.
 */
const CYCLE = 4;

/** Hours in which nobody looks after what is open, in so many of four weeks. */
export interface UncoveredHours {
  readonly weekday: Weekday;
  readonly from: number;
  readonly to: number;
  readonly weeksOfFour: number;
}

/** Hours of volunteers a week: people × time. */
export interface VolunteerHours {
  readonly needed: number;
  /** More people than needed count, too. */
  readonly promised: number;
  /** Needed, but not promised, shift by shift: who is too many in one shift does not stand in another. */
  readonly missing: number;
}

/** When a measure is there for people: its timetable, or the times of its stops where it is a tour. */
export function openingTimes(measure: Measure): readonly TimeSpan[] {
  if (shapeOf(measure) === 'tour') return measure.stops.flatMap(({ times }) => times ?? []);
  return measure.concept.timetable.map(({ hours }) => hours);
}

/** Hours a week on average in which at least one of the times runs. */
export function weeklyHours(spans: readonly TimeSpan[]): number {
  let minutes = 0;
  for (const weekday of WEEKDAYS) {
    for (const { from, to, weeks } of slices(spans, weekday)) minutes += (to - from) * count(weeks);
  }
  return minutes / CYCLE / 60;
}

/** Hours a week of each offer that has a place in the timetable, by its id. */
export function weeklyHoursByOffer({ concept }: Measure): ReadonlyMap<string, number> {
  const spans = new Map<string, TimeSpan[]>();
  for (const { offerId, hours } of concept.timetable) spans.set(offerId, [...(spans.get(offerId) ?? []), hours]);
  return new Map([...spans].map(([offerId, times]) => [offerId, weeklyHours(times)]));
}

export function volunteerHours(shifts: readonly Shift[]): VolunteerHours {
  const sum = (people: (shift: Shift) => number): number =>
    shifts.reduce((total, shift) => total + (people(shift) * (shift.hours.to - shift.hours.from)) / 60 / shift.hours.everyWeeks, 0);
  return { needed: sum(({ needed }) => needed), promised: sum(({ promised }) => promised), missing: sum(missingPeople) };
}

/** How many people a shift lacks. */
export function missingPeople({ needed, promised }: Shift): number {
  return Math.max(0, needed - promised);
}

/** Open hours without a shift, by weekday and time; neighbours with the same weeks are one. */
export function uncoveredHours(open: readonly TimeSpan[], shifts: readonly Shift[]): readonly UncoveredHours[] {
  const covered = shifts.map(({ hours }) => hours);
  return WEEKDAYS.flatMap((weekday) => {
    const edges = edgesOf([...open, ...covered], weekday);
    const gaps: (UncoveredHours & { readonly weeks: number })[] = [];
    for (const [index, from] of edges.entries()) {
      const to = edges[index + 1];
      if (to === undefined) break;
      const weeks = weeksAt(open, weekday, from) & ~weeksAt(covered, weekday, from);
      if (weeks === 0) continue;
      const last = gaps.at(-1);
      if (last?.to === from && last.weeks === weeks) gaps[gaps.length - 1] = { ...last, to };
      else gaps.push({ weekday, from, to, weeks, weeksOfFour: count(weeks) });
    }
    return gaps.map(({ from, to, weeksOfFour }) => ({ weekday, from, to, weeksOfFour }));
  });
}

/** The time of a day in pieces within which the same spans run; `weeks` has a bit for each week of the cycle. */
function slices(spans: readonly TimeSpan[], weekday: Weekday): { from: number; to: number; weeks: number }[] {
  const edges = edgesOf(spans, weekday);
  return edges.slice(0, -1).map((from, index) => ({ from, to: edges[index + 1]!, weeks: weeksAt(spans, weekday, from) }));
}

function edgesOf(spans: readonly TimeSpan[], weekday: Weekday): number[] {
  const edges = spans.filter((span) => span.weekday === weekday).flatMap(({ from, to }) => [from, to]);
  return [...new Set(edges)].sort((a, b) => a - b);
}

function weeksAt(spans: readonly TimeSpan[], weekday: Weekday, time: number): number {
  let weeks = 0;
  for (const span of spans) {
    if (span.weekday === weekday && span.from <= time && time < span.to) weeks |= { 1: 0b1111, 2: 0b0101, 4: 0b0001 }[span.everyWeeks];
  }
  return weeks;
}

function count(weeks: number): number {
  return [0, 1, 2, 3].filter((week) => weeks & (1 << week)).length;
}
