import type { RawTable } from '../../domain/own/cell';
import { decodeText, isArchive } from './decode-text';
import { ImportError, LIMITS, type ImportNote } from './import-problem';
import { readCsv } from './read-csv';
import { readGeoJson, type FeatureShapes } from './read-geojson';
import { readWorkbook } from './read-workbook';
import type { References } from './references';

export type FileFormat = 'CSV' | 'XLSX' | 'GeoJSON';

/** A table as it stands in a file; a workbook has several. */
interface FileTable {
  /** Name of the sheet; null if the file has only one table. */
  readonly sheet: string | null;
  /** @throws ImportError if the cells are no table. */
  readonly read: () => { readonly table: RawTable; readonly notes: readonly ImportNote[] };
}

export interface FileContent {
  readonly format: FileFormat;
  readonly tables: readonly FileTable[];
  readonly shapes: FeatureShapes | null;
  readonly notes: readonly ImportNote[];
}

/**
 * Reads a file by what is in it; its name only tells whether that is a surprise.
 *
 * @throws ImportError with the reason.
 */
export async function readTableFile(name: string, bytes: Uint8Array, references: References, onProgress: (share: number) => void): Promise<FileContent> {
  if (bytes.length > LIMITS.bytes) throw new ImportError({ kind: 'too_large', megabytes: Math.ceil(bytes.length / 1e6) });
  if (bytes.length === 0) throw new ImportError({ kind: 'empty' });
  const content = isArchive(bytes) ? await workbook(bytes) : await textFile(bytes, references, onProgress);
  const expected = /\.(csv|tsv|tab|txt)$/i.test(name) ? 'CSV' : /\.(geo)?json$/i.test(name) ? 'GeoJSON' : /\.xls[xm]$/i.test(name) ? 'XLSX' : null;
  return expected === content.format || expected === null ? content : { ...content, notes: [{ kind: 'other_content', format: content.format }, ...content.notes] };
}

async function workbook(bytes: Uint8Array): Promise<FileContent> {
  const { sheets, notes } = await readWorkbook(bytes);
  return { format: 'XLSX', shapes: null, notes, tables: sheets.map(({ name, grid }) => ({ sheet: name, read: () => grid.table(false) })) };
}

async function textFile(bytes: Uint8Array, references: References, onProgress: (share: number) => void): Promise<FileContent> {
  const { text, encoding } = decodeText(bytes);
  const start = text.slice(0, 2000).trimStart();
  if (start === '' && text.trim() === '') throw new ImportError({ kind: 'empty' });
  if (/^[{[]/.test(start)) {
    const { table, shapes, notes } = await readGeoJson(text, () => references.toDegrees());
    return { format: 'GeoJSON', shapes, notes, tables: [{ sheet: null, read: () => ({ table, notes: [] }) }] };
  }
  const grid = readCsv(text, onProgress);
  return {
    format: 'CSV', shapes: null, notes: encoding === 'utf-8' ? [] : [{ kind: 'encoding', encoding }],
    tables: [{ sheet: null, read: () => grid.table(true) }],
  };
}
