import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/data/database';
import { areaIndicators } from '../../src/data/queries/indicators';
import { areaConstituencies, nearestSpdOffices } from '../../src/data/queries/representation';
import { openNodeDatabase } from '../../scripts/database';

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase();
});

describe('who represents a Kiez', () => {
  it('names the Wahlkreise of a Planungsraum, whose shares make up its inhabitants', async () => {
    const constituencies = await areaConstituencies(database, '10100104');
    expect(constituencies[0]).toMatchObject({ constituencyId: '1001', winnerParty: 'afd' });
    const sum = constituencies.reduce((total, { populationShare }) => total + populationShare, 0);
    expect(sum).toBeGreaterThan(0.99);
    expect(sum).toBeLessThanOrEqual(1.000001);
  });

  it('gives a Wahlkreis itself, with its member of the SPD: 0903 is the one direct mandate', async () => {
    const [constituency, ...others] = await areaConstituencies(database, 'wk26-0903');
    expect(others).toEqual([]);
    expect(constituency).toMatchObject({ winnerParty: 'spd', spdMemberKind: 'direct', spdMemberStatus: 'official', populationShare: 1 });
    expect(constituency!.spdMember).toBe(constituency!.winnerName);
  });

  it('finds the nearest SPD offices in order of distance', async () => {
    // Willy-Brandt-Haus stands at Stresemannstraße; the Landesverband sits in Müllerstraße 163 in Wedding.
    const offices = await nearestSpdOffices(database, 13.3655, 52.5434, 5);
    expect(offices.map(({ distance }) => distance)).toEqual(offices.map(({ distance }) => distance).sort((a, b) => a - b));
    expect(offices[0]!.distance).toBeLessThan(1000);
  });
});

describe('indicators of an area', () => {
  it('come in the order asked for, beside the city, with their source', async () => {
    const ids = ['mss_s1_2023', 'mss_status_class_2025', 'age65_share_2025'];
    const rows = await areaIndicators(database, '10100104', ids, 'de');
    expect(rows.map((row) => row.indicatorId)).toEqual(ids);
    expect(rows[1]!.value).toBe(4);
    expect(rows.every((row) => row.sourceId.length > 0 && row.definition.length > 0)).toBe(true);
    expect(rows[2]!.cityValue).toBeCloseTo((100 * 747667) / 3913644, 6);
  });
});

describe('the database is closed', () => {
  it('cannot be made to fetch an extension or a file', async () => {
    await expect(database.query([], "SELECT * FROM 'https://example.org/x.csv'")).rejects.toThrow();
    await expect(database.query([], "LOAD spatial")).rejects.toThrow();
    await expect(database.query([], "SET enable_external_access = true")).rejects.toThrow();
  });
});
