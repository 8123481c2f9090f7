import readXlsxFile from 'read-excel-file/node';
import { readCsv, readNumber } from '../read/csv';
import type { Sources } from '../sources';
import { SourceError } from '../step';

/** Strukturdaten of the Urnenwahlbezirke at one date: persons by id of the geometry (`01100`). */
export interface Structure {
  readonly population: Map<string, number>;
  readonly germans: Map<string, number>;
  readonly under18: Map<string, number>;
  readonly age65: Map<string, number>;
}

interface StructureFile {
  readonly path: string;
  readonly rows: number;
  readonly population: number;
  /** Columns of the persons under 18, by band. */
  readonly under18?: readonly string[];
}

const FOLDER = 'elections/strukturdaten/';
const CHILDREN = ['Einwohner unter 6 Jahre Anzahl', 'Einwohner 6 - 18 Anzahl'];

/** By the month they describe; the totals are checked, because a shifted column would go unnoticed otherwise. */
const FILES = {
  /** 31.12.2020, geometry ah21. */
  '2020-12': { path: `${FOLDER}DL_BE_AGHBVV2021_Strukturdaten__Demografic.xlsx`, rows: 2257, population: 3_769_962 },
  /** Strukturdaten of the repeated election of February 2023, geometry ah21. */
  '2022-mid': { path: `${FOLDER}berlin-election-results-berlin-election-2023-structural-data.csv`, rows: 2257, population: 3_821_881 },
  /** Strukturdaten of the partial repeat of February 2024, geometry ah21. */
  '2023-mid': { path: `${FOLDER}berlin-election-results-federal-election-2024-repeat-structural-data.csv`, rows: 2257, population: 3_866_385 },
  /** 31.12.2023, numbers of EU 2024 = geometry bt25 but for Bezirk 09. */
  '2023-12': { path: `${FOLDER}berlin-election-results-european-election-2024-structural-data.csv`, rows: 2220, population: 3_878_100 },
  /** Strukturdaten of BTW 2025, geometry bt25. */
  '2024-mid': { path: `${FOLDER}berlin-election-results-federal-election-2025-structural-data.csv`, rows: 2323, population: 3_886_046 },
  /** 31.12.2018, numbers of EU 2019 = geometry btw17 but for 21 new ones and Bezirke 05, 06, 10. */
  '2018-12': { path: `${FOLDER}berlin-election-results-european-election-2019-structural-data.csv`, rows: 1800, population: 3_748_148 },
  /** 31.12.2015, numbers of AGH 2016 = geometry btw17 (1,764 of 1,779 alike). English columns, ids without leading zero. */
  '2015-12': { path: `${FOLDER}berlin-election-results-berlin-election-2016-structural-data.csv`, rows: 1779, population: 3_610_156 },
} as const satisfies Record<string, StructureFile>;

export type StructureDate = keyof typeof FILES;

export async function readStructure(sources: Sources, date: StructureDate): Promise<Structure> {
  const { path, rows: expected, population } = FILES[date];
  const rows = path.endsWith('.xlsx') ? await sheetRows(path, sources.bytes(path)) : readCsv(path, sources.text(path), { columns: [], minRows: expected });
  if (rows.length !== expected) throw new SourceError(path, `has ${rows.length} precincts instead of ${expected}`);
  const column = (...names: string[]) => new Map(rows.map((row, index) => [idOf(row), sumOf(path, row, index + 2, names)]));
  const structure = date === '2015-12'
    ? { population: column('inhabitants_total'), germans: column('germans_total'), under18: new Map(), age65: new Map() }
    : {
        population: column('Einwohner Anzahl'),
        germans: difference(column('Einwohner Anzahl'), column('Ausländer Anzahl')),
        under18: column(...CHILDREN),
        age65: column('Einwohner 65 und älter Anzahl'),
      };
  const counted = sum(structure.population);
  if (counted !== population) throw new SourceError(path, `counts ${counted} inhabitants instead of ${population}`);
  const adults = date === '2015-12' ? 0 : sum(column('Einwohner 18 - 65 Anzahl'));
  if (date !== '2015-12' && sum(structure.under18) + adults + sum(structure.age65) !== population) throw new SourceError(path, 'the age groups do not add up to the inhabitants');
  return structure;
}

function idOf(row: Record<string, string>): string {
  const address = row['Adresse'];
  return address ? address.slice(0, 2) + address.slice(3) : row['id']!.padStart(5, '0');
}

function sumOf(path: string, row: Record<string, string>, line: number, names: readonly string[]): number {
  return names.reduce((total, name) => {
    if (!(name in row)) throw new SourceError(path, `the column ${name} is missing`);
    return total + (readNumber(path, line, name, row[name]) ?? 0);
  }, 0);
}

function difference(all: Map<string, number>, part: Map<string, number>): Map<string, number> {
  return new Map([...all].map(([id, value]) => [id, value - part.get(id)!]));
}

function sum(values: Map<string, number>): number {
  return [...values.values()].reduce((total, value) => total + value, 0);
}

async function sheetRows(path: string, bytes: Uint8Array): Promise<Record<string, string>[]> {
  const sheets = (await readXlsxFile(Buffer.from(bytes))) as unknown as { sheet: string; data: (string | number | null)[][] }[];
  const data = sheets.find(({ sheet }) => sheet === 'Strukturdaten')?.data;
  if (!data) throw new SourceError(path, 'has no sheet Strukturdaten');
  const [header, ...rows] = data;
  return rows.map((row) => Object.fromEntries(header!.map((name, index) => [String(name).trim(), String(row[index] ?? '')])));
}
