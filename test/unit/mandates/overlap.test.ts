import { describe, expect, it } from 'vitest';
import { areasOf, overlaps } from '../../../scripts/pipeline/mandates/overlap';

/** Two Planungsräume; a Wahlkreis border cuts the second, and one of its houses seems to lie in another Bezirk. */
const people = {
  plr_id: ['01010101', '01010102', '01010102', '01010102', '01010102'],
  wk26_id: ['0101', '0101', '0102', '0201', null],
  wk21_id: ['0101', '0101', '0102', '0102', '0101'],
  population: [1000, 480, 480, 40, 7],
};
const rows = overlaps(people, ['074', '074', '075', '075', null]);
const shares = (area: string, set: string) => Object.fromEntries(
  rows.filter((row) => row.area_id === area && row.set === set).map((row) => [row.constituency_id, row.population_share]));

describe('people in Wahlkreise', () => {
  it('are counted where they live, on every level', () => {
    expect(shares('01010101', 'agh2026')).toEqual({ '0101': 1 });
    expect(shares('01010102', 'agh2026')).toEqual({ '0101': 0.5, '0102': 0.5 });
    expect(shares('01', 'agh2026')).toEqual({ '0101': 1480 / 1960, '0102': 480 / 1960 });
    expect(shares('wk26-0102', 'agh2021')).toEqual({ '0102': 1 });
    expect(shares('berlin', 'btw2025')).toEqual({ '074': 1480 / 1960, '075': 480 / 1960 });
  });

  it('are never counted in a Wahlkreis of another Bezirk or in none', () => {
    expect(rows.some((row) => row.constituency_id === '0201' || row.area_id === 'wk26-0201')).toBe(false);
    expect(rows.some((row) => row.constituency_id === 'null')).toBe(false);
  });

  it('belong to six areas, to five where the Wahlkreis is not known', () => {
    expect(areasOf('01010102', '0102')).toEqual(['01010102', '010101', '0101', '01', 'berlin', 'wk26-0102']);
    expect(areasOf('01010102', null)).toHaveLength(5);
  });
});
