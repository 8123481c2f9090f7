import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { SourceFile } from '../pipeline/sources';

/** A file with the address of its bytes. */
export type DownloadableFile = SourceFile & { readonly download: string };

/** What has become of one file. Only `present` and `downloaded` leave a file that the pipeline may read. */
export type Outcome =
  | { readonly kind: 'present' }
  | { readonly kind: 'downloaded'; readonly resumedAt: number }
  /** The publisher offers something else now. It lies beside as `<path>.new`; nothing was replaced. */
  | { readonly kind: 'changed'; readonly sha256: string; readonly bytes: number; readonly lastModified?: string }
  | { readonly kind: 'gone'; readonly status: number }
  | { readonly kind: 'failed'; readonly reason: string };

export interface DownloadOptions {
  readonly attempts?: number;
  /** Milliseconds before the second attempt; doubled for each further one. */
  readonly patience?: number;
  readonly onProgress?: (receivedBytes: number) => void;
}

/**
 * Brings `file` into `folder`, checked against its SHA-256. An interrupted download goes on where it stopped: what has
 * arrived lies in `<path>.part`.
 */
export async function download(file: DownloadableFile, folder: string, options: DownloadOptions = {}): Promise<Outcome> {
  const target = join(folder, file.path);
  const part = `${target}.part`;
  if (existsSync(target) && (await sha256Of(target)) === file.sha256) return { kind: 'present' };
  mkdirSync(dirname(target), { recursive: true });

  const { attempts = 4, patience = 1000 } = options;
  let reason = '';
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (attempt > 0) await new Promise((done) => setTimeout(done, patience * 2 ** (attempt - 1)));
    const resumedAt = sizeOf(part);
    try {
      const answer = await receive(file, part, options.onProgress);
      if (answer.status >= 400) return { kind: 'gone', status: answer.status };
      const sha256 = await sha256Of(part);
      if (sha256 === file.sha256) {
        renameSync(part, target);
        rmSync(`${target}.new`, { force: true });
        return { kind: 'downloaded', resumedAt: answer.resumed ? resumedAt : 0 };
      }
      if (answer.resumed) {
        // The first part may be of an older version at the publisher: only a whole new download can tell.
        rmSync(part);
        reason = 'the parts of the download do not fit together';
        continue;
      }
      renameSync(part, `${target}.new`);
      return { kind: 'changed', sha256, bytes: sizeOf(`${target}.new`), ...(answer.lastModified && { lastModified: answer.lastModified }) };
    } catch (error) {
      reason = reasonOf(error);
    }
  }
  return { kind: 'failed', reason };
}

interface Answer {
  readonly status: number;
  readonly resumed: boolean;
  readonly lastModified?: string | undefined;
}

/** Writes the body of the answer to `part`, behind what is there if the server goes along with that. */
async function receive(file: DownloadableFile, part: string, onProgress?: (bytes: number) => void): Promise<Answer> {
  const have = sizeOf(part);
  const response = await fetch(file.download, {
    // The checksum is that of the file itself: neither may the server pack it nor `fetch` unpack it.
    headers: { 'accept-encoding': 'identity', ...(have > 0 && { range: `bytes=${have}-` }) },
    signal: AbortSignal.timeout(600_000),
  });
  const lastModified = response.headers.get('last-modified') ?? undefined;
  if (response.status === 416) {
    // Nothing behind what is there: it is whole already, or of another version. The checksum decides.
    await response.body?.cancel();
    return { status: 200, resumed: true, lastModified };
  }
  if (response.status >= 500 || response.status === 429) throw new Error(`the server answered ${response.status}`);
  if (!response.ok || !response.body) return { status: response.status, resumed: false };

  const resumed = response.status === 206 && (response.headers.get('content-range')?.startsWith(`bytes ${have}-`) ?? false);
  let received = resumed ? have : 0;
  const limit = file.bytes * 4 + 50_000_000;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      received += chunk.length;
      onProgress?.(received);
      done(received > limit ? new Error(`the file is far larger than the expected ${file.bytes} bytes`) : null, chunk);
    },
  });
  await pipeline(Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]), count, createWriteStream(part, { flags: resumed ? 'a' : 'w' }));
  return { status: response.status, resumed, lastModified };
}

function sizeOf(path: string): number {
  return existsSync(path) ? statSync(path).size : 0;
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
}
