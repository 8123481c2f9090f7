import { describe, expect, it } from 'vitest';
import { duplicateMeasure } from '../../../src/domain/measures/duplicate';
import { MEASURE_KINDS, shapeOf, spotsOf, type MeasureKind } from '../../../src/domain/measures/measure';
import { addressLine, moved, nextTarget, targetAt, walkingMinutes, withPlace } from '../../../src/domain/measures/placement';
import { metresAlong } from '../../../src/domain/measures/route-length';
import { newMeasure } from '../../../src/domain/measures/starting-values';

let next = 0;
const origin = { newId: () => `id-${next++}`, now: new Date('2026-11-22T12:00:00Z') };
const begun = (kind: MeasureKind) => newMeasure(kind, origin, { title: 'Kiezbüro Kosmos Viertel' });
const spot = { position: [13.528, 52.405], address: 'Schönefelder Chaussee 100, 12524 Berlin' } as const;

describe('placing a proposal', () => {
  it('gives every kind a place of its own shape, and none to a whole Kiez', () => {
    for (const kind of MEASURE_KINDS) {
      const measure = begun(kind), target = nextTarget(measure);
      expect(target === null, kind).toBe(shapeOf(measure) === 'area');
      if (target) expect(spotsOf(withPlace(measure, target, spot)), kind).toEqual([spot.position]);
    }
  });

  it('adds stops and corners at the end, and moves the one that was taken hold of', () => {
    const other = { position: [13.53, 52.41], address: '' } as const;
    for (const kind of ['mobile_office', 'walk'] as const) {
      const two = [spot, spot].reduce((measure, place) => withPlace(measure, nextTarget(measure)!, place, 'Halt'), begun(kind));
      expect(spotsOf(withPlace(two, targetAt(two, 0)!, other))).toEqual([other.position, spot.position]);
    }
  });

  it('changes the order of stops only where there is one', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b', 'c'], 0, -1)).toEqual(['a', 'b', 'c']);
  });

  it('writes an address as on an envelope', () => {
    expect(addressLine({ street: 'Sonnenallee', number: '12', plz: '12045' })).toBe('Sonnenallee 12, 12045 Berlin');
    expect(addressLine({ street: 'Alexanderplatz', number: null, plz: '10178' })).toBe('Alexanderplatz, 10178 Berlin');
  });

  it('measures a way: from the Brandenburg Gate to the Siegessäule are two kilometres, 25 minutes', () => {
    const metres = metresAlong([[13.3777, 52.5163], [13.3501, 52.5145]]);
    expect(metres).toBeGreaterThan(1850);
    expect(metres).toBeLessThan(1900);
    expect(walkingMinutes(2000, 4.8)).toBe(25);
  });

  it('copies what was planned, and nothing that was decided or said', () => {
    const first = { ...withPlace(begun('mobile_office'), { kind: 'stop', index: null }, spot, 'Halt'), tags: ['Süden'], comments: [{ id: 'c', at: '', from: '', text: 'gut' }] };
    const copy = duplicateMeasure({ ...first, history: [...first.history, { id: 'x', status: 'decided', date: '2026-11-01', body: 'Kreisvorstand' }] }, 'Kopie', origin);
    expect([copy.title, copy.tags, copy.comments, copy.history.length, copy.history[0]!.status]).toEqual(['Kopie', ['Süden'], [], 1, 'idea']);
    expect(copy.id).not.toBe(first.id);
    expect(copy.stops[0]!.id).not.toBe(first.stops[0]!.id);
    expect(spotsOf(copy)).toEqual(spotsOf(first));
  });
});
