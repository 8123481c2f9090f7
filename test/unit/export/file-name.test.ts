import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exportFileName } from '../../../src/domain/wording/file-name';

const day = new Date(2026, 10, 22, 23, 30);

describe('the name of an exported file', () => {
  test('says what it holds, of where and of which day', () => {
    expect(exportFileName(['Rangliste', 'Lichtenberg'], 'xlsx', day)).toBe('kiezkompass-rangliste-lichtenberg-2026-11-22.xlsx');
    expect(exportFileName(['Rangliste', 'Tempelhof-Schöneberg'], 'csv', day)).toBe('kiezkompass-rangliste-tempelhof-schoeneberg-2026-11-22.csv');
    expect(exportFileName(['Straße & Café', ''], 'geojson', day)).toBe('kiezkompass-strasse-cafe-2026-11-22.geojson');
  });

  test('can be written on every file system, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', maxLength: 200 }), { maxLength: 2 }), (parts) => {
        const name = exportFileName(parts, 'csv', day);
        expect(name).toMatch(/^kiezkompass-([a-z0-9]+-)*2026-11-22\.csv$/);
        expect(name.length).toBeLessThanOrEqual(160);
      }),
    );
  });
});
