/** Why a file cannot be taken in; each kind has a sentence that says what to do. `row` counts from 1 as spreadsheets do. */
export type ImportProblem =
  | { readonly kind: 'too_large'; readonly megabytes: number }
  | { readonly kind: 'too_many_rows' }
  | { readonly kind: 'too_many_cells' }
  | { readonly kind: 'too_many_columns' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'foreign_format'; readonly format: string }
  | { readonly kind: 'binary' }
  | { readonly kind: 'truncated_text' }
  | { readonly kind: 'no_rows' }
  | { readonly kind: 'duplicate_header'; readonly title: string }
  | { readonly kind: 'ragged_row'; readonly row: number; readonly expected: number; readonly found: number }
  | { readonly kind: 'open_quote'; readonly row: number }
  | { readonly kind: 'inflates'; readonly megabytes: number }
  | { readonly kind: 'damaged_workbook'; readonly detail: string }
  | { readonly kind: 'formula_without_value'; readonly detail: string }
  | { readonly kind: 'damaged_json'; readonly detail: string }
  | { readonly kind: 'not_geojson' }
  | { readonly kind: 'missing_columns'; readonly titles: readonly string[] }
  | { readonly kind: 'no_entries' }
  | { readonly kind: 'references'; readonly detail: string };

/** Thrown while a file is read; at the border of the worker it becomes a value. */
export class ImportError extends Error {
  constructor(readonly problem: ImportProblem) {
    super(problem.kind);
    this.name = 'ImportError';
  }
}

/** What was noticed and done with a file that could be read. */
export type ImportNote =
  | { readonly kind: 'encoding'; readonly encoding: TextEncodingName }
  | { readonly kind: 'skipped_before'; readonly rows: number }
  | { readonly kind: 'skipped_after'; readonly rows: number }
  | { readonly kind: 'other_content'; readonly format: 'CSV' | 'XLSX' | 'GeoJSON' }
  | { readonly kind: 'formulas'; readonly cells: number }
  | { readonly kind: 'renamed_columns'; readonly titles: readonly string[] }
  | { readonly kind: 'metres' };

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

export const LIMITS = {
  /** 200 MB. */
  bytes: 200_000_000,
  rows: 1_000_000,
  columns: 500,
  /** Rows × columns: what a browser holds without trouble. */
  cells: 30_000_000,
  /** A workbook unpacked; ordinary ones grow to five or ten times their size. */
  unpackedBytes: 600_000_000,
} as const;
