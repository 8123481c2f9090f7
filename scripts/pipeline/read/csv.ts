import { parse } from 'csv-parse/sync';
import { SourceError } from '../step';

export interface CsvOptions {
  readonly delimiter?: ',' | ';';
  /** Columns that must exist; a missing one stops the step by name. */
  readonly columns: readonly string[];
  /** Lines before the header. */
  readonly skipLines?: number;
  /** Exact or least number of rows; fewer means a truncated file. */
  readonly minRows?: number;
}

/** Parses CSV text into records by column name; all values are texts, trimmed. Rows of another width are an error. */
export function readCsv(file: string, text: string, options: CsvOptions): Record<string, string>[] {
  let header: string[] = [];
  let records: Record<string, string>[];
  try {
    records = parse(text, {
      bom: true,
      delimiter: options.delimiter ?? ',',
      from_line: (options.skipLines ?? 0) + 1,
      trim: true,
      skip_empty_lines: true,
      columns: (names: string[]) => (header = names),
    }) as Record<string, string>[];
  } catch (error) {
    throw new SourceError(file, error instanceof Error ? error.message : String(error));
  }
  const missing = options.columns.filter((column) => !header.includes(column));
  if (missing.length > 0) throw new SourceError(file, `the column ${missing.join(', ')} is missing; it has ${header.join(', ')}`);
  if (options.minRows !== undefined && records.length < options.minRows) {
    throw new SourceError(file, `has ${records.length} rows instead of at least ${options.minRows}; is it truncated?`);
  }
  return records;
}

/** A number of a raw table. Empty, `NA` and `-9999` mean no value; a decimal comma is understood when `decimal` says so. */
export function readNumber(file: string, row: number, column: string, text: string | undefined, decimal: '.' | ',' = '.'): number | null {
  const trimmed = text?.trim() ?? '';
  if (trimmed === '' || trimmed === 'NA' || trimmed === '-9999') return null;
  const value = Number(decimal === ',' ? trimmed.replaceAll('.', '').replace(',', '.') : trimmed);
  if (!Number.isFinite(value)) throw new SourceError(file, `${column} is "${trimmed}", not a number`, row);
  return value === -9999 ? null : value;
}
