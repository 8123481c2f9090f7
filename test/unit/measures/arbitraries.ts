import fc from 'fast-check';
import { MEASURE_KINDS, WEEKDAYS, type Measure, type MeasureKind, type TimeSpan } from '../../../src/domain/measures/measure';
import { newMeasure, type Origin } from '../../../src/domain/measures/starting-values';

/** Hours in steps of a quarter of an hour, as the timetable draws them. */
export const timeSpan: fc.Arbitrary<TimeSpan> = fc
  .tuple(fc.constantFrom(...WEEKDAYS), fc.integer({ min: 32, max: 87 }), fc.integer({ min: 1, max: 20 }), fc.constantFrom(1 as const, 2 as const, 4 as const))
  .map(([weekday, start, length, everyWeeks]) => ({ weekday, from: start * 15, to: Math.min(96, start + length) * 15, everyWeeks }));

/** Ids that count, on a fixed day. */
export function origin(): Origin {
  let count = 0;
  return { newId: () => `id-${++count}`, now: new Date('2026-11-22T10:00:00Z') };
}

export const measureKind: fc.Arbitrary<MeasureKind> = fc.constantFrom(...MEASURE_KINDS);

/** A Kiezbüro to which nothing is missing. */
export function readyKiezbuero(): Measure {
  const begun = newMeasure('kiezbuero', origin(), {
    title: 'Kiezbüro Kosmosviertel', responsible: 'SPD Treptow-Köpenick', spot: { position: [13.5655, 52.4095], address: 'Siriusstraße 1, 12524 Berlin' },
  });
  const hours: TimeSpan = { weekday: 2, from: 14 * 60, to: 18 * 60, everyWeeks: 1 };
  return {
    ...begun,
    concept: {
      ...begun.concept,
      aims: 'Ansprechbar sein und bei Rente und Miete helfen.', targetGroups: ['older', 'tenants'],
      timetable: begun.concept.offers.map(({ id }, index) => ({ id: `entry-${index}`, offerId: id, hours })),
      shifts: [{ id: 'shift', hours, needed: 2, promised: 2, role: 'Empfang' }],
      keyHolders: 'Vorsitz und Kasse der Abteilung', training: 'Einweisung zum Datenschutz',
      premises: { stepFree: true, groundFloor: true, shopWindow: true, toilet: false, area: 62, note: '' },
      costs: begun.concept.costs.map((cost) => ({ ...cost, amount: { rent: 900, running: 250, one_off: 3000 }[cost.kind] })),
      funding: [
        { id: 'kreis', title: 'Kreisverband', amount: 800, per: 'month', secured: true },
        { id: 'land', title: 'Landesverband', amount: 7200, per: 'once', secured: false },
      ],
      partners: [{ id: 'awo', name: 'AWO', part: 'Rentenberatung' }],
      milestones: [{ id: 'opening', day: 1, text: 'Eröffnung mit Nachbar:innen' }],
      signs: [{ id: 'sign', text: 'Menschen kommen wieder', target: '30 Beratungen im Monat' }],
    },
  };
}
