import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeTable } from '../../../src/data/arrow';
import type { OwnMeasure } from '../../../src/domain/own/aggregate';
import type { UnplacedReason } from '../../../src/domain/own/place-key';
import { identifierOf } from '../../../src/domain/own/identifier';
import { figures, latin1, opened, references, row } from './files';

const rowsOf = (level: string): number[] => figures.levels.flatMap((candidate, index) => (candidate === level ? [index] : []));
const planningAreas = rowsOf('plr');

/** The file opened and matched by the key that was found in it; `values` are those of its second column. */
async function imported(name: string, content: string | Uint8Array, measure: OwnMeasure = 'sum', column: number | null = 1) {
  const { session, preview } = await opened(name, content);
  const { key } = preview.keys[0]!;
  const report = await session.match(key);
  const table = await session.finish({ name: 'probe', readings: preview.columns.map(({ reading }) => reading), key, figures: [{ column, measure, of: null }] });
  return { preview, key, report, table, values: table.figures[0]!.values };
}

describe('rows find their area by its id', () => {
  it.each([
    ['as it is', (id: string) => id],
    ['without the zero that a spreadsheet took', (id: string) => String(Number(id))],
    ['as a decimal number', (id: string) => `${Number(id)},0`],
    ['with letters before it', (id: string) => `PLR ${id}`],
  ])('%s: all 542 Planungsräume', async (_, write) => {
    const { key, report } = await imported('plr.csv', `Gebiet;Wert\n${planningAreas.map((area) => `"${write(figures.ids[area]!)}";1`).join('\n')}\n`);
    expect(key).toEqual({ kind: 'area', level: 'plr', column: 0 });
    expect(report).toMatchObject({ rows: 542, placed: 542, level: 'plr', reasons: [] });
  });

  it.each(['bzr', 'pgr', 'bez', 'wk26'])('on the level %s', async (level) => {
    const areas = rowsOf(level);
    const title = { bzr: 'Bezirksregion', pgr: 'Prognoseraum', bez: 'Bezirk', wk26: 'Wahlkreis' }[level];
    const { key, report } = await imported('gebiete.csv', `${title};Wert\n${areas.map((area) => `${Number(figures.ids[area]!.replace('wk26-', ''))};1`).join('\n')}\n`);
    expect(key).toEqual({ kind: 'area', level, column: 0 });
    expect(report.placed).toBe(areas.length);
  });

  it('ids of the division until 2020 are recognised and refused with the reason', async () => {
    const { report } = await imported('alt.csv', 'PLR;Wert\n01011101;1\n01011102;2\n08010301;3\n12103115;4\n');
    expect(report).toMatchObject({ placed: 0, reasons: [{ reason: 'old_area', rows: 4 }] });
  });

  it('small whole numbers are not taken for Bezirke', async () => {
    const { preview } = await opened('klassen.csv', 'Klasse;Wert\n1;5\n2;6\n3;7\n');
    expect(preview.keys).toEqual([]);
  });
});

describe('rows find their place in other ways', () => {
  it('addresses, by the official list; what is ambiguous stays unmatched', async () => {
    const { key, report } = await imported('adressen.csv', 'Name;Anzahl;Adresse\nA;1;"Sonnenallee 12, 12047 Berlin"\nB;1;Müllerstr. 163, 13353\nC;1;Bahnhofstraße 1\nD;1;Nirgendwogasse 3\n', 'count', null);
    expect(key).toMatchObject({ kind: 'address', street: 2 });
    expect(report).toMatchObject({ placed: 2, isPoints: true });
    expect(report.examples.map(({ line, reason }) => [line, reason])).toEqual([[4, 'ambiguous_address'], [5, 'unknown_street']]);
  });

  it('an address lies where the register says, street, number and postcode in columns of their own', async () => {
    const { table } = await imported('adressen.csv', 'Straße;Hausnr.;PLZ\nSonnenallee;12;12047\nMuellerstrasse;163;13353\n', 'count', null);
    const columns = decodeTable(table.arrow);
    expect(table.columns.map(({ name }) => name)).toEqual(['strasse', 'hausnr', 'plz', 'area_id', 'lon', 'lat']);
    // Rathaus Neukölln and the Kurt-Schumacher-Haus, within a few streets.
    expect(columns['lon']![0]).toBeCloseTo(13.426, 2);
    expect(columns['lat']![1]).toBeCloseTo(52.547, 2);
    expect(String(columns['area_id']![0]).slice(0, 2)).toBe('08');
    expect(String(columns['area_id']![1]).slice(0, 2)).toBe('01');
  });

  it.each([
    ['degrees', 'lon;lat;n\n13.4050;52.5200;1\n13.2000;52.4000;1\n0;0;1\n'],
    ['degrees with commas, latitude first', 'Breite;Länge;n\n52,5200;13,4050;1\n52,4000;13,2000;1\n0;0;1\n'],
  ])('coordinates in %s', async (_, text) => {
    const { key, report, table } = await imported('punkte.csv', text, 'count', null);
    expect(key.kind).toBe('coordinates');
    expect(report).toMatchObject({ placed: 1, reasons: [{ reason: 'outside', rows: 2 }] });
    expect(String(decodeTable(table.arrow)['area_id']![0])).toMatch(/^01/);
  });

  it('coordinates in metres: the Fernsehturm is where it is', async () => {
    // Published position of the tower: 13.40945° E, 52.52082° N; in EPSG:25833 392,064 / 5,820,212.
    const { table } = await imported('turm.csv', 'Rechtswert;Hochwert;n\n392064;5820212;1\n', 'count', null);
    const columns = decodeTable(table.arrow);
    expect(columns['lon']![0]).toBeCloseTo(13.40945, 3);
    expect(columns['lat']![0]).toBeCloseTo(52.52082, 3);
  });

  it('points of a map, in degrees', async () => {
    const features = planningAreas.map((area) => ({
      type: 'Feature', properties: { name: figures.names[area], n: 1 }, geometry: { type: 'Point', coordinates: [figures.longitudes[area], figures.latitudes[area]] },
    }));
    const { key, report, values } = await imported('orte.geojson', JSON.stringify({ type: 'FeatureCollection', features }));
    expect(key).toEqual({ kind: 'shape' });
    expect(report).toMatchObject({ rows: 542, placed: 542, isPoints: true });
    // Every Planungsraum has its own point inside; each counts once in its Bezirk.
    for (const area of planningAreas) expect(values[area]).toBe(1);
    for (const area of rowsOf('bez')) expect(values[area]).toBe(planningAreas.filter((plr) => figures.bezirkIds[plr] === figures.ids[area]).length);
    expect(rowsOf('wk26').reduce((sum, area) => sum + values[area]!, 0)).toBe(542);
  });

  it('shapes of a map: all of Berlin as one holds everyone', async () => {
    const square = [[[13.0, 52.3], [13.8, 52.3], [13.8, 52.7], [13.0, 52.7], [13.0, 52.3]]];
    const file = { type: 'FeatureCollection', features: [{ type: 'Feature', properties: { menschen: 1000 }, geometry: { type: 'Polygon', coordinates: square } }] };
    const { report, values } = await imported('flaeche.geojson', JSON.stringify(file), 'sum', 0);
    expect(report).toMatchObject({ placed: 1, estimated: true });
    expect(values[row('berlin')]).toBeCloseTo(1000, 6);
    // What is spread follows the people.
    expect(values[row('01')]! / 1000).toBeCloseTo(figures.population[row('01')]! / figures.population[row('berlin')]!, 3);
  });

  it('Wahlbezirke of 2025 by their id with the lost zero; the set of another election fits worse', async () => {
    const topology = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../public/data/precincts-bt25.topo.json'), 'utf8')) as { objects: { uwb: { geometries: { id: string }[] } } };
    const ids = topology.objects.uwb.geometries.map(({ id }) => id);
    const { preview, key, report, values } = await imported('wahlbezirke.csv', `Wahlbezirk;Stimmen\n${ids.map((id) => `${Number(id)};1`).join('\n')}\n`);
    expect(key).toEqual({ kind: 'precinct', set: 'bt25', column: 0 });
    expect(preview.keys[1]!.confidence).toBeLessThan(preview.keys[0]!.confidence);
    expect(report.placed).toBeGreaterThan(ids.length - 5);
    // Nothing is lost on the way.
    expect(values[row('berlin')]).toBeCloseTo(report.placed, 6);
  });

  it('postcodes are spread by where people live, and lose nothing', async () => {
    const book = await references.addressBook();
    const postcodes = [...new Set(book.runs.map(({ plz }) => plz))];
    const { key, report, values } = await imported('plz.csv', `PLZ;Mitglieder\n${postcodes.map((plz) => `${plz};10`).join('\n')}\n99999;10\n`);
    expect(key).toEqual({ kind: 'postcode', column: 0 });
    expect(report).toMatchObject({ estimated: true, reasons: [{ reason: 'unknown_postcode', rows: 1 }] });
    expect(values[row('berlin')]).toBeCloseTo(10 * report.placed, 6);
  });

  it('names as the last resort: an ambiguous one is reported, not guessed', async () => {
    const { key, report } = await imported('namen.csv', `Kiez;Wert\n${planningAreas.map((area) => `"${figures.names[area]}";1`).join('\n')}\n`);
    expect(key).toEqual({ kind: 'name', column: 0 });
    // Two Planungsräume are called Schloßstraße.
    expect(report.reasons).toEqual([{ reason: 'ambiguous_name', rows: 2 }]);
  });
});

describe('rows become one number of every area', () => {
  const header = 'PLR;Wert\n';
  const population = header + planningAreas.map((area) => `${figures.ids[area]};${figures.population[area]! || ''}`).join('\n');

  it('inhabitants summed upwards are the inhabitants of the register', async () => {
    const { values } = await imported('einwohner.csv', population);
    for (const level of ['plr', 'bzr', 'pgr', 'bez', 'city']) {
      for (const area of rowsOf(level)) if (figures.population[area]! > 0) expect(values[area]).toBeCloseTo(figures.population[area]!, 6);
    }
    // Wahlkreise are put together from shares of Planungsräume, rounded in the table.
    for (const area of rowsOf('wk26')) expect(Math.abs(values[area]! / figures.population[area]! - 1)).toBeLessThan(0.01);
  });

  it('the mean weighted by inhabitants of one value everywhere is that value', async () => {
    const { values } = await imported('gleich.csv', `PLR;Quote\n${planningAreas.map((area) => `${figures.ids[area]};7,5`).join('\n')}`, 'weighted');
    for (const area of [...rowsOf('bez'), ...rowsOf('wk26'), row('berlin')]) expect(values[area]).toBeCloseTo(7.5, 9);
  });

  it('the weighted mean of the share of a Bezirk is what its people say', async () => {
    const { values } = await imported('anteil.csv', `PLR;Quote\n${planningAreas.map((area) => `${figures.ids[area]};${String(figures.population[area]! > 0 ? (area % 17) / 10 : '').replace('.', ',')}`).join('\n')}`, 'weighted');
    const inside = planningAreas.filter((area) => figures.bezirkIds[area] === '11' && figures.population[area]! > 0);
    const people = inside.reduce((sum, area) => sum + figures.population[area]!, 0);
    expect(values[row('11')]).toBeCloseTo(inside.reduce((sum, area) => sum + (figures.population[area]! * (area % 17)) / 10, 0) / people, 9);
  });

  it('a table of one Kreis says nothing about the others nor about Berlin', async () => {
    const inside = planningAreas.filter((area) => figures.bezirkIds[area] === '11');
    const { values } = await imported('lichtenberg.csv', header + inside.map((area) => `${figures.ids[area]};1`).join('\n'));
    expect(values[row('11')]).toBeCloseTo(inside.length, 9);
    expect(values[row('01')]).toBeNaN();
    expect(values[row('berlin')]).toBeNaN();
  });

  it('values of a Bezirk are no values of its Kieze', async () => {
    const { values } = await imported('bezirke.csv', `Bezirk;Wert\n${rowsOf('bez').map((area) => `${figures.ids[area]};1`).join('\n')}`);
    expect(values[row('berlin')]).toBe(12);
    for (const area of planningAreas) expect(values[area]).toBeNaN();
  });

  it('yes and no become the share of yes', async () => {
    const { values } = await imported('ja.csv', `PLR;Kita\n${planningAreas.map((area, index) => `${figures.ids[area]};${index % 4 === 0 ? 'ja' : 'nein'}`).join('\n')}`, 'share');
    expect(values[row('berlin')]).toBeCloseTo((100 * Math.ceil(542 / 4)) / 542, 9);
  });
});

it('rows without a place can be taken away as a table that Excel opens and that cannot act there', async () => {
  const { session, preview } = await opened('rest.csv', latin1('PLR;Ort\n01100101;Stülerstraße\n99999999;=1+1\n'));
  const words = new Proxy({} as Record<UnplacedReason, string>, { get: (_, reason) => String(reason) });
  const csv = await session.unplacedCsv(preview.keys[0]!.key, ['Zeile', 'Grund'], words);
  expect(csv).toBe("\uFEFFZeile;Grund;PLR;Ort\r\n3;not_an_id;99999999;\"'=1+1\"");
});

it('names for SQL and links are letters, digits and underscores, and no two are the same', () => {
  expect(identifierOf('Quote (%) – Mädchen', new Set(), 'x')).toBe('quote_maedchen');
  expect(identifierOf('2024', new Set(), 'x')).toBe('c_2024');
  expect(identifierOf('日本', new Set(), 'tabelle')).toBe('tabelle');
  expect(identifierOf('Wert', new Set(['wert', 'wert_2']), 'x')).toBe('wert_3');
});
