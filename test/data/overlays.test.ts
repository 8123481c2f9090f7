import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import kinds from '../../data/places.json';
import { openNodeDatabase } from '../../scripts/database';
import type { Database } from '../../src/data/database';
import { constituencies2026 } from '../../src/data/queries/constituencies';
import { publicOffices, type PublicOffice } from '../../src/data/queries/offices';
import { placesOfKinds } from '../../src/data/queries/places';
import { decodeTable } from '../../src/data/arrow';

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase();
});

describe('the offices', () => {
  let offices: PublicOffice[];
  beforeAll(async () => {
    offices = await publicOffices(database);
  });

  it('all come, those of the SPD with every Kreis and the Landesverband', () => {
    expect(offices).toHaveLength(decodeTable(readFileSync('public/data/offices.arrow'))['office_id']!.length);
    const own = offices.filter(({ party }) => party === 'spd');
    expect(own.filter(({ kind }) => kind === 'landesverband')).toHaveLength(1);
    expect(new Set(own.filter(({ kind }) => kind === 'kreisbuero').map(({ bezirkId }) => bezirkId)).size).toBe(12);
  });

  it('that close are those of SPD members whom no mandate of the 20th term names', async () => {
    const members = await database.query<{ name: string }>(['mandates'], "SELECT name FROM mandates WHERE body = 'agh' AND term = 'agh20' AND party = 'spd'");
    const names = new Set(members.map(({ name }) => name));
    const mda = offices.filter(({ party, kind }) => party === 'spd' && kind === 'mda');
    expect(mda.filter(({ holderStatus }) => holderStatus === 'loses_mandate').filter(({ holder }) => names.has(holder))).toEqual([]);
    expect(mda.filter(({ holderStatus }) => holderStatus === 'keeps_mandate').filter(({ holder }) => !names.has(holder))).toEqual([]);
    expect(mda.some(({ holderStatus }) => holderStatus === 'loses_mandate')).toBe(true);
  });

  it('without a place are still there, to be listed', () => {
    const unplaced = offices.filter(({ longitude }) => longitude === null);
    expect(unplaced.length).toBeGreaterThan(0);
    expect(unplaced.every(({ latitude, holder }) => latitude === null && holder.length > 0)).toBe(true);
  });

  it('stand by Bezirk, in each the party before its members', () => {
    const bezirke = offices.map(({ bezirkId }) => bezirkId ?? '99');
    expect(bezirke).toEqual([...bezirke].sort());
    const mitte = offices.filter(({ bezirkId, party }) => bezirkId === '01' && party === 'spd').map(({ kind }) => kind);
    expect(mitte.slice(0, 2)).toEqual(['landesverband', 'kreisbuero']);
  });
});

describe('the Wahlkreise of 2026', () => {
  it('are 78; the SPD won 0903 alone, elsewhere the distance is the winner’s share minus its own', async () => {
    const all = await constituencies2026(database);
    expect(all).toHaveLength(78);
    expect(all.filter(({ winnerParty }) => winnerParty === 'spd').map(({ constituencyId }) => constituencyId)).toEqual(['0903']);
    for (const { constituencyId, winnerParty, winnerShare, spdShare, behindWinner } of all) {
      if (winnerParty === 'spd') expect(behindWinner).toBeNull();
      else expect(behindWinner, constituencyId).toBeCloseTo(winnerShare - spdShare!, 9);
      if (behindWinner !== null) expect(behindWinner, constituencyId).toBeGreaterThan(0);
    }
  });
});

describe('the places', () => {
  it('come by kind, those with most departures first', async () => {
    const stations = await placesOfKinds(database, ['regional', 'sbahn']);
    expect(new Set(stations.map(({ kind }) => kind))).toEqual(new Set(['regional', 'sbahn']));
    expect(stations[0]!.name).toContain('Hauptbahnhof');
  });

  it('of every kind have a German name for the kind', async () => {
    const used = await database.query<{ kind: string }>(['places'], 'SELECT DISTINCT kind FROM places');
    const named = new Set(kinds.filter(({ title_de: title }) => title.length > 0).map(({ id }) => id));
    expect(used.filter(({ kind }) => !named.has(kind))).toEqual([]);
  });
});
