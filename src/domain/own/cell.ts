/** What stands in a cell of a file before anyone knows what it means; null = empty. Dates of a workbook are ISO texts. */
export type Cell = string | number | boolean | null;

/** A table as it stands in a person's file: a header and columns of equal length. Titles are text of strangers. */
export interface RawTable {
  readonly titles: readonly string[];
  /** By column, then by row. */
  readonly cells: readonly (readonly Cell[])[];
  readonly rows: number;
  /** Line of the file (row of the sheet, number of the feature) in which each row stands, from 1. */
  readonly lines: readonly number[];
}

/** A cell as text for comparing and listing; empty for an empty cell. */
export function cellText(cell: Cell | undefined): string {
  return cell === null || cell === undefined ? '' : String(cell);
}
