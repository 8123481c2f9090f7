/**
 * `npx tsx scripts/pipeline/feeds.ts` writes into data/sources.json what each source feeds, as the manifest of the
 * built tables has recorded it. To be run after a build that changed which source goes where; a test compares the two.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { schema, type TableName } from '../../src/data/schema';
import { tableFile } from '../../src/data/table-file';
import { PROJECT, readSourceCatalogue } from './sources';

interface RecordedOutput {
  readonly file: string;
  readonly sourceIds: readonly string[];
}

/** Source id → what it feeds: a table by its name, any other file by its path. */
export function recordedFeeds(): Map<string, string[]> {
  const tables = new Map(Object.keys(schema).map((name) => [`public/data/${tableFile(name as TableName)}`, name]));
  const { files } = JSON.parse(readFileSync(join(PROJECT, 'public/data/manifest.json'), 'utf8')) as { files: RecordedOutput[] };
  const feeds = new Map<string, string[]>();
  for (const { file, sourceIds } of files) {
    const name = tables.get(file) ?? file;
    for (const id of sourceIds) feeds.set(id, [...(feeds.get(id) ?? []), name].sort());
  }
  return feeds;
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) {
  const feeds = recordedFeeds();
  const catalogue = readSourceCatalogue().map((source) => ({ ...source, feeds: feeds.get(source.id) ?? [] }));
  writeFileSync(join(PROJECT, 'data/sources.json'), `${JSON.stringify(catalogue, null, 2)}\n`);
}
