import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { SourceError } from './step';

/** One file of a source, addressed by its path below the sources folder. */
export interface SourceFile {
  readonly path: string;
  readonly sha256: string;
  readonly bytes: number;
  /** Where exactly these bytes can be downloaded; absent if they must be obtained by hand from `Source.url`. */
  readonly download?: string;
}

/** An entry of data/sources.json. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  /** The publisher's official page of the data set. */
  readonly url: string;
  readonly licence: string;
  readonly attribution: string;
  readonly referenceDate: string;
  /** Tables and files that are computed from it. */
  readonly feeds: readonly string[];
  readonly note?: string;
  readonly files: readonly SourceFile[];
}

/** The top of the project, from where paths in this pipeline are given. */
export const PROJECT = resolve(import.meta.dirname, '../..');

export function readSourceCatalogue(): Source[] {
  return JSON.parse(readFileSync(join(PROJECT, 'data/sources.json'), 'utf8')) as Source[];
}

/** The folder with the raw files: `KIEZ_SOURCES`, else the folder beside the project, else what `data:fetch` downloaded. */
export function sourcesFolder(): string {
  const candidates = [process.env['KIEZ_SOURCES'], '../shared/sources', '.cache/sources'];
  for (const candidate of candidates) {
    if (candidate && existsSync(resolve(PROJECT, candidate))) return resolve(PROJECT, candidate);
  }
  throw new Error('No raw sources found. Set KIEZ_SOURCES to their folder, or run: npm run data:fetch');
}

/** Raw files, verified when opened. Remembers which sources were opened, so that every output knows its origin. */
export class Sources {
  readonly #opened = new Set<string>();
  readonly #byPath = new Map<string, { source: Source; file: SourceFile }>();

  constructor(
    readonly folder: string,
    catalogue: readonly Source[],
  ) {
    for (const source of catalogue) for (const file of source.files) this.#byPath.set(file.path, { source, file });
  }

  get openedSourceIds(): string[] {
    return [...this.#opened].sort();
  }

  /** Counts sources as opened that a table read by the step was made of. */
  inherit(sourceIds: readonly string[]): void {
    for (const id of sourceIds) this.#opened.add(id);
  }

  /** The bytes of a file as published; throws if it is unknown, missing or altered. */
  bytes(path: string): Uint8Array {
    const entry = this.#byPath.get(path);
    if (!entry) throw new SourceError(path, 'is not listed in data/sources.json');
    const absolute = join(this.folder, path);
    if (!existsSync(absolute)) throw new SourceError(path, `is missing in ${this.folder}`);
    const content = readFileSync(absolute);
    const sha256 = createHash('sha256').update(content).digest('hex');
    if (sha256 !== entry.file.sha256) {
      const size = content.length === entry.file.bytes ? '' : ` (${content.length} bytes instead of ${entry.file.bytes})`;
      throw new SourceError(path, `is not the file that was checked: SHA-256 ${sha256.slice(0, 12)}… instead of ${entry.file.sha256.slice(0, 12)}…${size}`);
    }
    this.#opened.add(entry.source.id);
    return content;
  }

  /** The file as text; a byte order mark is dropped. */
  text(path: string, encoding: 'utf-8' | 'windows-1252' = 'utf-8'): string {
    return new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(this.bytes(path));
  }
}
