import { unzipSync } from 'fflate';
import type { Cell } from '../../domain/own/cell';
import { Grid } from './grid';
import { ImportError, LIMITS, type ImportNote } from './import-problem';

export interface WorkbookSheet {
  readonly name: string;
  readonly grid: Grid;
}

/** Errors that Excel writes into a cell; they are no values. */
const ERROR_CELL = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NAME!|NUM!|N\/A|SPILL!|WERT!|BEZUG!|ZAHL!|NV)$/;

/**
 * Reads the sheets of a workbook that have cells. Formulas are not computed: what counts is the value Excel saved with them.
 *
 * @throws ImportError for archives that are no workbook, that unpack to more than the limit, or are damaged.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<{ sheets: WorkbookSheet[]; notes: ImportNote[] }> {
  const { names, unpacked } = listArchive(bytes);
  if (unpacked > LIMITS.unpackedBytes) throw new ImportError({ kind: 'inflates', megabytes: Math.round(unpacked / 1e6) });
  if (!names.includes('xl/workbook.xml')) throw new ImportError({ kind: 'foreign_format', format: formatOf(names) });
  let errors = 0;
  const sheets = await parse(bytes);
  const filled = sheets.flatMap(({ sheet, data }) => {
    const grid = new Grid();
    const value = (cell: unknown): Cell => {
      const found = cellOf(cell);
      if (typeof found !== 'string' || !ERROR_CELL.test(found)) return found;
      errors++;
      return null;
    };
    for (const row of data) grid.push(row.map(value));
    return grid.rows > 0 ? [{ name: sheet, grid }] : [];
  });
  if (filled.length === 0) throw new ImportError({ kind: 'empty' });
  return { sheets: filled, notes: errors > 0 ? [{ kind: 'formulas', cells: errors }] : [] };
}

async function parse(bytes: Uint8Array): Promise<{ sheet: string; data: readonly (readonly unknown[])[] }[]> {
  const { default: readSheets } = await import('read-excel-file/universal');
  try {
    const copy = bytes.slice().buffer;
    return (await readSheets(copy)) as unknown as { sheet: string; data: readonly (readonly unknown[])[] }[];
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new ImportError(/VALUE_MISSING/.test(detail) ? { kind: 'formula_without_value', detail } : { kind: 'damaged_workbook', detail });
  }
}

/**
 * Names of the files in an archive and their size when unpacked, out of its directory; nothing is unpacked. A directory
 * that lies helps nobody: no file is unpacked beyond the size that it states.
 */
function listArchive(bytes: Uint8Array): { names: string[]; unpacked: number } {
  const names: string[] = [];
  let unpacked = 0;
  try {
    unzipSync(bytes, {
      filter({ name, originalSize }) {
        names.push(name);
        unpacked += originalSize;
        return false;
      },
    });
  } catch (error) {
    throw new ImportError({ kind: 'damaged_workbook', detail: error instanceof Error ? error.message : String(error) });
  }
  return { names, unpacked };
}

function formatOf(names: readonly string[]): string {
  if (names.includes('word/document.xml')) return 'DOCX';
  if (names.includes('content.xml')) return 'ODS';
  return names.some((name) => name.endsWith('.shp')) ? 'Shapefile (ZIP)' : 'ZIP';
}

/** Dates become ISO texts, so that a table holds the same kinds of values wherever it comes from. */
function cellOf(cell: unknown): Cell {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : cell.toISOString().slice(0, 10);
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell === 'boolean') return cell;
  const text = typeof cell === 'string' ? cell.trim() : '';
  return text === '' ? null : text;
}
