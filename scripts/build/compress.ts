import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What gains from compression. Not pmtiles (read in ranges, compressed inside), images and woff2 (compressed already). */
const COMPRESSIBLE = /\.(js|mjs|css|html|json|geojson|webmanifest|svg|txt|wasm|arrow|bin)$/;
const SMALLEST = 1024;
/** Above this size the strongest Brotli takes minutes for some percent. */
const LARGE = 4_000_000;

interface Format {
  readonly extension: 'br' | 'gz';
  /** Part of the cache's key: a change of the settings must not find old results. */
  readonly settings: (bytes: number) => string;
  readonly compress: (content: Buffer) => Promise<Buffer>;
}

const brotliQuality = (bytes: number) => (bytes > LARGE ? 9 : 11);
const gzipLevel = (bytes: number) => (bytes > LARGE ? 6 : 9);

const formats: readonly Format[] = [
  {
    extension: 'br',
    settings: (bytes) => `q${brotliQuality(bytes)}w24`,
    compress: (content) =>
      promisify(brotliCompress)(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: brotliQuality(content.length),
          [constants.BROTLI_PARAM_LGWIN]: 24,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        },
      }),
  },
  { extension: 'gz', settings: (bytes) => `l${gzipLevel(bytes)}`, compress: (content) => promisify(gzip)(content, { level: gzipLevel(content.length) }) },
];

/**
 * Puts `<file>.br` and `<file>.gz` beside every file below `folder` that gets smaller by it. Results are kept in
 * `cache` by the hash of their content, so that a rebuild compresses only what has changed.
 */
export async function compressFolder(folder: string, cache: string): Promise<{ files: number; before: number; brotli: number }> {
  mkdirSync(cache, { recursive: true });
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && COMPRESSIBLE.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const sizes = await Promise.all(files.map((file) => compressFile(file, cache)));
  const total = (pick: (size: { before: number; brotli: number }) => number) => sizes.reduce((sum, size) => sum + pick(size), 0);
  return { files: files.length, before: total((size) => size.before), brotli: total((size) => size.brotli) };
}

async function compressFile(file: string, cache: string): Promise<{ before: number; brotli: number }> {
  const content = readFileSync(file);
  const size = { before: content.length, brotli: content.length };
  if (content.length < SMALLEST) return size;
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 32);
  for (const format of formats) {
    const cached = join(cache, `${hash}.${format.settings(content.length)}.${format.extension}`);
    if (!existsSync(cached)) keep(cached, await format.compress(content));
    const compressed = readFileSync(cached).length;
    if (compressed >= content.length) continue;
    copyFileSync(cached, `${file}.${format.extension}`);
    if (format.extension === 'br') size.brotli = compressed;
  }
  return size;
}

/** Writes under another name first: a cut-off file in the cache would be served for ever. */
function keep(path: string, content: Buffer): void {
  const unfinished = `${path}.${process.pid}`;
  writeFileSync(unfinished, content);
  renameSync(unfinished, path);
}
