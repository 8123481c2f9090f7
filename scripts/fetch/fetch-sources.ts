import type { Source, SourceFile } from '../pipeline/sources';
import { download, sha256Of, type DownloadableFile, type DownloadOptions, type Outcome } from './download';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

export interface FetchResult {
  readonly source: Source;
  readonly file: SourceFile;
  /** Without an address the file must be obtained by hand from the publisher's page. */
  readonly outcome: Outcome | { readonly kind: 'by-hand' };
}

export interface FetchOptions extends DownloadOptions {
  /** Downloads at the same time. */
  readonly parallel?: number;
  readonly onFile?: (result: FetchResult, done: number, total: number) => void;
}

/** Brings every file of the catalogue into `folder`, in the order of the catalogue. One failure stops no other file. */
export async function fetchSources(sources: readonly Source[], folder: string, options: FetchOptions = {}): Promise<FetchResult[]> {
  const wanted = sources.flatMap((source) => source.files.map((file) => ({ source, file })));
  const results: FetchResult[] = new Array<FetchResult>(wanted.length);
  let next = 0;
  let done = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < wanted.length; index = next++) {
      const { source, file } = wanted[index]!;
      const result: FetchResult = { source, file, outcome: await fetchFile(file, folder, options) };
      results[index] = result;
      options.onFile?.(result, ++done, wanted.length);
    }
  };
  await Promise.all(Array.from({ length: options.parallel ?? 3 }, work));
  return results;
}

async function fetchFile(file: SourceFile, folder: string, options: DownloadOptions): Promise<FetchResult['outcome']> {
  if (isDownloadable(file)) return download(file, folder, options);
  const path = join(folder, file.path);
  if (!existsSync(path)) return { kind: 'by-hand' };
  const sha256 = await sha256Of(path);
  return sha256 === file.sha256 ? { kind: 'present' } : { kind: 'failed', reason: `is not the file that was checked, its SHA-256 is ${sha256}` };
}

function isDownloadable(file: SourceFile): file is DownloadableFile {
  return file.download !== undefined;
}

/** What a maintainer has to know or to do, as lines for the terminal. Empty if all files are there. */
export function describe(results: readonly FetchResult[]): string[] {
  const lines: string[] = [];
  for (const { source, file, outcome } of results) {
    if (outcome.kind === 'changed') {
      lines.push(
        `changed  ${file.path}: the publisher offers ${outcome.bytes} bytes with SHA-256 ${outcome.sha256}` +
          `${outcome.lastModified ? `, last modified ${outcome.lastModified}` : ''}; known are ${file.bytes} bytes with ${file.sha256}.` +
          ` It lies beside as ${file.path}.new, nothing was replaced. See ${source.url}`,
      );
    }
    if (outcome.kind === 'gone') lines.push(`gone     ${file.path}: ${file.download} answers ${outcome.status}. Obtain it from ${source.url}`);
    if (outcome.kind === 'failed') lines.push(`failed   ${file.path}: ${outcome.reason}${file.download ? '. Run again to go on where it stopped' : `. Obtain it from ${source.url}`}`);
  }
  const byHand = results.filter(({ outcome }) => outcome.kind === 'by-hand');
  if (byHand.length > 0) lines.push(`${byHand.length} files have no address of exactly these bytes and must be obtained by hand:`);
  for (const { source, file } of byHand) lines.push(`by hand  ${file.path}: “${source.title}”, ${source.url}`);
  return lines;
}
