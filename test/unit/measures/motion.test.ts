import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Concept } from '../../../src/domain/measures/concept';
import { completenessOf } from '../../../src/domain/measures/completeness';
import { MEASURE_KINDS } from '../../../src/domain/measures/measure';
import { motionOf } from '../../../src/domain/measures/motion';
import { newMeasure } from '../../../src/domain/measures/starting-values';
import { measureKind, origin, readyKiezbuero } from './arbitraries';

const OPEN = /\[[^\]]+ noch offen\]/g;

function openIn(change: Partial<Concept>): string[] {
  const ready = readyKiezbuero();
  const text = motionOf({ ...ready, concept: { ...ready.concept, ...change } });
  return (text.match(OPEN) ?? []).filter((gap) => gap !== '[Gremium noch offen]');
}

describe('the text of an Antrag', () => {
  it('says what is decided, with times, shifts and money as people write them', () => {
    const text = motionOf(readyKiezbuero(), { reached: 4200 });
    expect(text).toContain('Antrag: Kiezbüro Kosmosviertel\n\nAntragsteller:in: SPD Treptow-Köpenick');
    expect(text).toContain('1. Am Standort Siriusstraße 1, 12524 Berlin wird ein Kiezbüro eingerichtet.');
    expect(text).toContain('- Rentenberatung: Dienstag, 14:00 bis 18:00 Uhr');
    expect(text).toContain('Gebraucht werden 8 Stunden pro Woche, zugesagt sind 8:');
    expect(text).toContain('- Dienstag, 14:00 bis 18:00 Uhr: Empfang, 2 Personen, 2 zugesagt');
    expect(text).toContain('62 m², stufenfreier Zugang, Erdgeschoss, Schaufenster, keine Toilette.');
    expect(text).toContain('- Miete: 900 € im Monat\n- Laufende Kosten: 250 € im Monat\n- Einmalige Kosten: 3.000 € einmalig\nIm ersten Jahr sind das 16.800 €.');
    expect(text).toContain('- Landesverband: 7.200 € einmalig (noch nicht zugesagt)');
    expect(text).toContain('Zu Fuß erreichen den Ort 4.200 Menschen');
    expect(text).toContain('Das sind 4,00 € je Person im ersten Jahr.');
  });

  it('leaves only the body open that decides, when the proposal is beschlussreif', () => {
    expect(motionOf(readyKiezbuero()).match(OPEN)).toEqual(['[Gremium noch offen]']);
  });

  it('says in brackets what is open, where it belongs', () => {
    expect(openIn({ costs: [{ id: 'rent', kind: 'rent', title: '', amount: null }] })).toEqual(['[Miete noch offen]']);
    expect(openIn({ keyHolders: ' ' })).toEqual(['[Schlüssel noch offen]']);
    expect(openIn({ aims: '', targetGroups: [] })).toEqual(['[Ziele noch offen]', '[Zielgruppen noch offen]']);
    expect(openIn({ funding: [] })).toEqual(['[Finanzierung noch offen]']);
    expect(openIn({ shifts: readyKiezbuero().concept.shifts.map((shift) => ({ ...shift, needed: 3 })) })).toEqual(['[1 Zusage noch offen]']);
    expect(openIn({ shifts: readyKiezbuero().concept.shifts.map((shift) => ({ ...shift, hours: { ...shift.hours, from: 15 * 60 } })) })).toEqual(['[Schicht noch offen]']);
    expect(openIn({ timetable: readyKiezbuero().concept.timetable.slice(1) })).toEqual(['[Zeiten noch offen]']);
  });

  it('has something open for every proposal to which something is missing', () => {
    fc.assert(fc.property(measureKind, (kind) => {
      const measure = newMeasure(kind, origin(), { title: 'Ein Vorschlag', responsible: 'SPD Mitte' });
      expect(completenessOf(measure).isReady).toBe(false);
      expect(motionOf(measure).match(OPEN)!.length).toBeGreaterThan(1);
    }));
  });

  it('is numbered from one on, without a blank or an unfilled place, whatever the kind', () => {
    for (const kind of MEASURE_KINDS) {
      const text = motionOf({ ...readyKiezbuero(), kind });
      const numbers = [...text.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      expect(text).not.toMatch(/undefined|null|NaN| {2}|\.\.|: \n/);
      expect(text.endsWith('\n')).toBe(true);
    }
  });

  it('names the stops of a tour with their times, and says no rent where there are no rooms', () => {
    const stop = { id: 'stop', name: 'Helene-Weigel-Platz', spot: { position: [13.54, 52.53] as const, address: '' }, times: { weekday: 4 as const, from: 600, to: 720, everyWeeks: 2 as const } };
    const text = motionOf({ ...newMeasure('mobile_office', origin()), stops: [stop, { ...stop, id: 'other', name: '', times: null }] });
    expect(text).toContain('- Helene-Weigel-Platz: Donnerstag, 10:00 bis 12:00 Uhr, alle zwei Wochen\n- [Haltepunkt noch offen]: [Zeit noch offen]');
    expect(text).not.toContain('Schlüssel');
    expect(text).not.toContain('Räume');
  });
});
