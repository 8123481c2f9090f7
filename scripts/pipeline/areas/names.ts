import { readCsv } from '../read/csv';
import type { Sources } from '../sources';
import { SourceError } from '../step';

const KEY_LIST = 'social/geometry/LOR_2023_Übersicht-Tabelle 1.csv';
const LEVELS = [
  { id: 'BEZ_ID', name: 'BEZ', digits: 2, count: 12 },
  { id: 'PGR_ID', name: 'PGR', digits: 4, count: 58 },
  { id: 'BZR_ID', name: 'BZR', digits: 6, count: 143 },
  { id: 'PLR_ID', name: 'PLR', digits: 8, count: 542 },
] as const;

/**
 * Names of Bezirke, Prognoseräume, Bezirksregionen and Planungsräume from the official key list of 2023. It is newer
 * than the names in the geometry: 11300616 and 12200308 are spelt differently there, and it carries the names of
 * 12500926 (Wittenau Mitte) and 12500930 (Wittenau Süd) the other way round.
 *
 * @returns name by area id.
 */
export function readAreaNames(sources: Sources): Map<string, string> {
  const rows = readCsv(KEY_LIST, sources.text(KEY_LIST), {
    delimiter: ';', skipLines: 1, columns: LEVELS.flatMap(({ id, name }) => [id, name]), minRows: 542,
  });
  const names = new Map<string, string>();
  rows.forEach((row, index) => {
    const planningArea = row['PLR_ID']!;
    for (const { id, name, digits } of LEVELS) {
      const key = row[id]!;
      // One Bezirksregion is written with two blanks.
      const text = row[name]!.replace(/\s+/g, ' ');
      if (key.length !== digits || key !== planningArea.slice(0, digits)) throw new SourceError(KEY_LIST, `${id} ${key} does not fit ${planningArea}`, index + 3);
      if ((names.get(key) ?? text) !== text) throw new SourceError(KEY_LIST, `${key} has two names: ${names.get(key)} and ${text}`, index + 3);
      names.set(key, text);
    }
  });
  for (const { id, digits, count } of LEVELS) {
    const found = [...names.keys()].filter((key) => key.length === digits).length;
    if (found !== count) throw new SourceError(KEY_LIST, `has ${found} keys ${id} instead of ${count}`);
  }
  return names;
}
