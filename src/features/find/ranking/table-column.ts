import type { ExportColumn, ExportValue } from '../../../data/export/export-table';
import type { Caveat } from '../../../domain/figures/description';
import type { ColumnValues } from '../../../domain/ranking/sorting';

/** A column that a file has for a column of the table; most have one, an interval has two. */
export interface ExportPart {
  readonly column: ExportColumn;
  readonly value: (row: number) => ExportValue;
}

/** A column of the full table: what it is called, where it comes from, its values and how they are shown. */
export interface TableColumn {
  /** Key of a figure, or the name of a column that only the table has. */
  readonly key: string;
  readonly title: string;
  /** For the head of the column. */
  readonly short: string;
  readonly unit: string;
  /** What it says, in one sentence. */
  readonly definition: string;
  /** Reference date or period, ISO; empty if none applies. */
  readonly period: string;
  /** Entry of data/sources.json; null for what the criteria derive and for own data. */
  readonly sourceId: string | null;
  /** Entry of the methods in Daten, for what is computed here. */
  readonly method: string | null;
  readonly caveats: readonly Caveat[];
  readonly note: string;
  /** How a cell looks. `truth` is a mark with a word for screen readers. */
  readonly look: 'number' | 'text' | 'truth' | 'interval';
  /** Undefined while they are on their way. */
  readonly values: ColumnValues | undefined;
  /** Decimals shown. */
  readonly digits: number;
  /** The value of a row as it is shown; "–" for none. */
  readonly shown: (row: number) => string;
  /** Why a row has no value. */
  readonly missing: (row: number) => string;
  /** The first click sorts from large to small. */
  readonly startsDescending: boolean;
  /** Pixels. */
  readonly width: number;
  readonly exports: readonly ExportPart[];
}
