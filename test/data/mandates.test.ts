import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeTable } from '../../scripts/pipeline/arrow';
import { schema, type TableName, type TableSchema } from '../../src/data/schema';
import { tableProblems } from '../../src/data/validate';
import parties from '../../data/parties.json';
import kreise from '../../data/kreise.json';

type Row = Readonly<Record<string, string | number | null>>;

function rowsOf(name: TableName): Row[] {
  const columns = decodeTable(readFileSync(join('public/data', `${name}.arrow`)));
  const names = Object.keys(columns);
  return Array.from({ length: columns[names[0]!]!.length }, (_, row) =>
    Object.fromEntries(names.map((column) => [column, columns[column]![row] as string | number | null])));
}

function tally(rows: readonly Row[], column: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const row of rows) counts[String(row[column])] = (counts[String(row[column])] ?? 0) + 1;
  return counts;
}

const mandates = rowsOf('mandates');
const constituencies = rowsOf('constituencies');
const overlap = rowsOf('area_constituency');
const offices = rowsOf('offices');
const next = mandates.filter(({ term }) => term === 'agh20');

describe('every table of the mandates', () => {
  it.each(['mandates', 'constituencies', 'area_constituency', 'offices'] as const)('%s keeps its contract', (name) => {
    const table: TableSchema = schema[name];
    expect(tableProblems(name, table, decodeTable(readFileSync(join('public/data', `${name}.arrow`))))).toEqual([]);
  });

  it('names parties only by the keys of data/parties.json', () => {
    const keys = new Set([...parties.map(({ key }) => key), 'parteilos']);
    const used = new Set([...[...mandates, ...offices].map(({ party }) => party), ...constituencies.map((row) => row['winner_party'])]);
    expect([...used].filter((party) => !keys.has(String(party)))).toEqual([]);
  });

  it('carries no e-mail addresses and no telephone numbers', () => {
    const others = new Set(['source_url', 'person_id', 'holder_person_id', 'area_id']);
    const texts = [...mandates, ...offices].flatMap((row) => Object.entries(row))
      .flatMap(([column, value]) => (typeof value === 'string' && !others.has(column) ? [value] : []));
    expect(texts.filter((text) => /@|\bTel\b|\bTelefon|\bFax\b|\+49|\b0\d{2,4}[ /-]\d{4,}|\d{7,}/.test(text))).toEqual([]);
  });
});

describe('the Abgeordnetenhaus after 20 Sep 2026', () => {
  it('has 78 direct mandates, preliminary-official: Linke 28, CDU 27, AfD 12, Grüne 10, SPD 1 (Wahlkreis 0903)', () => {
    const direct = next.filter(({ kind }) => kind === 'direct');
    expect(tally(direct, 'party')).toEqual({ linke: 28, cdu: 27, afd: 12, gruene: 10, spd: 1 });
    expect(new Set(direct.map(({ constituency_id }) => constituency_id)).size).toBe(78);
    expect(direct.find(({ party }) => party === 'spd')).toMatchObject({ constituency_id: '0903', status: 'official' });
    expect(direct.every(({ status }) => status === 'official')).toBe(true);
  });

  it('marks all list seats as computed: SPD 21, Grüne 16', () => {
    const list = next.filter(({ kind }) => kind === 'list');
    expect(tally(list, 'party')).toEqual({ spd: 21, gruene: 16 });
    expect(tally(list, 'status')).toEqual({ computed: 37 });
  });

  it('gives the SPD 22 seats in 21 different Wahlkreise; one list member stood in none', () => {
    const spd = next.filter(({ party }) => party === 'spd');
    expect(spd.length).toBe(22);
    expect(new Set(spd.flatMap(({ constituency_id }) => constituency_id ?? [])).size).toBe(21);
    expect(spd.filter(({ constituency_id }) => constituency_id === null).length).toBe(1);
  });
});

describe('other mandates', () => {
  it('are complete as far as the sources are: 159 MdA before, 24 MdB, 656 of 660 in the BVV, 70 of 72 in the Bezirksämter', () => {
    expect(tally(mandates, 'term')).toEqual({ agh19: 159, agh20: 115, bt21: 24, bvv19: 726 });
    expect(tally(mandates, 'body')).toEqual({ agh: 274, bundestag: 24, bvv: 656, bezirksamt: 70 });
  });

  it('lie in Wahlkreise that exist in their division', () => {
    const known = new Set(constituencies.map(({ set, constituency_id }) => `${set} ${constituency_id}`));
    expect(mandates.filter(({ constituency_id: id, constituency_set: set }) => id !== null && !known.has(`${set} ${id}`))).toEqual([]);
  });
});

describe('constituencies', () => {
  it('are 78, 78 and 12, each with the winner of its direct mandate', () => {
    expect(tally(constituencies, 'set')).toEqual({ agh2026: 78, agh2021: 78, btw2025: 12 });
    const winner = (set: string) => tally(constituencies.filter((row) => row['set'] === set), 'winner_party');
    expect(winner('agh2021')).toEqual({ cdu: 48, gruene: 20, spd: 4, linke: 4, afd: 2 });
    expect(winner('btw2025')).toEqual({ cdu: 3, gruene: 3, linke: 4, spd: 1, afd: 1 });
  });

  it('agree with the persons elected directly in 2025 and 2026', () => {
    const winners = new Map(constituencies.map((row) => [`${row['set']} ${row['constituency_id']}`, row['winner_party']]));
    const direct = mandates.filter(({ kind, term }) => kind === 'direct' && (term === 'agh20' || term === 'bt21'));
    expect(direct.length).toBe(90);
    expect(direct.filter((row) => winners.get(`${row['constituency_set']} ${row['constituency_id']}`) !== row['party'])).toEqual([]);
  });

  it('never give the SPD more than the winner', () => {
    expect(constituencies.filter((row) => Number(row['spd_share']) > Number(row['winner_share']))).toEqual([]);
  });
});

describe('people in Wahlkreise', () => {
  const sums = new Map<string, number>();
  for (const row of overlap) {
    const key = `${row['set']} ${row['area_id']}`;
    sums.set(key, (sums.get(key) ?? 0) + Number(row['population_share']));
  }

  it('sum to 1 for every area and division; only two Planungsräume have no inhabitants', () => {
    expect([...sums].filter(([, sum]) => Math.abs(sum - 1) > 1e-9)).toEqual([]);
    expect(sums.size).toBe(3 * (540 + 143 + 58 + 12 + 1) + 2 * 78);
  });

  it('keep every Wahlkreis inside its Bezirk', () => {
    const within = overlap.filter((row) => row['set'] !== 'btw2025' && /^\d{2,8}$/.test(String(row['area_id'])));
    const bezirk = (id: unknown) => String(id).slice(0, 2);
    expect(within.filter((row) => bezirk(row['area_id']) !== bezirk(row['constituency_id']))).toEqual([]);
  });

  it('give each Wahlkreis 2026 its register population of the same day, within 0.5 %', () => {
    const population = new Map(rowsOf('areas').filter(({ level }) => level === 'plr').map((row) => [row['area_id'], Number(row['population'])]));
    const wahlkreise = new Map<string, number>();
    for (const row of overlap) {
      const people = population.get(row['area_id']!);
      if (row['set'] !== 'agh2026' || people === undefined) continue;
      const id = String(row['constituency_id']);
      wahlkreise.set(id, (wahlkreise.get(id) ?? 0) + people * Number(row['population_share']));
    }
    // Statistischer Bericht B VII 2-1 (June 2026), table 2.1; 0903 holds the only direct mandate of the SPD.
    const register = { '0101': 57966, '0104': 55042, '0403': 47874, '0704': 52166, '0805': 49899, '0903': 45496, '0905': 45373, '1206': 37531 };
    for (const [id, people] of Object.entries(register)) expect(Math.abs(wahlkreise.get(id)! / people - 1)).toBeLessThan(0.005);
  });

  it('reach every Wahlkreis', () => {
    for (const [set, count] of [['agh2026', 78], ['agh2021', 78], ['btw2025', 12]] as const) {
      expect(overlap.filter((row) => row['set'] === set && row['area_id'] === 'berlin').length).toBe(count);
    }
  });
});

describe('offices', () => {
  it('are 135 of MdA, 4 of MdB, the Landesverband, 12 Kreisbüros and 2 further ones of the SPD', () => {
    expect(tally(offices, 'kind')).toEqual({ mda: 135, mdb: 4, landesverband: 1, kreisbuero: 12, kiezbuero: 2 });
    expect(offices.filter(({ kind }) => kind === 'kreisbuero').map(({ bez_id }) => bez_id).sort()).toEqual(kreise.map(({ id }) => id));
  });

  it('show that 17 of 35 offices of SPD MdA belong to holders without a new mandate', () => {
    const spd = offices.filter(({ kind, party }) => kind === 'mda' && party === 'spd');
    expect(tally(spd, 'holder_status')).toEqual({ keeps_mandate: 18, loses_mandate: 17 });
    const losing = spd.filter(({ holder_status: status }) => status === 'loses_mandate');
    expect(tally(losing, 'holder_status_basis')).toEqual({ computed: 17 });
  });

  it('leave open what the published lists do not settle', () => {
    const ofMembers = offices.filter(({ kind }) => kind === 'mda');
    expect(tally(ofMembers, 'holder_status')).toEqual({ keeps_mandate: 61, loses_mandate: 32, open: 42 });
  });

  it('have a position exactly if they have been placed, and then a Planungsraum and a Wahlkreis', () => {
    for (const { geocode, lon, lat, area_id: area, wk26_id: constituency } of offices) {
      expect([lon, lat, constituency].every((value) => (value === null) === (geocode === 'none'))).toBe(true);
      if (geocode !== 'none') expect(area).not.toBeNull();
    }
  });

  it('are placed wherever an address is known', () => {
    const placed = offices.filter(({ geocode }) => geocode !== 'none').length;
    expect(placed / offices.filter(({ street }) => street !== null).length).toBeGreaterThan(0.95);
    expect(offices.filter(({ geocode }) => geocode === 'address').length / placed).toBeGreaterThan(0.95);
  });

  it('that could not be placed are listed in data/quality/offices.md', () => {
    const report = readFileSync('data/quality/offices.md', 'utf8');
    expect(offices.filter(({ geocode, office_id: id }) => geocode === 'none' && !report.includes(`- ${id} `))).toEqual([]);
  });

  const osm = join(process.env['KIEZ_SOURCES'] ?? '../shared/sources', 'mandates/offices_osm_parteien.csv');
  it.runIf(existsSync(osm))('include every current SPD office of the map', () => {
    const named = readFileSync(osm, 'utf8').split('\n').filter((line) => /,SPD,/.test(line) && !/veraltet|weicht|Jusos/.test(line));
    expect(named.length).toBe(24);
    const positions = offices.filter(({ lon }) => lon !== null).map(({ lon, lat }) => [Number(lon), Number(lat)] as const);
    const missing = named.filter((line) => {
      const [, lat, lon] = /,(52\.\d+),(13\.\d+),/.exec(line)!.map(Number) as [number, number, number];
      return !positions.some(([x, y]) => Math.hypot((x - lon) * 67_800, (y - lat) * 111_320) < 150);
    });
    expect(missing).toEqual([]);
  });
});
