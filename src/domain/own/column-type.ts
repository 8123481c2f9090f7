import { cellText, type Cell, type RawTable } from './cell';
import { meansMissing, numberFormatOf, parseNumber, type NumberFormat } from './number-format';

export const OWN_COLUMN_TYPES = ['text', 'number', 'date', 'yes_no'] as const;
export type OwnColumnType = (typeof OWN_COLUMN_TYPES)[number];

/** How a column is read; a person may overrule what was found. */
export interface ColumnReading {
  readonly type: OwnColumnType;
  readonly numberFormat: NumberFormat;
}

/** A column read as its type: numbers and yes/no as numbers with NaN for missing, dates in milliseconds, texts as they are. */
export type TypedColumn =
  | { readonly type: 'text'; readonly values: readonly (string | null)[]; readonly misfits: 0 }
  | { readonly type: 'number' | 'yes_no' | 'date'; readonly values: Float64Array; /** Cells that are none and count as missing. */ readonly misfits: number };

/** A type is found if all but this share of the filled cells fit; the rest is reported and counts as missing. */
const TOLERATED_MISFITS = 0.02;
const YES = new Set(['ja', 'j', 'yes', 'y', 'true', 'wahr']);
const NO = new Set(['nein', 'n', 'no', 'false', 'falsch']);

/** What the columns most likely hold. A number with leading zeros (a key, a postcode) is a text. */
export function readingsOf(table: RawTable): ColumnReading[] {
  const columns = table.cells.map(filledCells);
  const texts = columns.map((cells) => cells.filter((cell) => typeof cell === 'string'));
  const common = numberFormatOf(texts.flatMap((column) => column.slice(0, 2000)), 'german');
  return columns.map((cells, column) => {
    const numberFormat = numberFormatOf(texts[column]!, common);
    const type = (['yes_no', 'number', 'date'] as const).find((candidate) => fits(cells, candidate, numberFormat)) ?? 'text';
    return { type, numberFormat };
  });
}

/** Reads a column as a type. */
export function typedColumn(cells: readonly Cell[], { type, numberFormat }: ColumnReading): TypedColumn {
  if (type === 'text') return { type, values: cells.map((cell) => (cell === null ? null : cellText(cell))), misfits: 0 };
  const values = new Float64Array(cells.length).fill(NaN);
  let misfits = 0;
  cells.forEach((cell, row) => {
    if (cell === null || (typeof cell === 'string' && meansMissing(cell)) || cell === -9999) return;
    values[row] = valueOf(cell, type, numberFormat);
    if (Number.isNaN(values[row])) misfits++;
  });
  return { type, values, misfits };
}

function filledCells(cells: readonly Cell[]): Cell[] {
  return cells.filter((cell) => cell !== null && cell !== -9999 && !(typeof cell === 'string' && meansMissing(cell)));
}

function fits(cells: readonly Cell[], type: Exclude<OwnColumnType, 'text'>, format: NumberFormat): boolean {
  if (cells.length === 0) return false;
  let misfits = 0;
  for (const cell of cells) {
    // 08100101 or 01234 are keys: as numbers they would lose their zero.
    if (type === 'number' && typeof cell === 'string' && /^0\d+$/.test(cell)) return false;
    if (Number.isNaN(valueOf(cell, type, format)) && ++misfits > TOLERATED_MISFITS * cells.length) return false;
  }
  return true;
}

function valueOf(cell: Cell, type: Exclude<OwnColumnType, 'text'>, format: NumberFormat): number {
  switch (type) {
    case 'number':
      return typeof cell === 'number' ? cell : typeof cell === 'boolean' ? Number(cell) : parseNumber(cellText(cell), format);
    case 'yes_no': {
      const text = cellText(cell).trim().toLowerCase();
      return YES.has(text) ? 1 : NO.has(text) ? 0 : NaN;
    }
    case 'date':
      return typeof cell === 'string' ? parseDate(cell) : NaN;
  }
}

/** 20.09.2026, 2026-09-20, 2026-09-20T12:00 as milliseconds of the day (UTC); NaN for what is no day of the calendar. */
function parseDate(text: string): number {
  const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text.trim());
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ][\d:.]+Z?)?$/.exec(text.trim());
  const [year, month, day] = german ? [german[3], german[2], german[1]].map(Number) : iso ? iso.slice(1).map(Number) : [];
  if (year === undefined || month === undefined || day === undefined) return NaN;
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? time : NaN;
}
