import { zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import writeWorkbook from 'write-excel-file/universal';
import { decodeText } from '../../../src/data/own/decode-text';
import { readCsv } from '../../../src/data/own/read-csv';
import { typedColumn } from '../../../src/domain/own/column-type';
import { latin1, opened, problemOf, row } from './files';

const table = (text: string) => readCsv(text, () => {}).table(true);

describe('text files', () => {
  it.each([
    ['semicolons and decimal commas', 'PLR;Wert\n1100101;1,5\n1100102;2,5\n'],
    ['commas and quoted decimal commas', 'PLR,Wert\n1100101,"1,5"\n1100102,"2,5"\n'],
    ['tabs', 'PLR\tWert\n1100101\t1,5\n1100102\t2,5\n'],
    ['bars and Windows line ends', 'PLR|Wert\r\n1100101|1,5\r\n1100102|2,5\r\n'],
  ])('with %s give the same table', (_, text) => {
    const { table: read } = table(text);
    expect(read.titles).toEqual(['PLR', 'Wert']);
    expect(read.cells).toEqual([['1100101', '1100102'], ['1,5', '2,5']]);
    expect(read.lines).toEqual([2, 3]);
  });

  it('keep delimiters, line breaks and quotation marks within quoted fields', () => {
    expect(table('a;b\n"x; y";"er sagt ""ja"""\n"zwei\nZeilen";2\n').table.cells).toEqual([['x; y', 'zwei\nZeilen'], ['er sagt "ja"', '2']]);
  });

  it('may begin with titles and end with a source, as official tables do', () => {
    const { table: read, notes } = table('Bevölkerung in Berlin;;\n;;\nPLR;Name;Wert\n01100101;Stülerstraße;5\n01100102;Großer Tiergarten;6\n\nQuelle: Amt für Statistik\n');
    expect(read.titles).toEqual(['PLR', 'Name', 'Wert']);
    expect(read.rows).toBe(2);
    expect(notes).toEqual([{ kind: 'skipped_before', rows: 1 }, { kind: 'skipped_after', rows: 1 }]);
  });

  const german = 'Straße;Größe\nÄpfelallee;7\n';
  it.each([
    ['utf-8', new TextEncoder().encode(german)],
    ['utf-8', Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(german)])],
    ['windows-1252', latin1(german)],
    ['utf-16le', Uint8Array.from(Buffer.from(`\uFEFF${german}`, 'utf16le'))],
    ['utf-16le', Uint8Array.from(Buffer.from(german, 'utf16le'))],
    ['utf-16be', Uint8Array.from(Buffer.from(`\uFEFF${german}`, 'utf16le').swap16())],
  ] as const)('in %s are read as what they say', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: german, encoding });
  });

  it('survive being written and read, whatever stands in them', () => {
    const field = fc.string({ unit: fc.constantFrom('a', 'ß', ';', ',', '"', '\n', ' ', '1', '.', '=', '|', '\t'), maxLength: 8 });
    const width = 4;
    fc.assert(
      fc.property(fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 20 }), (rows) => {
        const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = ['k;l;m;n', ...rows.map((cells) => ['x', ...cells.slice(1)].map(quote).join(';'))].join('\n');
        const grid = readCsv(text, () => {});
        const read = grid.table(false).table;
        const expected = rows.map((cells) => ['x', ...cells.slice(1)].map((cell) => cell.trim() || null));
        // Columns without any value have their title only and are kept.
        expect(Array.from({ length: read.rows }, (_, row) => read.cells.map((cells) => cells[row]))).toEqual(expected);
      }),
    );
  });
});

describe('a workbook', () => {
  it('made by another program gives dates, umlauts, empty cells and ids with leading zeros as they stand there', async () => {
    const text = (value: string) => ({ value, type: String });
    const day = (value: string) => ({ value: new Date(value), type: Date, format: 'dd.mm.yyyy' });
    const workbook = await writeWorkbook([
      {
        sheet: 'Anträge',
        data: [
          ['PLR', 'Straße', 'Größe', 'Seit', 'Geprüft'].map(text),
          [text('01100101'), text('Äpfelallee 7 – „Süd“'), { value: 12.5, type: Number }, day('2026-09-20'), { value: true, type: Boolean }],
          [text('01100102'), null, null, null, null],
          [text('01100103'), text('Weißenseer Weg'), { value: -3, type: Number }, day('2024-02-29'), { value: false, type: Boolean }],
        ],
      },
    ]).toBlob();
    const { session, preview } = await opened('Anträge.xlsx', new Uint8Array(await workbook.arrayBuffer()));
    expect(preview.columns.map(({ title, reading }) => [title, reading.type])).toEqual([['PLR', 'text'], ['Straße', 'text'], ['Größe', 'number'], ['Seit', 'date'], ['Geprüft', 'yes_no']]);
    expect(preview.firstRows).toEqual([
      ['01100101', 'Äpfelallee 7 – „Süd“', '12.5', '2026-09-20', 'true'],
      ['01100102', '', '', '', ''],
      ['01100103', 'Weißenseer Weg', '-3', '2024-02-29', 'false'],
    ]);
    const { placed, misfits, figures: [size] } = await session.finish({
      name: 'antraege', readings: preview.columns.map(({ reading }) => reading), key: preview.keys[0]!.key, figures: [{ column: 2, measure: 'sum', of: null }],
    });
    expect([placed, misfits]).toEqual([3, []]);
    expect(['01100101', '01100102', '01100103'].map((id) => size!.values[row(id)])).toEqual([12.5, NaN, -3]);
  });
});

describe('a file that is no table is refused with a reason', () => {
  it.each([
    ['nothing', 'leer.csv', '', { kind: 'empty' }],
    ['blank lines', 'leer.csv', '\n\n  \n', { kind: 'empty' }],
    ['a header alone', 'kopf.csv', 'PLR;Wert\n', { kind: 'no_rows' }],
    ['one title twice', 'doppelt.csv', 'PLR;Wert;wert\n1;2;3\n', { kind: 'duplicate_header', title: 'wert' }],
    ['a line that is cut off', 'kurz.csv', 'PLR;Wert;Rest\n01100101;1;2\n01100102;1\n', { kind: 'ragged_row', row: 3, expected: 3, found: 2 }],
    ['a delimiter too many', 'lang.csv', 'PLR;Wert\n01100101;1\n01100102;1;7\n', { kind: 'ragged_row', row: 3, expected: 2, found: 3 }],
    ['a quotation mark that never closes', 'offen.csv', 'PLR;Wert\n01100101;"1\n01100102;2\n', { kind: 'open_quote', row: 2 }],
    ['a PDF', 'tabelle.csv', '%PDF-1.7 …', { kind: 'foreign_format', format: 'PDF' }],
    ['an old Excel file', 'alt.xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), { kind: 'foreign_format', format: 'XLS' }],
    ['noise', 'rauschen.csv', Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3) * 104729) % 256), { kind: 'binary' }],
    ['a text that ends within a letter', 'ende.csv', new TextEncoder().encode('Straße;Wert\nÄpfel;ß').slice(0, -1), { kind: 'truncated_text' }],
    ['another archive', 'karte.xlsx', zipSync({ 'bezirke.shp': new Uint8Array(100) }), { kind: 'foreign_format', format: 'Shapefile (ZIP)' }],
    ['an OpenDocument table', 'tabelle.ods', zipSync({ 'content.xml': new Uint8Array(100) }), { kind: 'foreign_format', format: 'ODS' }],
    ['JSON that is no map', 'x.geojson', '{"a": 1}', { kind: 'not_geojson' }],
    ['a map without features', 'x.geojson', '{"type":"FeatureCollection","features":[]}', { kind: 'no_rows' }],
  ] as const)('%s', async (_, name, content, problem) => {
    expect(await problemOf(name, content)).toEqual(problem);
  });

  it('JSON that is cut off', async () => {
    expect(await problemOf('x.geojson', '{"type":"FeatureCollection","features":[{')).toMatchObject({ kind: 'damaged_json' });
  });

  it('more than a million rows', async () => {
    expect(await problemOf('viel.csv', `PLR;Wert\n${'01100101;1\n'.repeat(1_000_002)}`)).toEqual({ kind: 'too_many_rows' });
  });

  it('more than 500 columns', async () => {
    const titles = Array.from({ length: 501 }, (_, index) => `s${index}`);
    expect(await problemOf('breit.csv', `${titles.join(';')}\n${titles.map(() => '1').join(';')}\n`)).toEqual({ kind: 'too_many_columns' });
  });
});

describe('names of columns are strangers’ text', () => {
  it('“__proto__” and “constructor” are columns like others and reach nothing', async () => {
    const { session, preview } = await opened('boese.csv', '__proto__;constructor;PLR\n7;8;01100101\n9;10;01100102\n');
    expect(preview.columns.map(({ title }) => title)).toEqual(['__proto__', 'constructor', 'PLR']);
    const { columns } = await session.finish({ name: 'boese', readings: preview.columns.map(({ reading }) => reading), key: preview.keys[0]!.key, figures: [{ column: 0, measure: 'sum', of: null }] });
    expect(columns.map(({ name }) => name)).toEqual(['proto', 'constructor', 'plr', 'area_id']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    const geojson = '{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[13.4,52.5]},"properties":{"__proto__":{"polluted":1},"n":2}}]}';
    const map = await opened('boese.geojson', geojson);
    expect(map.preview.columns.map(({ title }) => title)).toEqual(['__proto__', 'n']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('a formula stays the text it is', async () => {
    const { preview } = await opened('formel.csv', 'PLR;Wert\n01100101;=HYPERLINK("http://x")\n01100102;=1+1\n');
    expect(preview.columns[1]!.reading.type).toBe('text');
    expect(preview.firstRows[1]).toEqual(['01100102', '=1+1']);
  });
});

describe('columns', () => {
  it('are numbers, dates, yes/no or text as their values are', async () => {
    const { preview } = await opened('arten.csv', 'Kennung;Zahl;Tag;Ja;Wort\n01100101;1.234,5;20.09.2026;ja;a\n01100102;-3;01.01.2025;nein;b\n01100103;–;31.12.2024;ja;c\n');
    expect(preview.columns.map(({ reading }) => reading.type)).toEqual(['text', 'number', 'date', 'yes_no', 'text']);
  });

  it.each([
    ['1.234', 'german', 1234], ['1,234', 'german', 1.234], ['1.234,5', 'german', 1234.5], ['12,5 %', 'german', 12.5], ['−4', 'german', -4], ['1.5', 'german', NaN],
    ['1,234', 'international', 1234], ['1.234', 'international', 1.234], ['1,234.5', 'international', 1234.5], ['1e3', 'international', 1000], ['1,5', 'international', NaN],
    ['1 234,5', 'german', 1234.5], ['', 'german', NaN], ['31.12.2024', 'german', NaN], ['abc', 'international', NaN],
  ] as const)('"%s" in the %s format is %d', (text, numberFormat, value) => {
    expect(typedColumn([text], { type: 'number', numberFormat }).values[0]).toBe(value);
  });

  it('numbers survive being written in either format', () => {
    const digits = fc.integer({ min: 0, max: 3 });
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), digits, fc.constantFrom('german', 'international'), (whole, places, numberFormat) => {
        const value = whole / 10 ** places;
        const text = new Intl.NumberFormat(numberFormat === 'german' ? 'de-DE' : 'en-US', { minimumFractionDigits: places, maximumFractionDigits: places }).format(value);
        expect(typedColumn([text], { type: 'number', numberFormat }).values[0]).toBeCloseTo(value, places);
      }),
    );
  });

  it('count what does not fit as missing and say how many', () => {
    expect(typedColumn(['1', 'zwei', '–', null, '-9999'], { type: 'number', numberFormat: 'german' })).toEqual({ type: 'number', values: Float64Array.from([1, NaN, NaN, NaN, NaN]), misfits: 1 });
  });
});

it('our own exports are read back without their explanations', async () => {
  const { preview } = await opened('export.csv', `\uFEFFid;Name;Wert\n01100101;Stülerstraße;1,5\n01100102;Großer Tiergarten;2,5\n;;\n${Array.from({ length: 20 }, (_, index) => `# Erklärung ${index};;`).join('\n')}\n`);
  expect(preview.rows).toBe(2);
  expect(preview.keys[0]!.key).toEqual({ kind: 'area', level: 'plr', column: 0 });
});
