import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { checksumOf, FILE_LIMITS, type Manifest } from '../../../../src/workspace/document/file/limits';
import { readKiezplan } from '../../../../src/workspace/document/file/read-file';
import { Workspace } from '../../../../src/workspace/document/workspace.svelte';
import { idea } from './arbitrary';

const step = { name: 'add', subject: '' } as const;
const PICTURE = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);

function file(): Uint8Array {
  const workspace = new Workspace('memory');
  workspace.put(idea('a', { title: '<script>alert(1)</script>' }), step);
  return workspace.save(new Map([['p1', PICTURE]]), 'test');
}

/** A file with other parts, its checksum right: somebody built it on purpose. */
function forged(change: (doc: Y.Doc) => void, manifest: Partial<Manifest> = {}): Uint8Array {
  const parts = unzipSync(file());
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, parts['document.yjs']!);
  change(doc);
  const update = Y.encodeStateAsUpdateV2(doc);
  return packed(update, manifest);
}

function packed(update: Uint8Array, manifest: Partial<Manifest> = {}, more: Zippable = {}): Uint8Array {
  const whole = { format: 'kiezplan', version: 1, schema: 1, created: '2026-11-22T20:00:00.000Z', application: 'test', measures: 1, plans: 0, photos: 0, checksum: checksumOf(update), ...manifest };
  return zipSync({ 'manifest.json': strToU8(JSON.stringify(whole)), 'document.yjs': update, ...more });
}

const refusal = (bytes: Uint8Array) => {
  const reading = readKiezplan(bytes);
  return 'refused' in reading ? reading.refused : null;
};
const set = (path: string, value: unknown) => forged((doc) => void doc.getMap('content').set(path, value));

describe('a .kiezplan file', () => {
  test('carries measures, photos and what it is; script stays text', () => {
    const reading = readKiezplan(file());
    if ('refused' in reading) throw new Error(reading.refused.kind);
    expect(reading.received.document.measures).toEqual([idea('a', { title: '<script>alert(1)</script>' })]);
    expect(reading.received.manifest).toMatchObject({ format: 'kiezplan', measures: 1, plans: 0, photos: 1 });
    expect(reading.received.photos.get('p1')).toEqual(PICTURE);
  });

  test('the checksum is the usual CRC-32', () => {
    expect(checksumOf(strToU8('123456789'))).toBe(0xcbf43926);
  });

  test('cut off anywhere it is refused', () => {
    const whole = file();
    for (let length = 0; length < whole.length; length += 13) expect(['foreign', 'damaged'], `${length} bytes`).toContain(refusal(whole.slice(0, length))?.kind);
  });

  test('foreign files are refused', () => {
    expect(refusal(strToU8('%PDF-1.7'))).toEqual({ kind: 'foreign' });
    expect(refusal(zipSync({ 'word/document.xml': strToU8('<w/>') }))).toEqual({ kind: 'foreign' });
    expect(refusal(zipSync({ 'manifest.json': strToU8('{"format":"other"}') }))).toEqual({ kind: 'foreign' });
    expect(refusal(zipSync({ 'manifest.json': strToU8('{') }))).toEqual({ kind: 'damaged' });
  });

  test('files of a newer application are refused, whichever part is newer', () => {
    expect(refusal(forged(() => {}, { version: 2 }))).toEqual({ kind: 'newer' });
    expect(refusal(forged(() => {}, { schema: 2 }))).toEqual({ kind: 'newer' });
    expect(refusal(forged((doc) => void doc.getMap('about').set('version', 2)))).toEqual({ kind: 'newer' });
  });

  test('what would unpack beyond the limit is not unpacked', () => {
    const bomb = packed(new Uint8Array(FILE_LIMITS.documentBytes + 1));
    expect(bomb.length).toBeLessThan(200_000);
    expect(refusal(bomb)).toEqual({ kind: 'too_large' });
  });

  test('damage on the way is noticed', () => {
    const parts = unzipSync(file());
    const update = parts['document.yjs']!;
    expect(refusal(packed(update, { checksum: 1 }))).toEqual({ kind: 'damaged' });
    expect(refusal(packed(update.slice(0, -9)))).toEqual({ kind: 'damaged' });
    expect(refusal(packed(crypto.getRandomValues(new Uint8Array(500))))).toEqual({ kind: 'damaged' });
  });

  test('hostile fields are refused by name', () => {
    expect(refusal(set('measures/a/spot', { position: [1e9, NaN], address: '' }))).toEqual({ kind: 'invalid', paths: ['measures/a/spot'] });
    expect(refusal(set('measures/a/title', { toString: 'x' }))).toEqual({ kind: 'invalid', paths: ['measures/a/title'] });
    expect(refusal(set('measures/a/title', new Y.Text('x')))).toEqual({ kind: 'invalid', paths: ['measures/a/title'] });
    expect(refusal(set('measures/a/summary', 'x'.repeat(1_000_000)))).toEqual({ kind: 'invalid', paths: ['measures/a/summary'] });
    expect(refusal(set('measures/__proto__', ''))).toEqual({ kind: 'invalid', paths: ['measures/__proto__'] });
    expect(refusal(set('measures/a/constructor/prototype', 1))).toEqual({ kind: 'invalid', paths: ['measures/a/constructor'] });
    expect(refusal(forged((doc) => void doc.getMap('more').set('x', 1)))).toEqual({ kind: 'invalid', paths: ['more'] });
  });

  test('what is no picture does not come in as one', () => {
    const parts = unzipSync(file());
    const reading = readKiezplan(packed(parts['document.yjs']!, {}, { 'photos/p2': strToU8('<svg onload="alert(1)">'), 'photos/../p3': PICTURE }));
    expect('received' in reading && reading.received.photos.size).toBe(0);
  });
});
