import type { Cell, RawTable } from '../../domain/own/cell';
import { ImportError, LIMITS, type ImportNote } from './import-problem';

/** How remarks begin that stand below a table. Ours begin with #. */
const REMARK = /^(#|quelle|source|stand\b|anmerkung|hinweis|note|©|\*|\d\))/i;
/** So many lines before the header may say something about the table: title, date, source. */
const LONGEST_PREAMBLE = 12;
/** Texts are kept once as long as a column has no more different ones. */
const SHARED_TEXTS = 20_000;

/** The cells of a file before its header is known; kept by column, because that is how everything later reads them. */
export class Grid {
  rows = 0;
  /** Fields of each row as written, without empty ones at the end. */
  readonly #widths: number[] = [];
  /** Fields of each row as written. */
  readonly #fields: number[] = [];
  readonly #lines: number[] = [];
  readonly #columns: Cell[][] = [];
  readonly #shared: Map<string, string>[] = [];
  #cells = 0;
  #line = 0;

  /** Lines read so far, empty ones included. */
  get line(): number {
    return this.#line;
  }

  /**
   * Takes in a line; one without any value leaves no row.
   *
   * @throws ImportError beyond the limits.
   */
  push(record: readonly Cell[]): void {
    this.#line++;
    if (this.rows > LIMITS.rows + LONGEST_PREAMBLE) throw new ImportError({ kind: 'too_many_rows' });
    let width = record.length;
    while (width > 0 && record[width - 1] === null) width--;
    if (width === 0) return;
    if (width > LIMITS.columns) throw new ImportError({ kind: 'too_many_columns' });
    if ((this.#cells += width) > LIMITS.cells) throw new ImportError({ kind: 'too_many_cells' });
    for (let column = 0; column < width; column++) {
      const cells = (this.#columns[column] ??= []);
      // A column that begins late is empty above.
      while (cells.length < this.rows) cells.push(null);
      cells.push(this.#share(column, record[column]!));
    }
    this.#widths.push(width);
    this.#fields.push(record.length);
    this.#lines.push(this.#line);
    this.rows++;
  }

  /**
   * The table: header in the first row that has as many titles as the table is wide.
   *
   * @param strict rows must have as many fields as the header (a text file in which one has not was cut off or has a stray
   *   delimiter); a workbook leaves out empty cells.
   * @throws ImportError for a table without rows, two columns of one title, a row of another width.
   */
  table(strict: boolean): { table: RawTable; notes: ImportNote[] } {
    const width = this.#commonWidth();
    const header = this.#header(width);
    const last = this.#last(header);
    if (width === 0 || last <= header) throw new ImportError({ kind: this.rows === 0 ? 'empty' : 'no_rows' });
    if (last - header > LIMITS.rows) throw new ImportError({ kind: 'too_many_rows' });
    if (strict) this.#refuseRagged(header, last);
    const used = this.#columns.map((_, column) => column).filter((column) => this.#isUsed(column, header, last));
    const { titles, renamed } = titlesOf(used.map((column) => this.#columns[column]![header] ?? null), used);
    const cells = used.map((column) => {
      const values = this.#columns[column]!.slice(header + 1, last + 1);
      while (values.length < last - header) values.push(null);
      return values;
    });
    const after = this.rows - 1 - last;
    const notes: ImportNote[] = [
      ...(header > 0 ? [{ kind: 'skipped_before', rows: header } as const] : []),
      ...(after > 0 ? [{ kind: 'skipped_after', rows: after } as const] : []),
      ...(renamed.length > 0 ? [{ kind: 'renamed_columns', titles: renamed } as const] : []),
    ];
    return { table: { titles, cells, rows: last - header, lines: this.#lines.slice(header + 1, last + 1) }, notes };
  }

  #share(column: number, cell: Cell): Cell {
    if (typeof cell !== 'string') return cell;
    const shared = (this.#shared[column] ??= new Map());
    // A column with that many different texts repeats few of them.
    if (shared.size >= SHARED_TEXTS) return cell;
    const known = shared.get(cell);
    if (known !== undefined) return known;
    shared.set(cell, cell);
    return cell;
  }

  /** The width most of the first rows have; of equally frequent ones the larger. */
  #commonWidth(): number {
    const counts = new Map<number, number>();
    for (const width of this.#widths.slice(0, 1000)) counts.set(width, (counts.get(width) ?? 0) + 1);
    return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0;
  }

  /** Lines before the header are shorter than the table by more than a forgotten title. */
  #header(width: number): number {
    for (let row = 0; row < Math.min(LONGEST_PREAMBLE, this.rows); row++) {
      if (this.#widths[row]! >= Math.max(1, Math.ceil(width / 2)) && (width === 1 || this.#filled(row) > 1)) return row;
    }
    return 0;
  }

  /** The last row of the table: below it only remarks. */
  #last(header: number): number {
    let last = this.rows - 1;
    while (this.#widths[header]! > 1 && last > header && this.#isRemark(last, header)) last--;
    return last;
  }

  /** A remark fills the first column alone; it has fewer fields than a row, or begins as remarks do. */
  #isRemark(row: number, header: number): boolean {
    if (this.#widths[row]! > 1) return false;
    return this.#fields[row]! < this.#fields[header]! || REMARK.test(String(this.#columns[0]![row] ?? ''));
  }

  #filled(row: number): number {
    return this.#columns.reduce((count, cells) => count + (cells[row] != null ? 1 : 0), 0);
  }

  #isUsed(column: number, header: number, last: number): boolean {
    const cells = this.#columns[column]!;
    for (let row = header; row <= last; row++) if (cells[row] != null) return true;
    return false;
  }

  #refuseRagged(header: number, last: number): void {
    const expected = this.#fields[header]!;
    for (let row = header + 1; row <= last; row++) {
      const found = this.#fields[row]!;
      // Empty fields too many at the end of a line do no harm; one too few means that something is missing.
      if (found < expected && !(found >= this.#widths[header]!)) throw new ImportError({ kind: 'ragged_row', row: this.#lines[row]!, expected, found });
      if (this.#widths[row]! > expected) throw new ImportError({ kind: 'ragged_row', row: this.#lines[row]!, expected, found: this.#widths[row]! });
    }
  }
}

/** @throws ImportError if two columns have one title: nobody could say which is meant. */
function titlesOf(header: readonly Cell[], columns: readonly number[]): { titles: string[]; renamed: string[] } {
  const renamed: string[] = [];
  const titles = header.map((cell, index) => {
    const title = String(cell ?? '').replace(/\s+/g, ' ').trim().slice(0, 200);
    if (title !== '') return title;
    const replacement = `Spalte ${columns[index]! + 1}`;
    renamed.push(replacement);
    return replacement;
  });
  const seen = new Set<string>();
  for (const title of titles) {
    if (seen.has(title.toLowerCase())) throw new ImportError({ kind: 'duplicate_header', title });
    seen.add(title.toLowerCase());
  }
  return { titles, renamed };
}
