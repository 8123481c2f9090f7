import type { Language } from '../../domain/wording/format';

/** A value of a table; null where there is none. */
export type ExportValue = string | number | boolean | null;

export interface ExportColumn {
  /** Short name for programs: letters, digits, `_`, `-`, `~`, `.`; unique in the table. */
  readonly key: string;
  /** What people read above the column, with its unit. */
  readonly title: string;
  readonly kind: 'text' | 'number';
  /** Decimals shown by a spreadsheet. */
  readonly digits?: number;
  /** Decimals written; default: the value as it is. Figures from single-precision columns have no more than noise behind. */
  readonly decimals?: number;
  /** Differences carry their sign. */
  readonly signed?: boolean;
}

/** Explanations under one heading; each entry is a line, or a row of cells side by side. */
export interface ExportNotes {
  readonly heading: string;
  readonly entries: readonly (readonly string[])[];
}

export interface ExportTable {
  /** What the table is, for the names of sheets and in front of the explanations. */
  readonly title: string;
  readonly language: Language;
  readonly columns: readonly ExportColumn[];
  /** One value per column. NaN counts as missing. */
  readonly rows: readonly (readonly ExportValue[])[];
  /** Criteria, date, link, columns, sources and licences. */
  readonly notes: readonly ExportNotes[];
}

/** The value as it is written: missing numbers are null, and no more decimals than the column has. */
export function writtenValue(value: ExportValue | undefined, { decimals }: ExportColumn): ExportValue {
  if (value === undefined || (typeof value === 'number' && !Number.isFinite(value))) return null;
  if (typeof value !== 'number' || decimals === undefined) return value;
  const rounded = Number(value.toFixed(decimals));
  return rounded === 0 ? 0 : rounded;
}
