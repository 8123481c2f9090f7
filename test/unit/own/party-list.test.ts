import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeTable } from '../../../src/data/arrow';
import { ImportError } from '../../../src/data/own/import-problem';
import { draftPartyList } from '../../../src/data/own/party-list-import';
import { templateOf, type PartyList } from '../../../src/domain/own/party-list';
import { figures, references, row } from './files';

const draft = (list: PartyList, text: string) => draftPartyList(list, 'liste.csv', new TextEncoder().encode(text), references);
const shipped = (table: string) => decodeTable(readFileSync(resolve(import.meta.dirname, `../../../public/data/${table}.arrow`)));

/** The shipped mandates of the SPD as the party would list them. */
function shippedMandates(): string {
  const columns = shipped('mandates');
  const lines = Array.from(columns['name']!, (_, index) => index)
    .filter((index) => columns['party']![index] === 'spd' && columns['body']![index] === 'agh' && columns['term']![index] === 'agh20')
    .map((index) => [columns['name']![index], 'SPD', columns['kind']![index] === 'direct' ? 'direkt' : 'Liste', columns['constituency_id']![index] ?? ''].join(';'));
  return ['Name;Partei;Art;Wahlkreis', ...lines].join('\n');
}

/** The shipped offices of the SPD as the party would list them. */
function shippedOffices(): string {
  const columns = shipped('offices');
  const kinds: Readonly<Record<string, string>> = { mda: 'MdA-Büro', mdb: 'MdB-Büro', kreisbuero: 'Kreisbüro', landesverband: 'Landesverband', kiezbuero: 'Kiezbüro', abteilung: 'Abteilung' };
  const status: Readonly<Record<string, string>> = { keeps_mandate: 'behält', loses_mandate: 'verliert' };
  const lines = Array.from(columns['office_id']!, (_, index) => index)
    .filter((index) => columns['party']![index] === 'spd')
    .map((index) => [kinds[String(columns['kind']![index])], columns['holder']![index], columns['street']![index] ?? '', columns['plz']![index] ?? '', status[String(columns['holder_status']![index])] ?? ''].map((cell) => `"${String(cell).replaceAll('"', '""')}"`).join(';'));
  return ['Art;Inhaber:in;Straße und Hausnummer;PLZ;Mandat', ...lines].join('\n');
}

describe('the party’s own list of members', () => {
  it('equal to the shipped one changes no share of any area', async () => {
    const { taken, replaced, problems, figures: own } = await draft('mandates', shippedMandates());
    expect([taken, replaced, problems]).toEqual([22, 22, []]);
    const differs = (a: Float64Array, b: Float64Array) => figures.ids.filter((_, area) => Number.isNaN(a[area]) !== Number.isNaN(b[area]) || Math.abs(a[area]! - b[area]!) > 0.5);
    expect(differs(own.memberShare!, figures.memberShare)).toEqual([]);
    expect(differs(own.directMandateShare!, figures.directMandateShare)).toEqual([]);
  });

  it('changes the Wahlkreise it names and leaves other parties and bodies as they are', async () => {
    const { arrow, figures: own } = await draft('mandates', 'Name;Art;Wahlkreis\nErika Muster;direkt;101\n');
    expect(own.directMandateShare![row('wk26-0101')]).toBe(100);
    expect(own.directMandateShare![row('wk26-0903')]).toBe(0);
    // Stülerstraße lies in Wahlkreis 0107 or 0101; whoever lives there is counted by share.
    expect(own.memberShare![row('01')]).toBeGreaterThan(0);
    expect(own.memberShare![row('12')]).toBe(0);
    const table = decodeTable(arrow), before = shipped('mandates');
    const others = (columns: typeof table) => Array.from(columns['name']!, (name, index) => `${String(name)}|${String(columns['party']![index])}|${String(columns['body']![index])}`).filter((text) => !text.endsWith('|spd|agh'));
    expect(others(table)).toEqual(others(before));
    expect(Object.keys(table)).toEqual(Object.keys(before));
  });

  it('says of every line that cannot be right what is wrong with it', async () => {
    const { taken, problems } = await draft('mandates', 'Name;Partei;Art;Wahlkreis\nA;SPD;direkt;0101\nB;SPD;direkt;0101\nC;SPD;Liste;9999\nA;SPD;Liste;0102\nD;XYZ;Liste;0102\n;SPD;Liste;0102\nE;SPD;Amt;0102\nF;SPD;direkt;\nG;SPD;Liste;\n');
    expect(taken).toBe(2);
    expect(problems.map(({ line, problem }) => [line, problem])).toEqual([
      [3, 'direct_twice'], [4, 'constituency'], [5, 'twice'], [6, 'party'], [7, 'name'], [8, 'kind'], [9, 'direct_without'],
    ]);
  });
});

describe('the party’s own list of offices', () => {
  it('equal to the shipped one finds nearly every address in the Planungsraum where it was', async () => {
    const before = shipped('offices');
    const { taken, replaced, unplaced, arrow, figures: own } = await draft('offices', shippedOffices());
    const spd = Array.from(before['office_id']!, (_, index) => index).filter((index) => before['party']![index] === 'spd');
    expect(replaced).toBe(spd.length);
    expect(taken).toBeGreaterThanOrEqual(spd.length - 1);
    // Without a postcode an address may be ambiguous; without a street there is none.
    expect(new Set(unplaced.map(({ reason }) => reason))).toEqual(new Set(['empty', 'ambiguous_address']));
    const known = spd.filter((index) => before['street']![index] !== null && before['plz']![index] !== null);
    expect(unplaced.length).toBeLessThanOrEqual(spd.length - known.length);
    const after = decodeTable(arrow);
    const areaOf = (columns: typeof after, holder: string, street: string): unknown => {
      const index = Array.from(columns['holder']!, String).findIndex((name, at) => name === holder && String(columns['street']![at]) === street && columns['party']![at] === 'spd');
      return columns['area_id']![index];
    };
    const same = known.filter((index) => areaOf(after, String(before['holder']![index]), String(before['street']![index])) === before['area_id']![index]);
    expect(same.length / known.length).toBeGreaterThan(0.9);
    expect(own.spdOffices![row('berlin')]).toBe(spd.length - unplaced.length);
    expect(own.spdOfficesClosing![row('berlin')]).toBe(figures.spdOfficesClosing[row('berlin')]);
  });

  it('keeps an office whose address is not found, without a place', async () => {
    const { taken, unplaced } = await draft('offices', 'Art;Inhaber:in;Straße und Hausnummer;PLZ\nKiezbüro;SPD;Nirgendwogasse 3;10115\nKreisbüro;SPD Mitte;Müllerstraße 163;13353\n');
    expect(taken).toBe(2);
    expect(unplaced).toEqual([{ line: 2, text: 'SPD · Nirgendwogasse 3', reason: 'unknown_street' }]);
  });
});

describe('a list that is none', () => {
  it('names the columns it lacks', async () => {
    await expect(draft('offices', 'Name;Wert\na;1\n')).rejects.toMatchObject(new ImportError({ kind: 'missing_columns', titles: ['Art', 'Straße und Hausnummer', 'PLZ'] }));
  });

  it.each(['offices', 'mandates'] as const)('the template of %s can be read back', async (list) => {
    const text = templateOf(list).map((cells) => cells.join(';')).join('\n');
    expect((await draft(list, text)).problems.filter(({ problem }) => problem !== 'twice')).toEqual([]);
  });
});
