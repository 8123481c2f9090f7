import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeTable } from '../../scripts/pipeline/arrow';
import { COUNTED_ELECTIONS, ELECTION_IDS, ELECTION_YEARS } from '../../src/domain/catalogue';
import { countBelow, longTermDeviation, share, type Comparison } from '../../src/domain/elections/deviation';
import { relativeTrend } from '../../src/domain/elections/trend';
import type { TableName } from '../../src/data/schema';
import type { Columns } from '../../src/data/validate';

const read = (name: TableName): Columns => decodeTable(readFileSync(join('public/data', `${name}.arrow`)));

const indicators = new Map<string, Map<string, number | null>>();
const { indicator_id: ids, area_id: areas, value } = read('indicators');
for (let row = 0; row < ids!.length; row++) {
  const id = String(ids![row]);
  if (!indicators.has(id)) indicators.set(id, new Map());
  indicators.get(id)!.set(String(areas![row]), value![row] as number | null);
}

const spd = valuesByKey(read('results'), 'votes', ({ party }, row) => party![row] === 'spd');
const valid = valuesByKey(read('turnout'), 'valid', () => true);
const result = (election: string, area: string): { votes: number; valid: number } => (
  { votes: spd.get(`${election} ${area}`) ?? 0, valid: valid.get(`${election} ${area}`)! });

describe('indicators of the elections', () => {
  it('give for every election the SPD share of the results', () => {
    for (const election of ELECTION_IDS) {
      const shares = indicators.get(`spd_share_${election}`)!;
      for (const [area, percent] of shares) {
        if (percent === null) expect(result(election, area).valid, `${election} ${area}`).toBeLessThan(10);
        else expect(percent, `${election} ${area}`).toBeCloseTo(share(result(election, area)), 9);
      }
    }
    expect(indicators.get('spd_share_agh2026')!.get('berlin')).toBeCloseTo(12.11, 2);
    expect(indicators.get('spd_share_agh2021')!.get('berlin')).toBeCloseTo(21.43, 2);
  });

  it('give the long-term deviation, the elections below and the trend as the results alone do', () => {
    const long = indicators.get('spd_deviation_long')!;
    expect(long.size).toBeGreaterThanOrEqual(540 + 143 + 58 + 12 + 78);
    for (const [area, deviation] of long) {
      const elections = COUNTED_ELECTIONS.map((election): Comparison => ({ year: ELECTION_YEARS[election], area: result(election, area), city: result(election, 'berlin') }));
      if (deviation === null) {
        // Planungsräume with hardly a vote have no share to speak of.
        expect(elections.every(({ area: { valid: votes } }) => votes < 10), area).toBe(true);
        continue;
      }
      expect(deviation).toBeCloseTo(longTermDeviation(elections), 9);
      expect(indicators.get('spd_below_count')!.get(area)).toBe(countBelow(elections));
      expect(indicators.get('spd_trend')!.get(area)).toBeCloseTo(relativeTrend(elections), 9);
    }
    expect(long.has('berlin')).toBe(false);
  });

  it('find Planungsräume on both sides of the city, and none absurdly far', () => {
    const deviations = [...indicators.get('spd_deviation_long')!].filter(([area]) => area.length === 8).map(([, deviation]) => deviation!);
    expect(deviations.filter((deviation) => deviation < 0).length).toBeGreaterThan(150);
    expect(deviations.filter((deviation) => deviation > 0).length).toBeGreaterThan(150);
    expect(Math.max(...deviations.map(Math.abs))).toBeLessThan(15);
  });

  it('smooth areas towards their Bezirk: in each of them they lie closer together', () => {
    const plain = indicators.get('spd_deviation_long')!, smooth = indicators.get('spd_deviation_long_smoothed')!;
    for (let bezirk = 1; bezirk <= 12; bezirk++) {
      const members = [...plain.keys()].filter((area) => area.length === 8 && Number(area.slice(0, 2)) === bezirk);
      const before = members.map((area) => plain.get(area)!), after = members.map((area) => smooth.get(area)!);
      expect(deviation(after)).toBeLessThan(deviation(before));
    }
  });

  it('say how many votes come from precincts that lie mostly elsewhere', () => {
    const foreign = [...indicators.get('foreign_precinct_share')!.values()].map((percent) => percent!);
    expect(Math.min(...foreign)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...foreign)).toBeLessThanOrEqual(100);
  });
});

function valuesByKey(columns: Columns, name: string, take: (columns: Columns, row: number) => boolean): Map<string, number> {
  const result = new Map<string, number>();
  for (let row = 0; row < columns[name]!.length; row++) {
    if (take(columns, row)) result.set(`${String(columns['election_id']![row])} ${String(columns['area_id']![row])}`, Number(columns[name]![row]));
  }
  return result;
}

function deviation(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(mean(values.map((value) => (value - centre) ** 2)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
