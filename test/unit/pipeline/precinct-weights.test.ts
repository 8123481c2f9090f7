import { describe, expect, it } from 'vitest';
import type { City, LocatedDivision } from '../../../scripts/pipeline/population/city';
import { division } from '../../../scripts/pipeline/population/divisions';
import type { Places } from '../../../scripts/pipeline/population/places';
import { populationCells } from '../../../scripts/pipeline/population/people';
import { precinctWeights } from '../../../scripts/pipeline/population/weights';
import type { Ring } from '../../../src/domain/spatial/polygon';

/** Two Planungsräume side by side, 1 km each, one Wahlkreis; three precincts: west, across the border, and one without places. */
const origin = [390_000, 5_820_000] as const;
const box = (west: number, east: number, south = 0, north = 1000): Ring[] => [[[west, south], [east, south], [east, north], [west, north]].map(([x, y]) => [origin[0] + x!, origin[1] + y!] as const)];
const x = Float64Array.of(100, 300, 700, 1200, 1300, 1900).map((value) => origin[0] + value), y = new Float64Array(6).fill(origin[1] + 500);
const located = (ids: string[], rings: Ring[][], group: number[]): LocatedDivision => ({ ...division(ids, rings), group: Int32Array.from(group) });
const precincts = located(['01100', '01101', '01102'], [box(0, 500), box(500, 1500), box(1500, 2000, 0, 400)], [0, 0, 1, 1, 1, -1]);
const planning = located(['01100101', '01100102'], [box(0, 1000), box(1000, 2000)], [0, 0, 0, 1, 1, 1]);
const city = { places: { x, y, plr: planning.group } as Places, planning, wk26: located(['0101'], [box(0, 2000)], [0, 0, 0, 0, 0, 0]) } as City;
const mass = Float64Array.of(10, 20, 30, 40, 30, 50);

describe('the weights of precincts', () => {
  const { weights, purity } = precinctWeights(city, precincts, mass);
  const rows = Array.from(weights['precinct_id'] as string[], (precinct, row) => ({ precinct, plr: weights['plr_id']![row], weight: weights['weight']![row] as number }));

  it('follow the people and sum to one for each precinct', () => {
    expect(rows.filter(({ precinct }) => precinct === '01100')).toEqual([{ precinct: '01100', plr: '01100101', weight: 1 }]);
    expect(rows.filter(({ precinct }) => precinct === '01101')).toEqual([
      { precinct: '01101', plr: '01100101', weight: 0.3 }, { precinct: '01101', plr: '01100102', weight: 0.7 },
    ]);
    for (const id of precincts.ids) expect(rows.filter(({ precinct }) => precinct === id).reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  it('fall back on the ground where no place is known, so that no vote is lost', () => {
    expect(rows.filter(({ precinct }) => precinct === '01102')).toEqual([{ precinct: '01102', plr: '01100102', weight: 1 }]);
  });

  it('tell which part of an area votes in precincts that lie mostly elsewhere', () => {
    expect(purity['plr_id']).toEqual(['01100101', '01100102']);
    expect(purity['share_elsewhere']![0]).toBeCloseTo(30 / 60);
    expect(purity['share_elsewhere']![1]).toBe(0);
  });
});

describe('the cells', () => {
  it('keep the register of each Planungsraum to the person, age groups included', () => {
    const register = {
      population: new Map([['01100101', 61], ['01100102', 121]]), under18: new Map([['01100101', 11], ['01100102', 20]]), age65: new Map([['01100101', 9], ['01100102', 31]]),
    };
    const cells = populationCells(city, { under18: mass.map((value) => value / 5), middle: mass.map((value) => value / 2), age65: mass.map((value) => value / 4) }, register);
    for (const key of ['population', 'under18', 'age65'] as const) {
      for (const [id, count] of register[key]) {
        const sum = Array.from(cells[key] as number[]).reduce((total, value, row) => total + (cells['area_id']![row] === id ? value : 0), 0);
        expect(sum).toBeCloseTo(count, 9);
      }
    }
  });
});
