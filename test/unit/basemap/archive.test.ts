import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PMTiles } from 'pmtiles';
import { describe, expect, test } from 'vitest';
import { encodeArchive } from '../../../scripts/pipeline/basemap/archive';
import { MemorySource } from '../../../scripts/pipeline/read/tiles';
import { ArchiveSource } from '../../../src/map/basemap/archive-source';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);
const tiles = [
  { address: { z: 2, x: 1, y: 1 }, content: text('one') },
  { address: { z: 2, x: 1, y: 2 }, content: text('the same') },
  { address: { z: 1, x: 0, y: 0 }, content: text('above') },
  { address: { z: 2, x: 2, y: 2 }, content: text('the same') },
];
const description = { metadata: { name: 'Probe' }, bounds: [12.7, 52.1, 14.05, 52.9], center: [13.4, 52.5, 10] } as const;
const archive = encodeArchive(tiles, description);

describe('an archive', () => {
  test('gives back every tile, its description and nothing else', async () => {
    const reader = new PMTiles(new MemorySource(archive));
    for (const { address: { z, x, y }, content } of tiles) expect(new Uint8Array((await reader.getZxy(z, x, y))!.data)).toEqual(new Uint8Array(content));
    expect(await reader.getZxy(2, 3, 3)).toBeUndefined();
    expect(await reader.getMetadata()).toEqual({ name: 'Probe' });
    expect(await reader.getHeader()).toMatchObject({ minZoom: 1, maxZoom: 2, minLon: 12.7, maxLat: 52.9, centerZoom: 10, clustered: true });
  });

  test('stores equal tiles once', async () => {
    expect(await new PMTiles(new MemorySource(archive)).getHeader()).toMatchObject({ numAddressedTiles: 4, numTileContents: 3 });
  });

  test('has the same bytes whatever the order of its tiles', () => {
    expect(encodeArchive([...tiles].reverse(), description)).toEqual(archive);
  });
});

describe('fetching parts of an archive', () => {
  test('equal requests at the same time go out once', async () => {
    await withServer(ranges, async (source, requests) => {
      const parts = await Promise.all([1, 2, 3].map(() => source.getBytes(10, 20)));
      expect(parts.map(({ data }) => data.byteLength)).toEqual([20, 20, 20]);
      expect(requests()).toBe(1);
      await source.getBytes(10, 20);
      expect(requests()).toBe(2);
    });
  });

  test('an answer that is too short is asked for again', async () => {
    let answers = 0;
    const emptyFirst = (request: IncomingMessage, response: ServerResponse): void => {
      if (answers++ > 0) return ranges(request, response);
      response.writeHead(206, { 'content-range': `bytes 10-29/${archive.length}` }).end();
    };
    await withServer(emptyFirst, async (source) => expect((await source.getBytes(10, 20)).data.byteLength).toBe(20));
  });

  test('a server that only sends whole files is enough', async () => {
    await withServer((_, response) => response.writeHead(200).end(archive), async (source, requests) => {
      expect(new Uint8Array((await source.getBytes(0, 7)).data)).toEqual(text('PMTiles'));
      expect(new Uint8Array((await source.getBytes(2, 5)).data)).toEqual(text('Tiles'));
      expect(requests()).toBe(1);
    });
  });

  test('a missing archive is an error that names it', async () => {
    await withServer((_, response) => response.writeHead(404).end(), async (source) => {
      await expect(source.getBytes(0, 7)).rejects.toThrow('berlin.pmtiles answers with 404');
    });
  });

  test('an archive that was replaced is read anew', async () => {
    await withServer(ranges, async (source) => await expect(source.getBytes(0, 7, undefined, '"older"')).rejects.toThrow('replaced'));
  });
});

function ranges(request: IncomingMessage, response: ServerResponse): void {
  const [from, to] = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '')!.slice(1).map(Number) as [number, number];
  response.writeHead(206, { 'content-range': `bytes ${from}-${to}/${archive.length}`, etag: '"newer"' }).end(archive.subarray(from, to + 1));
}

async function withServer(answer: (request: IncomingMessage, response: ServerResponse) => void, use: (source: ArchiveSource, requests: () => number) => Promise<unknown>): Promise<void> {
  let requests = 0;
  const server = createServer((request, response) => {
    requests++;
    answer(request, response);
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  try {
    await use(new ArchiveSource(`http://127.0.0.1:${(server.address() as AddressInfo).port}/berlin.pmtiles`), () => requests);
  } finally {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}
