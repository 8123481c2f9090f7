import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { schema, type Column, type TableName, type TableSchema } from '../../src/data/schema';
import { COMPACT_TABLES } from '../../src/data/compact-table';
import { tableColumns, tableFile } from '../../src/data/table-file';
import { tableProblems, type Columns } from '../../src/data/validate';
import { encodeTable } from './arrow';
import { encodeCompactTable } from './encode-compact';
import { PROJECT } from './sources';
import type { OutputDetails } from './step';

/** An entry of public/data/manifest.json. */
export interface ManifestEntry {
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly step: string;
  readonly sourceIds: readonly string[];
  readonly referenceDate?: string;
  readonly rows?: number;
  readonly columns?: Readonly<Record<string, { type: string; unit?: string; description: string }>>;
}

const MANIFEST = 'public/data/manifest.json';

/** Holds the outputs of a step until it has ended well; then they replace the older files and the manifest follows. */
export class Outputs {
  readonly #staged = new Map<string, { content: Uint8Array; entry: Omit<ManifestEntry, 'sourceIds'>; details: OutputDetails }>();

  constructor(readonly step: string) {}

  stageTable(name: TableName, columns: Columns, details: OutputDetails = {}): void {
    const table: TableSchema = schema[name];
    const sorted = sortRows(columns, table.key);
    const problems = tableProblems(name, table, sorted);
    if (problems.length > 0) throw new Error(`The table ${name} breaks its contract:\n  ${problems.join('\n  ')}`);
    const compact = (COMPACT_TABLES as readonly TableName[]).includes(name);
    const file = compact ? encodeCompactTable(sorted, table) : encodeTable(sorted, table.columns);
    this.#stage(`public/data/${tableFile(name)}`, file, details, {
      rows: Object.values(columns)[0]?.length ?? 0,
      columns: describedColumns(table, Object.keys(columns)),
    });
  }

  stageFile(path: string, content: Uint8Array | string, details: OutputDetails = {}): void {
    const columns = details.table && describedColumns(schema[details.table.name], Object.keys(schema[details.table.name].columns));
    const more = details.table && columns ? { rows: details.table.rows, columns } : {};
    this.#stage(path, typeof content === 'string' ? new TextEncoder().encode(content) : content, details, more);
  }

  /** Replaces the older files. Each file is renamed into place whole. */
  commit(openedSourceIds: readonly string[]): void {
    const manifest = readManifest();
    for (const [path, { content }] of this.#staged) writeWhole(`${path}.part`, content);
    for (const [path, { entry, details }] of this.#staged) {
      renameSync(join(PROJECT, `${path}.part`), join(PROJECT, path));
      manifest.set(path, { ...entry, sourceIds: details.sourceIds ?? openedSourceIds });
    }
    const entries = [...manifest.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
    writeWhole(`${MANIFEST}.part`, new TextEncoder().encode(`${JSON.stringify({ version: 1, files: entries }, null, 1)}\n`));
    renameSync(join(PROJECT, `${MANIFEST}.part`), join(PROJECT, MANIFEST));
  }

  get summary(): string[] {
    return [...this.#staged.values()].map(({ entry }) => `${entry.file} ${entry.rows === undefined ? '' : `${entry.rows} rows, `}${entry.bytes} bytes`);
  }

  #stage(path: string, content: Uint8Array, details: OutputDetails, more: Pick<ManifestEntry, 'rows' | 'columns'>): void {
    const sha256 = createHash('sha256').update(content).digest('hex');
    const entry = { file: path, bytes: content.length, sha256, step: this.step, ...(details.referenceDate && { referenceDate: details.referenceDate }), ...more };
    this.#staged.set(path, { content, entry, details });
  }
}

function describedColumns(table: TableSchema, names: readonly string[]): NonNullable<ManifestEntry['columns']> {
  return Object.fromEntries(names.map((name) => {
    const contract: Column | undefined = table.columns[name];
    return [name, { type: contract?.type ?? 'inferred', ...(contract?.unit && { unit: contract.unit }), description: contract?.description ?? '' }];
  }));
}

export function readTable(name: TableName): Columns {
  const path = join(PROJECT, 'public/data', tableFile(name));
  if (!existsSync(path)) throw new Error(`public/data/${tableFile(name)} is missing: run the step that makes it first (npm run data).`);
  return tableColumns(name, readFileSync(path));
}

/** Sources from which a committed table was made. */
export function sourcesOfTable(name: TableName): readonly string[] {
  return readManifest().get(`public/data/${tableFile(name)}`)?.sourceIds ?? [];
}

function readManifest(): Map<string, ManifestEntry> {
  const path = join(PROJECT, MANIFEST);
  if (!existsSync(path)) return new Map();
  const { files } = JSON.parse(readFileSync(path, 'utf8')) as { files: ManifestEntry[] };
  return new Map(files.map((entry) => [entry.file, entry]));
}

function writeWhole(path: string, content: Uint8Array): void {
  mkdirSync(dirname(join(PROJECT, path)), { recursive: true });
  writeFileSync(join(PROJECT, path), content);
}

/** Rows in the order of the key, so that the same content always gives the same file. */
function sortRows(columns: Columns, key: readonly string[]): Columns {
  const rows = Object.values(columns)[0]?.length ?? 0;
  const order = Array.from({ length: rows }, (_, row) => row);
  const keyColumns = key.map((name) => columns[name]).filter((column) => column !== undefined);
  order.sort((a, b) => {
    for (const column of keyColumns) {
      const left = column[a] as string | number, right = column[b] as string | number;
      if (left < right) return -1;
      if (left > right) return 1;
    }
    return 0;
  });
  return Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, order.map((row) => values[row])]));
}
