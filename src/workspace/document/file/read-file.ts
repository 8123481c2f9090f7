import { strFromU8, unzipSync } from 'fflate';
import * as Y from 'yjs';
import { ProposalDocument } from '../proposal-document';
import { isId } from '../schema/field';
import { unflatten } from '../schema/flat';
import { content } from '../schema/measure-fields';
import { migrate } from '../schema/migrations';
import { SCHEMA_VERSION } from '../schema/version';
import { checksumOf, FILE_LIMITS, FILE_VERSION, type Manifest } from './limits';

/** Why a file is not taken in. */
export type Refusal =
  | { readonly kind: 'too_large' }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'damaged' }
  | { readonly kind: 'newer' }
  /** Fields hold what they never could; the first of them are named by their paths. */
  | { readonly kind: 'invalid'; readonly paths: readonly string[] };

/** A file that was understood, as a document of its own: nothing of it is in the work yet. */
export interface Received {
  readonly document: ProposalDocument;
  readonly manifest: Manifest | null;
  readonly photos: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
}

export type Reading = { readonly received: Received } | { readonly refused: Refusal };

/** Reads a `.kiezplan` file. Whatever is in it, nothing beyond the limits is unpacked, and nothing outside is changed. */
export function readKiezplan(bytes: Uint8Array): Reading {
  if (bytes.byteLength > FILE_LIMITS.bytes) return refused({ kind: 'too_large' });
  // Every ZIP archive begins so.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refused({ kind: 'foreign' });
  const parts = unpack(bytes);
  if ('kind' in parts) return refused(parts);
  const manifest = manifestOf(parts.get('manifest.json'));
  if ('kind' in manifest) return refused(manifest);
  const update = parts.get('document.yjs');
  if (!update || checksumOf(update) !== manifest.checksum) return refused({ kind: 'damaged' });
  const document = readUpdate(update, Y.applyUpdateV2);
  if ('kind' in document) return refused(document);
  const photos = new Map([...parts].flatMap(([name, photo]) => (name.startsWith('photos/') && isPicture(photo) ? [[name.slice(7), photo] as const] : [])));
  return { received: { document, manifest, photos } };
}

/** Reads an update into a document of its own and checks every field of it. */
export function readUpdate(update: Uint8Array, apply: typeof Y.applyUpdate = Y.applyUpdate): ProposalDocument | Refusal {
  const document = new ProposalDocument();
  try {
    apply(document.doc, update);
  } catch {
    return { kind: 'damaged' };
  }
  const { store, share } = document.doc;
  // Changes whose forerunners are missing: a part of a document.
  if (store.pendingStructs !== null || store.pendingDs !== null) return { kind: 'damaged' };
  const foreign = [...share.keys()].filter((name) => name !== 'content' && name !== 'about');
  if (foreign.length > 0) return { kind: 'invalid', paths: foreign };
  if (document.measures.length > FILE_LIMITS.measures || document.plans.length > FILE_LIMITS.plans) return { kind: 'too_large' };
  if (document.version < 1 || !Number.isInteger(document.version)) return { kind: 'invalid', paths: ['version'] };
  if (!migrate(document, null)) return { kind: 'newer' };
  const { problems } = unflatten(content, new Map(document.paths.entries()));
  return problems.length > 0 ? { kind: 'invalid', paths: problems.slice(0, 5) } : document;
}

function unpack(bytes: Uint8Array): ReadonlyMap<string, Uint8Array<ArrayBuffer>> | Refusal {
  let tooLarge = false;
  let photos = 0;
  try {
    // No part is unpacked beyond the size that the directory states for it; parts with other names are left alone.
    const files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        const limit = name === 'manifest.json' ? 100_000 : name === 'document.yjs' ? FILE_LIMITS.documentBytes : FILE_LIMITS.photoBytes;
        if (name !== 'manifest.json' && name !== 'document.yjs' && (!name.startsWith('photos/') || !isId(name.slice(7)) || ++photos > FILE_LIMITS.photos)) return false;
        tooLarge ||= originalSize > limit;
        return !tooLarge;
      },
    });
    return tooLarge ? { kind: 'too_large' } : new Map(Object.entries(files as Record<string, Uint8Array<ArrayBuffer>>));
  } catch {
    return { kind: 'damaged' };
  }
}

function manifestOf(bytes: Uint8Array | undefined): Manifest | Refusal {
  let manifest: unknown;
  try {
    manifest = bytes && JSON.parse(strFromU8(bytes));
  } catch {
    return { kind: 'damaged' };
  }
  if (typeof manifest !== 'object' || manifest === null) return { kind: 'foreign' };
  const { format, version, schema, checksum, created, application } = manifest as Partial<Record<keyof Manifest, unknown>>;
  if (format !== 'kiezplan' || typeof version !== 'number' || typeof schema !== 'number') return { kind: 'foreign' };
  if (version > FILE_VERSION || schema > SCHEMA_VERSION) return { kind: 'newer' };
  return typeof checksum === 'number' && typeof created === 'string' && typeof application === 'string' ? (manifest as Manifest) : { kind: 'damaged' };
}

/** JPEG or WebP, by their first bytes. */
function isPicture(bytes: Uint8Array): boolean {
  const isJpeg = bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
  return isJpeg || (strFromU8(bytes.subarray(0, 4), true) === 'RIFF' && strFromU8(bytes.subarray(8, 12), true) === 'WEBP');
}

function refused(refusal: Refusal): Reading {
  return { refused: refusal };
}
