import type { AreaFigures } from '../criteria/area-figures';
import { foldLetters } from '../spatial/address';
import { cellText, type Cell } from './cell';
import { PlacementBuilder, type KeyedLevel, type Placement, type UnplacedReason } from './place-key';

const DIGITS: Readonly<Record<KeyedLevel, number>> = { plr: 8, bzr: 6, pgr: 4, bez: 2, wk26: 4 };

/**
 * An id as the tables write it: spreadsheets lose the leading zero (1100101), write decimals (1100101.0 or 1100101,0) and
 * people add blanks or letters (`PLR 01100101`, `wk26-0101`). Undefined if it is no id of this level.
 */
export function areaIdOf(cell: Cell, level: KeyedLevel): string | undefined {
  const digits = /^(?:[a-z]{2,3}(?:26)?[\s_:-]*)?(\d+)(?:[.,]0+)?$/i.exec(cellText(cell).replace(/[\s\u00a0]/g, ''))?.[1];
  const length = DIGITS[level];
  if (!digits || digits.length > length || digits.length < length - 1) return undefined;
  const id = digits.padStart(length, '0');
  if (!/^(0[1-9]|1[0-2])/.test(id)) return undefined;
  return level === 'wk26' ? `wk26-${id}` : id;
}

/**
 * A Planungsraum id of the division until 2020: its Prognoseraum is numbered 01 to 09, those of 2021 begin with 1 to 6.
 * In Bezirk 12 the old numbers began with 1 to 3, so there an id that does not exist today is one if the file has others.
 */
export function looksOld(areaId: string): boolean {
  return /^\d{2}0/.test(areaId) && areaId.length >= 4 && areaId.length <= 8;
}

/** Places rows by the ids of areas of one level. */
export function placeByAreaId(figures: AreaFigures, cells: readonly Cell[], level: KeyedLevel): Placement {
  const rows = areaRows(figures, level);
  const ids = cells.map((cell) => (cell === null ? null : areaIdOf(cell, level)));
  const hasOld = level !== 'wk26' && level !== 'bez' && ids.some((id) => id != null && !rows.has(id) && looksOld(id));
  const builder = new PlacementBuilder(level, cells.length);
  for (const id of ids) {
    const row = id == null ? undefined : rows.get(id);
    if (row !== undefined) builder.area(row);
    else builder.unplaced(reason(id, hasOld));
  }
  return builder.build();
}

/** Places rows by the names of areas, on the level on which most names are known; a name that several areas have is ambiguous. */
export function placeByName(figures: AreaFigures, cells: readonly Cell[]): Placement {
  const levels = (['plr', 'bzr', 'pgr', 'bez', 'wk26'] as const).map((level) => ({ level, names: areasByName(figures, level) }));
  const keys = cells.map((cell) => (cell === null ? null : nameKey(cellText(cell))));
  const known = levels.map(({ names }) => keys.reduce((count, key) => count + (key !== null && names.has(key) ? 1 : 0), 0));
  const best = levels[known.indexOf(Math.max(...known))]!;
  const builder = new PlacementBuilder(best.level, cells.length);
  for (const key of keys) {
    const found = key === null ? undefined : best.names.get(key);
    if (found?.length === 1) builder.area(found[0]!);
    else builder.unplaced(key === null ? 'empty' : found ? 'ambiguous_name' : 'unknown_name');
  }
  return builder.build();
}

function areaRows(figures: AreaFigures, level: KeyedLevel): Map<string, number> {
  return new Map(figures.ids.flatMap((id, row) => (figures.levels[row] === level ? [[id, row] as const] : [])));
}

function reason(id: string | null | undefined, hasOld: boolean): UnplacedReason {
  if (id === null) return 'empty';
  if (id === undefined) return 'not_an_id';
  return looksOld(id) || (hasOld && id.startsWith('12')) ? 'old_area' : 'unknown_area';
}

function areasByName(figures: AreaFigures, level: KeyedLevel): Map<string, number[]> {
  const names = new Map<string, number[]>();
  figures.names.forEach((name, row) => {
    if (figures.levels[row] !== level) return;
    const key = nameKey(name);
    names.set(key, [...(names.get(key) ?? []), row]);
  });
  return names;
}

function nameKey(name: string): string {
  return foldLetters(name).replace(/\bstr\b\.?/g, 'strasse').replace(/[^a-z0-9]/g, '');
}
