import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarNames, withoutDuplicates, type SourcedPlace } from '../../../src/domain/spatial/same-place';

describe('similar names', () => {
  it.each([
    ['Heinrich-Schulz-Bibliothek', 'Bibliothek Heinrich Schulz', true],
    ['EDEKA', 'Edeka Marienburger Straße', true],
    ['Ev. Kirche zum Guten Hirten', 'Kirche Zum Guten Hirten', true],
    ['Jugendclub Mikado', 'Jugend-Club Mikado e.V.', true],
    ['Lidl', 'Netto', false],
    ['Stadtbibliothek', 'Kino Toni', false],
    ['', 'Kino Toni', false],
  ])('%s and %s: %s', (one, other, alike) => {
    expect(similarNames(one, other)).toBe(alike);
    expect(similarNames(other, one)).toBe(alike);
  });
});

describe('places of several sources', () => {
  const place = (kind: string, name: string, x: number, y: number): SourcedPlace => ({ kind, name, x, y });

  it('are kept once: the same kind, a similar name, near', () => {
    const first = place('library', 'Bruno-Lösche-Bibliothek', 0, 0);
    const others = [
      place('library', 'Bruno Lösche Bibliothek', 50, 0),
      place('library', 'Bruno-Lösche-Bibliothek', 200, 0),
      place('library', 'Kinderbücherei', 10, 0),
      place('cinema', 'Bruno-Lösche-Bibliothek', 10, 0),
    ];
    expect(withoutDuplicates([first, ...others], () => 80)).toEqual([first, ...others.slice(1)]);
  });

  it('leave no two of one name within the distance, and lose none that has no twin', () => {
    const arbitrary = fc.record({ kind: fc.constantFrom('a', 'b'), name: fc.constantFrom('Lidl', 'Netto', 'Aldi Nord'), x: fc.integer({ min: -300, max: 300 }), y: fc.integer({ min: -300, max: 300 }) });
    fc.assert(fc.property(fc.array(arbitrary, { maxLength: 40 }), (places) => {
      const kept = withoutDuplicates(places, () => 80);
      const twin = (one: SourcedPlace, other: SourcedPlace) => one !== other && one.kind === other.kind && one.name === other.name && Math.hypot(one.x - other.x, one.y - other.y) <= 80;
      for (const one of kept) expect(kept.some((other) => twin(one, other))).toBe(false);
      for (const one of places) expect(kept.includes(one) || kept.some((other) => twin(one, other))).toBe(true);
    }));
  });
});
