import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { openNodeDatabase } from '../../scripts/database';
import { readStart } from '../../src/data/start';
import type { Database } from '../../src/data/database';
import { CIVIC_KINDS, civicPlacesNear } from '../../src/data/queries/civic-places';
import { borough, bundestagConstituencies, spdMandates, spdOfficesIn } from '../../src/data/queries/mandates';
import { areaTurnout, partyShares } from '../../src/data/queries/results';
import { assess } from '../../src/domain/criteria/assessment';
import { DEFAULT_THRESHOLDS } from '../../src/domain/criteria/resolution';
import { reasonsOf } from '../../src/domain/criteria/wording';
import { COUNTED_ELECTIONS, ELECTION_IDS } from '../../src/domain/catalogue';
import { loadProfile } from '../../src/features/find/profile/profile-data';
import { partyRows } from '../../src/features/find/profile/party-rows';
import { presenceSteps } from '../../src/features/find/profile/presence-steps';

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase();
}, 60_000);
const figures = readStart(new Uint8Array(readFileSync('public/data/start.arrow')));
const MARZAHN = '10100104';
const EXAMPLES = [MARZAHN, '11100308', '0110', 'wk26-0903', '05', 'berlin'];

describe('results of an area', () => {
  it.each(EXAMPLES)('shares of all parties sum to 100 in every election, here and in the city (%s)', async (areaId) => {
    const shares = await partyShares(database, areaId);
    for (const election of ELECTION_IDS) {
      const ofElection = shares.filter(({ electionId }) => electionId === election);
      const sum = (column: 'share' | 'cityShare'): number => ofElection.reduce((total, row) => total + (row[column] ?? 0), 0);
      expect(sum('share')).toBeCloseTo(100, 1);
      expect(sum('cityShare')).toBeCloseTo(100, 6);
      // Putting small parties together loses nothing, and names every larger one.
      const rows = partyRows(shares, election, 'light', 'Übrige');
      expect(rows.reduce((total, { value }) => total + value, 0)).toBeCloseTo(100, 1);
      expect(rows.reduce((total, { reference }) => total + reference, 0)).toBeCloseTo(100, 1);
      expect(rows.slice(0, -1).every(({ key, value, reference }) => key === 'rest' || Math.max(value, reference) >= 2)).toBe(true);
    }
  });

  it('give the SPD the share that the first map shows', async () => {
    for (const areaId of EXAMPLES) {
      const row = figures.ids.indexOf(areaId);
      const spd = (await partyShares(database, areaId)).filter(({ party }) => party === 'spd');
      expect(spd.length).toBe(ELECTION_IDS.length);
      for (const { electionId, share } of spd) expect(share).toBeCloseTo(figures.spdShare[electionId][row]!, 3);
    }
  });

  it('compare turnout with the city, whose own turnout is the published one', async () => {
    const turnout = await areaTurnout(database, 'berlin');
    expect(turnout.map(({ electionId }) => electionId)).toEqual([...ELECTION_IDS]);
    // Landeswahlleitung: 60.2 % in 2011, 66.9 % in 2016, 62.9 % in 2023.
    const published = { agh2011: 60.2, agh2016: 66.9, agh2023: 62.9 } as const;
    for (const [election, value] of Object.entries(published)) expect(turnout.find(({ electionId }) => electionId === election)!.turnout).toBeCloseTo(value, 1);
    expect(turnout.every((row) => row.turnout === row.cityTurnout)).toBe(true);
  });

  it('say that 2026 is estimated below the Wahlkreis, and preliminary everywhere', async () => {
    const of = async (areaId: string) => (await areaTurnout(database, areaId)).find(({ electionId }) => electionId === 'agh2026')!;
    expect(await of(MARZAHN)).toMatchObject({ method: 'estimated', preliminary: true });
    expect(await of('wk26-0903')).toMatchObject({ method: 'counted', preliminary: true });
    expect((await areaTurnout(database, MARZAHN)).filter(({ preliminary }) => preliminary).length).toBe(1);
  });
});

describe('who represents an area beyond the Abgeordnetenhaus', () => {
  it('are for Marzahn the Wahlkreis 084 of the Bundestag and its winner of the AfD', async () => {
    const constituencies = await bundestagConstituencies(database, MARZAHN);
    expect(constituencies).toHaveLength(1);
    expect(constituencies[0]).toMatchObject({ constituencyId: '084', winnerParty: 'afd' });
    expect(constituencies[0]!.winnerName).toMatch(/Curio/);
  });

  it('are at most 55 members of a BVV and six of a Bezirksamt, its head first', async () => {
    for (let number = 1; number <= 12; number++) {
      const { assembly, office } = await borough(database, String(number).padStart(2, '0'));
      const seats = assembly.reduce((sum, group) => sum + group.seats, 0);
      expect(seats).toBeGreaterThan(40);
      expect(seats).toBeLessThanOrEqual(55);
      expect(office.length).toBeGreaterThanOrEqual(5);
      expect(office.length).toBeLessThanOrEqual(6);
      expect(office[0]!.role).toMatch(/^Bezirksbürgermeister/);
      expect(office.slice(1).every(({ role }) => !role.startsWith('Bezirksbürgermeister'))).toBe(true);
    }
  });
});

describe('offices and the senses of "without mandate holder"', () => {
  it('finds every SPD office with a place exactly once in its Bezirk, and the same ones in its Wahlkreise', async () => {
    const perBezirk = await Promise.all(figures.ids.filter((_, row) => figures.levels[row] === 'bez').map((id) => spdOfficesIn(database, id, 'bez')));
    const perConstituency = await Promise.all(figures.ids.filter((_, row) => figures.levels[row] === 'wk26').map((id) => spdOfficesIn(database, id, 'wk26')));
    const placed = (lists: { officeId: string; longitude: number | null }[][]) => lists.flat().flatMap(({ officeId, longitude }) => (longitude === null ? [] : [officeId])).sort();
    expect(placed(perConstituency)).toEqual(placed(perBezirk));
    expect(new Set(placed(perBezirk)).size).toBe(placed(perBezirk).length);
  });

  it('has 22 members of the SPD, one elected directly', async () => {
    const mandates = await spdMandates(database);
    expect(mandates.length).toBe(22);
    expect(mandates.filter(({ kind }) => kind === 'direct').map(({ constituencyId }) => constituencyId)).toEqual(['0903']);
  });

  it('agrees in the first two senses with the figures of the rule, in all Planungsräume of one Bezirk', async () => {
    for (const [row, id] of figures.ids.entries()) {
      if (figures.levels[row] !== 'plr' || figures.bezirkIds[row] !== '09' || Number.isNaN(figures.memberShare[row]!)) continue;
      const data = await loadProfile(database, { id, level: 'plr', bezirkId: '09', longitude: figures.longitudes[row]!, latitude: figures.latitudes[row]! }, 'de');
      const truths = Object.fromEntries(presenceSteps(data, 0.5, 'de').map(({ sense, truth }) => [sense, truth]));
      expect(truths['direct']).toBe(figures.directMandateShare[row]! < 50 ? 'yes' : 'no');
      expect(truths['member']).toBe(figures.memberShare[row]! < 50 ? 'yes' : 'no');
      expect(truths['office']).toBe(data.indicators.get('walk_minutes_mda_office')!.value! <= 15 ? 'no' : 'yes');
      const closing = figures.spdOfficesClosing[row]!;
      expect(truths['closing'] === 'yes').toBe(closing > 0 && data.officesHere.every(({ holderStatus, kind }) => holderStatus === 'loses_mandate' || !['mda', 'mdb'].includes(kind)));
    }
  });
});

describe('what is said of a Bezirk, which has many Wahlkreise', () => {
  it('is what holds for the majority, and agrees with the verdict', () => {
    const assessment = assess(figures, DEFAULT_THRESHOLDS);
    const rows = figures.ids.flatMap((_, row) => (figures.levels[row] === 'bez' ? [row] : []));
    const said = rows.map((row) => reasonsOf(figures, assessment, row, 'de').find(({ arm }) => arm === 'no_mandate')!);
    expect(said.filter(({ sentence }) => sentence.includes('für die Mehrheit')).length).toBeGreaterThan(5);
    for (const { truth, sentence } of said) {
      if (sentence.includes('für die Mehrheit')) expect(sentence.includes('keines')).toBe(truth === 'yes');
      else expect(sentence.startsWith('Kein ')).toBe(truth === 'yes');
    }
  });
});

describe('civic places around a point', () => {
  it('are the ones an independent computation finds, in order of distance', async () => {
    const row = figures.ids.indexOf(MARZAHN);
    const [longitude, latitude] = [figures.longitudes[row]!, figures.latitudes[row]!];
    const near = await civicPlacesNear(database, longitude, latitude, 800);
    expect(near.map(({ distance }) => distance)).toEqual(near.map(({ distance }) => distance).sort((a, b) => a - b));
    const all = await database.query<{ kind: string; name: string; lon: number; lat: number }>(['places'], 'SELECT kind, name, lon, lat FROM places');
    // Flat earth: over 800 m it is wrong by centimetres.
    const metres = (place: { lon: number; lat: number }): number =>
      Math.hypot((place.lon - longitude) * 111_195 * Math.cos((latitude * Math.PI) / 180), (place.lat - latitude) * 111_195);
    const expected = all.filter((place) => (CIVIC_KINDS as readonly string[]).includes(place.kind) && metres(place) <= 799);
    expect(near.length).toBeGreaterThan(3);
    expect(expected.filter(({ name }) => !near.some((place) => place.name === name))).toEqual([]);
    expect(near.length - expected.length).toBeLessThanOrEqual(1);
  });
});

describe('a whole profile', () => {
  it('can be asked for every level, also where nobody lives', async () => {
    const empty = figures.ids.findIndex((_, row) => figures.levels[row] === 'plr' && Number.isNaN(figures.spdShare.agh2023[row]!));
    for (const row of [...EXAMPLES.slice(0, 5).map((id) => figures.ids.indexOf(id)), empty]) {
      const data = await loadProfile(database, {
        id: figures.ids[row]!, level: figures.levels[row]!, bezirkId: figures.bezirkIds[row] ?? null, longitude: figures.longitudes[row]!, latitude: figures.latitudes[row]!,
      }, 'en');
      expect(data.turnout.length).toBe(row === empty ? 0 : COUNTED_ELECTIONS.length + 1);
      expect(data.officesNear.length).toBe(5);
      expect(data.indicators.get('population_2025')!.title.length).toBeGreaterThan(0);
      expect(data.civicPlaces === null).toBe(figures.levels[row] !== 'plr');
    }
  });
});
