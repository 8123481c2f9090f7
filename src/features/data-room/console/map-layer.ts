import { encodeTable } from '../../../data/encode';
import type { OwnColumn, OwnTable } from '../../../data/own/own-table';
import type { Column } from '../../../data/schema';
import type { QueryResult, ResultColumn, ResultKind } from '../../../data/sql/result';
import { levelOfArea } from '../../../domain/catalogue';
import { identifiersOf } from '../../../domain/own/identifier';
import { KEYED_LEVELS, type KeyedLevel } from '../../../domain/own/place-key';

/** Why a result cannot be laid on the map. */
export type MapProblem = 'several_rows' | 'no_area';

/** A result as a table of one's own whose numbers are figures of areas. */
export interface MapLayer {
  readonly table: OwnTable;
  /** Level of most of its areas. */
  readonly level: KeyedLevel;
  /** Id of the figure of each column of the result, by its position; only numbers have one. */
  readonly figureIds: ReadonlyMap<number, string>;
}

/** Positions of the numbers that could be shown on the map: all, if there is a column `area_id`. */
export function mappableColumns(columns: readonly ResultColumn[]): number[] {
  if (areaColumn(columns) < 0) return [];
  return columns.flatMap(({ kind }, index) => (kind === 'number' ? [index] : []));
}

/**
 * Makes a table of one's own of a result: kept on this device, used as every other one (layer, criterion, SQL).
 *
 * @param name in SQL, without `own_`.
 * @param areaIds area ids in the order of the rows of the area figures.
 */
export function mapLayerOf(
  { columns, rows }: QueryResult, { name, title, origin, now }: { name: string; title: string; origin: string; now: Date }, areaIds: readonly string[],
): MapLayer | MapProblem {
  const rowOfArea = new Map(areaIds.map((id, row) => [id, row]));
  const ids = columns[areaColumn(columns)]!.values;
  const placed = ids.map((id) => rowOfArea.get(String(id)));
  const known = placed.filter((row) => row !== undefined);
  if (new Set(known).size < known.length) return 'several_rows';
  const level = commonLevel(ids.filter((_, row) => placed[row] !== undefined).map(String));
  if (!level) return 'no_area';

  const names = identifiersOf(columns.map((column) => column.name));
  const figures = mappableColumns(columns).map((index) => {
    const values = new Float64Array(areaIds.length).fill(NaN);
    placed.forEach((area, row) => {
      const value = columns[index]!.values[row];
      if (area !== undefined && typeof value === 'number') values[area] = value;
    });
    return { index, id: `${name}.${names[index]!}`, title: columns[index]!.name, measure: 'mean' as const, of: null, values };
  });
  return {
    level,
    figureIds: new Map(figures.map(({ index, id }) => [index, id])),
    table: {
      name, title, fileName: origin, added: now.toISOString(), rows, placed: known.length, key: 'area', estimated: false,
      columns: columns.map((column, index): OwnColumn => ({ name: names[index]!, title: column.name, type: OWN_TYPES[column.kind] })),
      arrow: encodeTable(Object.fromEntries(columns.map(({ values }, index) => [names[index]!, values])), Object.fromEntries(columns.map(({ kind }, index): [string, Column] => [names[index]!, { type: ARROW_TYPES[kind], description: '' }]))),
      figures: figures.map(({ id, title: column, measure, of, values }) => ({ id, title: column, measure, of, values })),
    },
  };
}

const OWN_TYPES: Readonly<Record<ResultKind, OwnColumn['type']>> = { number: 'number', text: 'text', boolean: 'yes_no', date: 'date', moment: 'date' };
const ARROW_TYPES: Readonly<Record<ResultKind, Column['type']>> = { number: 'float64', text: 'text', boolean: 'bool', date: 'date', moment: 'date' };

function areaColumn(columns: readonly ResultColumn[]): number {
  return columns.findIndex(({ name, kind }) => kind === 'text' && name.toLowerCase() === 'area_id');
}

/** The level that most of the areas belong to, as far as the map has it. */
function commonLevel(ids: readonly string[]): KeyedLevel | undefined {
  const counts = new Map<KeyedLevel, number>();
  for (const id of ids) {
    const level = KEYED_LEVELS.find((candidate) => candidate === levelOfArea(id));
    if (level) counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}
