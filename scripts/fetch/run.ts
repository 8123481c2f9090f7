/**
 * `npm run data:fetch` downloads the raw sources into `.cache/sources` and checks them; `npm run data:fetch -- mss-2021`
 * only those named. Not needed for running the application: its tables are part of the repository.
 */
import { join } from 'node:path';
import { PROJECT, readSourceCatalogue } from '../pipeline/sources';
import { describe, fetchSources, type FetchResult } from './fetch-sources';

async function main(): Promise<void> {
  const catalogue = readSourceCatalogue();
  const named = process.argv.slice(2);
  const unknown = named.filter((id) => !catalogue.some((source) => source.id === id));
  if (unknown.length > 0) throw new Error(`No source is called ${unknown.join(', ')}; see data/sources.json.`);
  const sources = named.length === 0 ? catalogue : catalogue.filter((source) => named.includes(source.id));
  const folder = join(PROJECT, '.cache/sources');

  const results = await fetchSources(sources, folder, { onFile: sayProgress });
  const lines = describe(results);
  if (lines.length > 0) console.log(`\n${lines.join('\n')}`);
  const ready = results.filter(({ outcome }) => outcome.kind === 'present' || outcome.kind === 'downloaded').length;
  console.log(`\n${ready} of ${results.length} files are in ${folder}`);
  if (results.some(({ outcome }) => outcome.kind === 'changed' || outcome.kind === 'gone' || outcome.kind === 'failed')) process.exitCode = 1;
}

function sayProgress({ file, outcome }: FetchResult, done: number, total: number): void {
  console.log(`${String(done).padStart(String(total).length)}/${total}  ${outcome.kind.padEnd(10)}  ${file.path} (${(file.bytes / 1e6).toFixed(1)} MB)`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
