import { gzipSync } from 'fflate';
import { zxyToTileId } from 'pmtiles';
import { PbfWriter } from 'pbf';
import type { TileAddress } from './feature';

export interface ArchiveDescription {
  readonly metadata: Readonly<Record<string, unknown>>;
  /** West, south, east, north in degrees. */
  readonly bounds: readonly [number, number, number, number];
  readonly center: readonly [lon: number, lat: number, zoom: number];
}

/** The header and the root directory must lie in the first 16 KiB (PMTiles specification, version 3). */
const ROOT_LIMIT = 16384 - 127;

/**
 * Writes a PMTiles archive, version 3: tiles in the order of the Hilbert curve, equal tiles stored once. There is no writer
 * on npm that we could use. fflate instead of zlib, because its bytes do not depend on the machine.
 */
export function encodeArchive(tiles: readonly { readonly address: TileAddress; readonly content: Uint8Array }[], description: ArchiveDescription): Uint8Array {
  const sorted = tiles
    .map(({ address, content }) => ({ id: zxyToTileId(address.z, address.x, address.y), z: address.z, content }))
    .sort((a, b) => a.id - b.id);
  const known = new Map<string, { offset: number; length: number }>();
  const contents: Uint8Array[] = [];
  const entries: Entry[] = [];
  let offset = 0;
  for (const { id, content } of sorted) {
    const key = Buffer.from(content).toString('latin1');
    let place = known.get(key);
    if (!place) {
      const compressed = compress(content);
      place = { offset, length: compressed.length };
      known.set(key, place);
      contents.push(compressed);
      offset += compressed.length;
    }
    const last = entries.at(-1);
    if (last && last.id + last.run === id && last.offset === place.offset) last.run++;
    else entries.push({ id, run: 1, ...place });
  }
  const root = compress(directory(entries));
  if (root.length > ROOT_LIMIT) throw new Error(`${entries.length} tiles need leaf directories, which this writer does not write`);
  const metadata = compress(new TextEncoder().encode(JSON.stringify(description.metadata)));
  const zooms = sorted.map(({ z }) => z);
  const head = header({ root: root.length, metadata: metadata.length, tiles: offset, addressed: sorted.length, entries: entries.length, contents: contents.length }, Math.min(...zooms), Math.max(...zooms), description);
  return Buffer.concat([head, root, metadata, ...contents]);
}

interface Entry { readonly id: number; run: number; readonly offset: number; readonly length: number }

function directory(entries: readonly Entry[]): Uint8Array {
  const writer = new PbfWriter();
  writer.writeVarint(entries.length);
  entries.forEach(({ id }, index) => writer.writeVarint(id - (entries[index - 1]?.id ?? 0)));
  for (const { run } of entries) writer.writeVarint(run);
  for (const { length } of entries) writer.writeVarint(length);
  entries.forEach(({ offset }, index) => {
    const before = entries[index - 1];
    // 0 means "right behind the tile before", otherwise the offset plus one.
    writer.writeVarint(before && offset === before.offset + before.length ? 0 : offset + 1);
  });
  return writer.finish();
}

interface Sizes { readonly root: number; readonly metadata: number; readonly tiles: number; readonly addressed: number; readonly entries: number; readonly contents: number }

function header(sizes: Sizes, minzoom: number, maxzoom: number, { bounds, center }: ArchiveDescription): Uint8Array {
  const bytes = new Uint8Array(127);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('PMTiles'));
  view.setUint8(7, 3);
  const metadataOffset = 127 + sizes.root, tilesOffset = metadataOffset + sizes.metadata;
  const numbers = [127, sizes.root, metadataOffset, sizes.metadata, tilesOffset, 0, tilesOffset, sizes.tiles, sizes.addressed, sizes.entries, sizes.contents];
  numbers.forEach((number, index) => view.setBigUint64(8 + 8 * index, BigInt(number), true));
  // Clustered; directories and tiles compressed with gzip (2); the tiles are vector tiles (1).
  [1, 2, 2, 1, minzoom, maxzoom].forEach((number, index) => view.setUint8(96 + index, number));
  const degrees = (value: number): number => Math.round(value * 1e7);
  bounds.forEach((value, index) => view.setInt32(102 + 4 * index, degrees(value), true));
  view.setUint8(118, center[2]);
  view.setInt32(119, degrees(center[0]), true);
  view.setInt32(123, degrees(center[1]), true);
  return bytes;
}

const compress = (content: Uint8Array): Uint8Array => gzipSync(content, { level: 9, mem: 12, mtime: 0 });
