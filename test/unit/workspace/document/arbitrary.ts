import fc from 'fast-check';
import { EMPTY_CONCEPT, OFFER_KINDS, TARGET_GROUPS, type Concept } from '../../../../src/domain/measures/concept';
import { MEASURE_KINDS, STATUSES, WEEKDAYS, type Measure, type Spot, type TimeSpan } from '../../../../src/domain/measures/measure';
import type { Plan } from '../../../../src/domain/measures/plan';
import type { Position } from '../../../../src/domain/spatial/position';

/** Measures as people could write them, with every field; lists by date are in order. */
const id = fc.uuid();
const words = fc.string({ maxLength: 30, unit: 'binary' });
const position = fc.tuple(fc.double({ min: 13, max: 13.8, noNaN: true }), fc.double({ min: 52.3, max: 52.7, noNaN: true })) as fc.Arbitrary<Position>;
const spot: fc.Arbitrary<Spot> = fc.record({ position, address: words });
const hours: fc.Arbitrary<TimeSpan> = fc.record({ weekday: fc.constantFrom(...WEEKDAYS), from: fc.integer({ min: 0, max: 700 }), to: fc.integer({ min: 701, max: 1440 }), everyWeeks: fc.constantFrom(1, 2, 4) });
const date = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
const day = date.map((at) => at.toISOString().slice(0, 10));
const instant = date.map((at) => at.toISOString());
const amount = fc.option(fc.integer({ min: 0, max: 100_000 }));
const known = fc.option(fc.boolean());

function list<Item extends { readonly id: string }>(item: fc.Arbitrary<Item>): fc.Arbitrary<Item[]> {
  return fc.uniqueArray(item, { maxLength: 4, selector: (thing) => thing.id });
}

function set<Key extends string>(key: fc.Arbitrary<Key>): fc.Arbitrary<Key[]> {
  return fc.uniqueArray(key, { maxLength: 4 }).map((found) => found.sort((a, b) => (a < b ? -1 : 1)));
}

const concept: fc.Arbitrary<Concept> = fc.record({
  aims: words,
  targetGroups: fc.subarray([...TARGET_GROUPS]),
  offers: list(fc.record({ id, kind: fc.constantFrom(...OFFER_KINDS), title: words, partner: words })),
  timetable: list(fc.record({ id, offerId: id, hours })),
  shifts: list(fc.record({ id, hours, needed: fc.integer({ min: 0, max: 9 }), promised: fc.integer({ min: 0, max: 9 }), role: words })),
  keyHolders: words, training: words,
  premises: fc.record({ stepFree: known, groundFloor: known, shopWindow: known, toilet: known, area: amount, note: words }),
  costs: list(fc.record({ id, kind: fc.constantFrom('rent', 'running', 'one_off'), title: words, amount })),
  funding: list(fc.record({ id, title: words, amount, per: fc.constantFrom('month', 'once'), secured: fc.boolean() })),
  partners: list(fc.record({ id, name: words, part: words })),
  milestones: list(fc.record({ id, day: fc.integer({ min: 0, max: 100 }), text: words })),
  signs: list(fc.record({ id, text: words, target: words })),
});

export const measures: fc.Arbitrary<Measure> = fc.record({
  id,
  kind: fc.constantFrom(...MEASURE_KINDS),
  title: words,
  spot: fc.option(spot),
  stops: list(fc.record({ id, name: words, spot, times: fc.option(hours) })),
  route: fc.array(position, { maxLength: 5 }),
  areaId: fc.constantFrom(null, '09300922', 'wk26-1101'),
  officeId: fc.constantFrom(null, 'kreis-lichtenberg'),
  summary: words,
  responsible: words,
  history: list(fc.record({ id, status: fc.constantFrom(...STATUSES), date: day, body: words })).map((found) => found.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))),
  tags: set(words.filter((tag) => tag.trim() !== '')),
  comments: list(fc.record({ id, at: instant, from: words, text: words })).map((found) => found.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))),
  photos: list(fc.record({ id, caption: words, width: fc.integer({ min: 1, max: 1600 }), height: fc.integer({ min: 1, max: 1600 }) })),
  concept,
  created: instant,
});

export const plans: fc.Arbitrary<Plan> = fc.record({ id, name: words, note: words, measureIds: set(id), created: instant });

/** The least that a measure is. */
export function idea(id: string, change: Partial<Measure> = {}): Measure {
  return {
    id, kind: 'kiezbuero', title: id, spot: null, stops: [], route: [], areaId: null, officeId: null, summary: '', responsible: '',
    history: [{ id: `${id}-idea`, status: 'idea', date: '2026-11-22', body: '' }], tags: [], comments: [], photos: [], concept: EMPTY_CONCEPT, created: '2026-11-22T20:00:00.000Z', ...change,
  };
}
