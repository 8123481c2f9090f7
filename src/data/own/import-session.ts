import Papa from 'papaparse';
import { aggregateToAreas, type OwnMeasure } from '../../domain/own/aggregate';
import { cellText, type RawTable } from '../../domain/own/cell';
import { readingsOf, typedColumn, type ColumnReading, type TypedColumn } from '../../domain/own/column-type';
import { identifiersOf } from '../../domain/own/identifier';
import { reasonOf, type KeyGuess, type Placement, type PlaceKey, type UnplacedReason } from '../../domain/own/place-key';
import { suggestMeasure } from '../../domain/own/suggest-measure';
import { guessKeys } from './guess-keys';
import type { ImportNote } from './import-problem';
import { encodeOwnTable } from './encode-own-table';
import type { OwnColumn, OwnTableFigure } from './own-table';
import { placeRows } from './place-rows';
import { readTableFile, type FileContent, type FileFormat } from './read-file';
import type { References } from './references';

/** What a person sees of a file before taking it in. */
export interface ImportPreview {
  readonly fileName: string;
  readonly format: FileFormat;
  /** Names of the sheets to choose from; empty if there is one table. */
  readonly sheets: readonly string[];
  readonly sheet: number;
  readonly rows: number;
  readonly columns: readonly PreviewColumn[];
  /** The first rows as text, row by row. */
  readonly firstRows: readonly (readonly string[])[];
  readonly keys: readonly KeyGuess[];
  /** True if the features of the file are shapes or points that can serve as key. */
  readonly hasShapes: boolean;
  readonly notes: readonly ImportNote[];
}

interface PreviewColumn {
  readonly title: string;
  readonly reading: ColumnReading;
  /** Measure that fits the column if it is a number or yes/no; null if it is neither. */
  readonly measure: OwnMeasure | null;
}

/** How many rows found their place, and why the others did not. */
export interface MatchReport {
  readonly rows: number;
  readonly placed: number;
  readonly level: Placement['level'];
  readonly isPoints: boolean;
  readonly estimated: boolean;
  readonly reasons: readonly { readonly reason: UnplacedReason; readonly rows: number }[];
  /** The first rows without a place; all of them: {@link ImportSession.unplacedCsv}. */
  readonly examples: readonly { readonly line: number; readonly text: string; readonly reason: UnplacedReason }[];
}

/** A figure a person wants of a table. `column` null = number of rows; `of` = column a share is of. */
export interface FigureWish {
  readonly column: number | null;
  readonly measure: OwnMeasure;
  readonly of: number | null;
}

export interface ImportChoice {
  /** Name of the table in SQL, without `own_`. */
  readonly name: string;
  readonly readings: readonly ColumnReading[];
  /** Null: the table stays a table; nothing of it comes on the map. */
  readonly key: PlaceKey | null;
  readonly figures: readonly FigureWish[];
}

export interface ImportedTable {
  readonly rows: number;
  readonly columns: readonly OwnColumn[];
  readonly placed: number;
  readonly estimated: boolean;
  readonly arrow: Uint8Array;
  readonly figures: readonly OwnTableFigure[];
  /** Cells that are none of the chosen type and count as missing, by title of the column. */
  readonly misfits: readonly { readonly title: string; readonly cells: number }[];
}

const FIRST_ROWS = 8;
const EXAMPLES = 100;

/** One file on its way in: opened, looked at, matched, taken. Nothing of it is kept anywhere before {@link finish}. */
export class ImportSession {
  #fileName = '';
  #content: FileContent | undefined;
  #table: RawTable | undefined;
  #placement: { key: PlaceKey; placement: Placement } | undefined;

  constructor(readonly references: References) {}

  /** @throws ImportError with the reason why the file cannot be read. */
  async open(fileName: string, bytes: Uint8Array, onProgress: (share: number) => void): Promise<ImportPreview> {
    this.#content = await readTableFile(fileName, bytes, this.references, onProgress);
    this.#fileName = fileName;
    return this.chooseSheet(0);
  }

  async chooseSheet(sheet: number): Promise<ImportPreview> {
    const { tables, shapes, format, notes } = this.#content!;
    const read = tables[sheet]!.read();
    const table = (this.#table = read.table);
    this.#placement = undefined;
    const readings = readingsOf(table);
    const keys = await guessKeys(table, shapes, this.references);
    return {
      fileName: this.#fileName, format, sheets: tables.flatMap(({ sheet: name }) => name ?? []), sheet, rows: table.rows, keys, hasShapes: shapes !== null,
      columns: table.titles.map((title, column) => {
        const typed = typedColumn(table.cells[column]!, readings[column]!);
        return { title, reading: readings[column]!, measure: typed.type === 'text' || typed.type === 'date' ? null : suggestMeasure(title, typed.values, typed.type === 'yes_no', keys[0]?.key ?? null) };
      }),
      firstRows: Array.from({ length: Math.min(FIRST_ROWS, table.rows) }, (_, row) => table.cells.map((cells) => cellText(cells[row]))),
      notes: [...notes, ...read.notes],
    };
  }

  async match(key: PlaceKey): Promise<MatchReport> {
    const placement = await this.#place(key);
    const reasons = new Map<UnplacedReason, number>();
    const examples: { line: number; text: string; reason: UnplacedReason }[] = [];
    for (let row = 0; row < placement.reasons.length; row++) {
      const reason = reasonOf(placement, row);
      if (!reason) continue;
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
      if (examples.length < EXAMPLES) examples.push({ line: this.#table!.lines[row]!, text: this.#keyText(key, row), reason });
    }
    const unplaced = [...reasons.values()].reduce((sum, rows) => sum + rows, 0);
    return {
      rows: this.#table!.rows, placed: this.#table!.rows - unplaced, level: placement.level, isPoints: placement.points !== null, estimated: placement.estimated,
      reasons: [...reasons].map(([reason, rows]) => ({ reason, rows })).sort((a, b) => b.rows - a.rows), examples,
    };
  }

  /** All rows without a place with their line and the reason, as CSV that Excel opens; cells cannot act as formulas there. */
  async unplacedCsv(key: PlaceKey, head: readonly [line: string, reason: string], words: Readonly<Record<UnplacedReason, string>>): Promise<string> {
    const placement = await this.#place(key);
    const table = this.#table!;
    const rows: string[][] = [];
    for (let row = 0; row < table.rows; row++) {
      const reason = reasonOf(placement, row);
      if (reason) rows.push([String(table.lines[row]), words[reason], ...table.cells.map((cells) => cellText(cells[row]))]);
    }
    return `\uFEFF${Papa.unparse([[...head, ...table.titles], ...rows], { delimiter: ';', escapeFormulae: true })}`;
  }

  async finish({ name, readings, key, figures: wishes }: ImportChoice): Promise<ImportedTable> {
    const table = this.#table!;
    const placement = key && (await this.#place(key));
    const names = identifiersOf(table.titles);
    const typed = table.cells.map((cells, column) => typedColumn(cells, readings[column]!));
    const areas = await this.references.figures();
    const { arrow, columns } = encodeOwnTable(names, table.titles, typed, placement, areas.ids);
    const overlaps = placement ? await this.references.overlaps() : new Map();
    const figures = !placement ? [] : wishes.map((wish): OwnTableFigure => ({
      id: `${name}.${wish.column === null ? freeName(names) : names[wish.column]!}`,
      title: wish.column === null ? null : table.titles[wish.column]!,
      measure: wish.measure,
      of: wish.of === null ? null : table.titles[wish.of]!,
      values: aggregateToAreas(areas, overlaps, {
        placement, measure: wish.measure, values: numbersOf(typed[wish.column ?? -1], table.rows), of: wish.of === null ? null : numbersOf(typed[wish.of], table.rows),
      }),
    }));
    let placed = 0;
    placement?.reasons.forEach((reason) => (placed += reason === 0 ? 1 : 0));
    return {
      rows: table.rows, columns, placed, estimated: placement?.estimated ?? false, arrow, figures,
      misfits: typed.flatMap(({ misfits }, column) => (misfits > 0 ? [{ title: table.titles[column]!, cells: misfits }] : [])),
    };
  }

  async #place(key: PlaceKey): Promise<Placement> {
    if (JSON.stringify(this.#placement?.key) !== JSON.stringify(key)) {
      this.#placement = { key, placement: await placeRows(this.#table!, this.#content!.shapes, key, this.references) };
    }
    return this.#placement!.placement;
  }

  #keyText(key: PlaceKey, row: number): string {
    const columns = key.kind === 'shape' ? [0] : key.kind === 'coordinates' ? [key.x, key.y] : key.kind === 'address' ? [key.street, key.number, key.postcode] : [key.column];
    return columns.flatMap((column) => (column === null ? [] : [cellText(this.#table!.cells[column]?.[row])])).join(' · ');
  }
}

/** The count of rows has no column; its name must not be one. */
function freeName(names: readonly string[]): string {
  return ['rows', 'rows_all', 'own_rows'].find((name) => !names.includes(name)) ?? 'row_count';
}

function numbersOf(column: TypedColumn | undefined, rows: number): Float64Array {
  return column && (column.type === 'number' || column.type === 'yes_no') ? column.values : new Float64Array(rows).fill(NaN);
}
