import { strToU8, zipSync, type Zippable } from 'fflate';
import * as Y from 'yjs';
import type { ProposalDocument } from '../proposal-document';
import { checksumOf, FILE_VERSION, type Manifest } from './limits';

/**
 * The work as a `.kiezplan` file: a ZIP archive of `manifest.json`, the document as Yjs update, and photos if wanted. It
 * carries the whole history of the fields that merging needs, not the texts that were overwritten.
 *
 * @param photos bytes by id; JPEG or WebP.
 */
export function writeKiezplan(document: ProposalDocument, photos: ReadonlyMap<string, Uint8Array>, application: string): Uint8Array<ArrayBuffer> {
  const update = Y.encodeStateAsUpdateV2(document.doc);
  const manifest: Manifest = {
    format: 'kiezplan', version: FILE_VERSION, schema: document.version, created: new Date().toISOString(), application,
    measures: document.measures.length, plans: document.plans.length, photos: photos.size, checksum: checksumOf(update),
  };
  const parts: Zippable = { 'manifest.json': strToU8(JSON.stringify(manifest, null, 2)), 'document.yjs': [update, { level: 9 }] };
  // Pictures are compressed as they are.
  for (const [id, bytes] of photos) parts[`photos/${id}`] = [bytes, { level: 0 }];
  return zipSync(parts);
}
