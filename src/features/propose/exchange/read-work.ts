import type { Measure } from '../../../domain/measures/measure';
import { readKiezplan, type Received, type Refusal } from '../../../workspace/document/file/read-file';
import { decodeText, isArchive } from '../../../data/own/decode-text';
import { ImportError } from '../../../data/own/import-problem';
import { readMeasureGeoJson } from './measure-geojson';
import { readMeasureTable, type ReadMeasures } from './measure-table';

/** Why a file is not taken in: as `.kiezplan`, as a table, or because the browser cannot read it. */
export type Reason =
  | Refusal
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'no_measures' }
  | { readonly kind: 'cells'; readonly problems: ReadMeasures['problems'] };

export type Incoming = { readonly received: Received } | { readonly measures: readonly Measure[] } | { readonly refused: Reason };

/** Tables larger than this hold no measures. */
const LARGEST_TABLE = 30_000_000;

/** Reads a file by what is in it: `.kiezplan`, a workbook, CSV or GeoJSON. Nothing is taken in yet. */
export async function readWork(file: File, known: (id: string) => Measure | undefined): Promise<Incoming> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // Moved or removed since it was chosen.
    return { refused: { kind: 'unreadable' } };
  }
  const isKiezplan = file.name.toLowerCase().endsWith('.kiezplan');
  if (isKiezplan || isArchive(bytes)) {
    const reading = readKiezplan(bytes);
    if ('received' in reading) return reading;
    if (isKiezplan || reading.refused.kind !== 'foreign') return reading;
  }
  if (bytes.byteLength > LARGEST_TABLE) return { refused: { kind: 'too_large' } };
  try {
    const read = await readTable(bytes, known);
    if (!read || read.measures.length === 0) return { refused: { kind: 'no_measures' } };
    return read.problems.length > 0 ? { refused: { kind: 'cells', problems: read.problems.slice(0, 5) } } : { measures: read.measures };
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    return { refused: { kind: 'foreign' } };
  }
}

async function readTable(bytes: Uint8Array, known: (id: string) => Measure | undefined): Promise<ReadMeasures | null> {
  if (isArchive(bytes)) {
    const { readWorkbook } = await import('../../../data/own/read-workbook');
    const { sheets } = await readWorkbook(bytes);
    return sheets[0] ? readMeasureTable(sheets[0].grid.table(false).table, known) : null;
  }
  const { text } = decodeText(bytes);
  if (/^\s*[[{]/.test(text)) return readMeasureGeoJson(jsonOf(text), known);
  const { readCsv } = await import('../../../data/own/read-csv');
  return readMeasureTable(readCsv(text, () => {}).table(true).table, known);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // Not JSON, so no measures either: said as such.
    return null;
  }
}
