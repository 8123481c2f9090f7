import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type Encoding = 'br' | 'gzip' | 'identity';

interface Variant {
  readonly file: string;
  readonly bytes: number;
}

/** A file that may be served, with the compressed forms that the build has put beside it. */
export interface ServedFile {
  readonly path: string;
  readonly variants: Readonly<Partial<Record<Encoding, Variant>>> & { readonly identity: Variant };
  readonly modified: Date;
}

/**
 * All files below `folder` by their address. Only what is listed here can be asked for, so that no address, however
 * it is written, leads out of the folder.
 */
export function listFiles(folder: string): Map<string, ServedFile> {
  const sizes = new Map<string, number>();
  const modified = new Map<string, Date>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const path = `/${file.slice(folder.length + 1).replaceAll('\\', '/')}`;
    const status = statSync(file);
    sizes.set(path, status.size);
    modified.set(path, status.mtime);
  }
  const files = new Map<string, ServedFile>();
  for (const [path, bytes] of sizes) {
    if (isCompressedForm(path, sizes)) continue;
    const variant = (address: string): Variant | undefined => {
      const size = sizes.get(address);
      return size === undefined ? undefined : { file: join(folder, address), bytes: size };
    };
    const br = variant(`${path}.br`);
    const gzip = variant(`${path}.gz`);
    files.set(path, {
      path,
      modified: modified.get(path) ?? new Date(0),
      variants: { identity: { file: join(folder, path), bytes }, ...(br && { br }), ...(gzip && { gzip }) },
    });
  }
  return files;
}

function isCompressedForm(path: string, all: ReadonlyMap<string, number>): boolean {
  return /\.(br|gz)$/.test(path) && all.has(path.replace(/\.(br|gz)$/, ''));
}

/** The best form that the client accepts (RFC 9110 §12.5.3); Brotli wins over gzip when both are as welcome. */
export function chooseEncoding(acceptEncoding: string | undefined, file: ServedFile): Encoding {
  const weights = new Map<string, number>();
  for (const part of (acceptEncoding ?? '').split(',')) {
    const [name = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    if (name) weights.set(name, quality ? Number(quality.slice(2)) || 0 : 1);
  }
  const weight = (encoding: Encoding) => weights.get(encoding) ?? weights.get('*') ?? (encoding === 'identity' ? 0.001 : 0);
  const offered = (['br', 'gzip', 'identity'] as const).filter((encoding) => file.variants[encoding]);
  return offered.reduce((best, encoding) => (weight(encoding) > weight(best) ? encoding : best), offered[0] ?? 'identity');
}
