import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openDbf } from 'shapefile';
import { neighboursOf, type Neighbours } from '../../../../src/domain/spatial/statistics/neighbours';

const PROJECT = join(import.meta.dirname, '../../../..');

/**
 * Folder of the published reference cases (example data of PySAL, BSD-3), which are no part of this repository; undefined
 * where they are not at hand. `KIEZ_REFERENCE` names another folder.
 */
export const referenceFolder = [process.env['KIEZ_REFERENCE'], '../shared/reference-cases', '.cache/reference-cases']
  .flatMap((path) => (path ? [resolve(PROJECT, path)] : [])).find((path) => existsSync(join(path, 'sids2/sids2.gal')));

if (!referenceFolder) {
  console.warn('NOT TESTED against the published spatial statistics of sids2 and columbus: put the reference cases into .cache/reference-cases or name their folder in KIEZ_REFERENCE.');
}

/** A column of the table of a case, by the areas' key. */
export async function referenceColumn(name: string, key: string, column: string): Promise<Map<string, number>> {
  const source = await openDbf(join(referenceFolder!, `${name}/${name}.dbf`));
  const result = new Map<string, number>();
  for (let row = await source.read(); !row.done; row = await source.read()) {
    const fields = row.value as Record<string, unknown>;
    result.set(String(fields[key]), Number(fields[column]));
  }
  return result;
}

/** The neighbours of a case, areas in the order of the file. */
export function referenceNeighbours(name: string): Neighbours {
  const [, ...lines] = readFileSync(join(referenceFolder!, `${name}/${name}.gal`), 'utf8').trim().split('\n');
  const ids: string[] = [];
  const beside: string[][] = [];
  for (let line = 0; line < lines.length; line += 2) {
    ids.push(lines[line]!.trim().split(/\s+/)[0]!);
    beside.push(lines[line + 1]!.trim().split(/\s+/));
  }
  return neighboursOf(ids, beside.map((list) => list.map((id) => ids.indexOf(id))));
}
