import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { openNodeDatabase } from '../../scripts/database';
import type { Database } from '../../src/data/database';
import { CITY, precinctSetOf, readPrecinctFigure, type PrecinctFigure } from '../../src/data/figures/read-precincts';
import { precinctResults } from '../../src/data/queries/precincts';
import { ELECTION_IDS, type ElectionId } from '../../src/domain/catalogue';
import { PRECINCT_SETS, SET_OF_ELECTION, type PrecinctSet } from '../../src/domain/elections/precinct-sets';
import { parseFigure } from '../../src/domain/figures/figure';
import { postalDistrictFeatures, type PrecinctTopology } from '../../src/map/precincts/geometry';

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase();
});

const DRAWN = Object.keys(SET_OF_ELECTION) as ElectionId[];
const districts = new Map(PRECINCT_SETS.map((set): [PrecinctSet, string[]] => {
  const topology = JSON.parse(readFileSync(`public/data/precincts-${set}.topo.json`, 'utf8')) as PrecinctTopology;
  return [set, postalDistrictFeatures(topology).features.map(({ properties }) => properties.precinct_id)];
}));
const figure = (key: string): PrecinctFigure => parseFigure(key) as PrecinctFigure;

describe('votes as counted in precincts', () => {
  it.each(DRAWN)('of %s add up to the result of Berlin, of every party to the vote', async (election) => {
    const city = await database.query<{ party: string; votes: number }>(['results'], "SELECT party, votes FROM results WHERE election_id = ? AND area_id = 'berlin'", [election]);
    const turnout = await database.query<{ eligible: number; voters: number; valid: number }>(['turnout'], "SELECT eligible, voters, valid FROM turnout WHERE election_id = ? AND area_id = 'berlin'", [election]);
    for (const { party, votes } of city.filter((row) => row.votes > 0)) {
      const results = await precinctResults(database, election, party);
      expect(results?.city, party).toEqual({ votes, ...turnout[0] });
    }
  });

  it.each(DRAWN.filter((election) => election !== 'eu2024'))('of %s lie all within the borders that are drawn, none is left without', async (election) => {
    const results = (await precinctResults(database, election, 'spd'))!;
    expect([...results.precincts.keys()].sort()).toEqual([...districts.get(results.set)!].sort());
    const drawn = [...results.precincts.values()].reduce((sum, { votes }) => sum + votes, 0);
    expect(drawn).toBe(results.city.votes);
  });

  it('of the European election 2024 have borders in ten Bezirke; Pankow and Treptow-Köpenick are left out', async () => {
    const results = (await precinctResults(database, 'eu2024', 'spd'))!;
    const missing = districts.get('bt25')!.filter((id) => !results.precincts.has(id));
    expect(new Set(missing.map((id) => id.slice(0, 2)))).toEqual(new Set(['03', '09']));
    expect([...results.precincts.keys()].some((id) => id.startsWith('03') || id.startsWith('09'))).toBe(false);
  });
});

describe('figures of precincts', () => {
  it('deviate from the city by nothing on the whole, weighted by valid votes', async () => {
    const values = await readPrecinctFigure(database, figure('spd-agh2023-points'));
    const { precincts } = (await precinctResults(database, 'agh2023', 'spd'))!;
    let sum = 0;
    for (const [id, { valid }] of precincts) sum += valid * values.get(id)!;
    expect(Math.abs(sum)).toBeLessThan(1e-4);
    expect(values.get(CITY)).toBe(0);
  });

  it('are what the counts say, in every measure', async () => {
    const { precincts, city } = (await precinctResults(database, 'btw2025', 'cdu'))!;
    const [id, counts] = [...precincts][100]!;
    const value = async (key: string): Promise<number> => (await readPrecinctFigure(database, figure(key))).get(id)!;
    expect(await value('cdu-btw2025')).toBeCloseTo((100 * counts.votes) / counts.valid, 12);
    expect(await value('cdu-btw2025-eligible')).toBeCloseTo((100 * counts.votes) / counts.eligible, 12);
    expect(await value('cdu-btw2025-points')).toBeCloseTo(100 * (counts.votes / counts.valid - city.votes / city.valid), 12);
    expect(await value('cdu-btw2025-relative')).toBeCloseTo(counts.votes / counts.valid / (city.votes / city.valid), 12);
    expect(await value('turnout-btw2025')).toBeCloseTo((100 * counts.voters) / counts.eligible, 12);
  });

  it('change between two elections in the same precincts', async () => {
    const [before, now, change] = await Promise.all(['spd-agh2021', 'spd-agh2023', 'spd-agh2021~agh2023'].map((key) => readPrecinctFigure(database, figure(key))));
    expect(change!.size).toBe(now!.size);
    for (const [id, value] of change!) expect(value).toBeCloseTo(now!.get(id)! - before!.get(id)!, 12);
    expect(change!.get(CITY)).toBeCloseTo((100 * 279_017) / 1_516_860 - (100 * 390_329) / 1_821_664, 9);
  });

  it('are refused where nothing was counted in precincts with known borders', () => {
    expect(ELECTION_IDS.filter((id) => precinctSetOf(figure(`spd-${id}`)) === undefined)).toEqual(['agh2011', 'btw2013', 'eu2014', 'agh2016', 'eu2019', 'agh2026']);
    expect(precinctSetOf(figure('spd-btw2017~btw2025'))).toBeUndefined();
    expect(precinctSetOf(figure('spd-agh2021~agh2023'))).toBe('ah21');
    expect(precinctSetOf(parseFigure('mss_s1_2023')!)).toBeUndefined();
  });

  it('of a party that did not stand are none, of one with few votes are zeros', async () => {
    expect(await precinctResults(database, 'btw2017', 'bsw')).toBeUndefined();
    expect((await readPrecinctFigure(database, figure('bsw-btw2017'))).size).toBe(0);
    const small = await readPrecinctFigure(database, figure('bueso-agh2023'));
    expect(small.size).toBe(1508);
    expect([...small.values()].filter((value) => value === 0).length).toBeGreaterThan(500);
  });
});
