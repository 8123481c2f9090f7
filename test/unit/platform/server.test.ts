import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { compressFolder } from '../../../scripts/build/compress';
import { securityHeaders } from '../../../scripts/serve/headers';
import { serve, type RunningServer } from '../../../scripts/serve/server';

const script = `export const numbers = [${Array.from({ length: 800 }, (_, index) => index).join(', ')}];\n`;
const page = '<!doctype html><title>Kiezkompass</title>';
const tiles = Buffer.from(Array.from({ length: 4096 }, (_, index) => index % 251));
const secret = 'this file lies outside';

let server: RunningServer;
let root: string;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'kiezkompass-serve-'));
  const folder = join(root, 'dist');
  mkdirSync(join(folder, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'tiles'));
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'assets/app-4f2c.js'), script);
  writeFileSync(join(folder, 'tiles/berlin.pmtiles'), tiles);
  writeFileSync(join(folder, 'data with space.json'), JSON.stringify({ name: 'Straße' }));
  writeFileSync(join(root, 'secret.txt'), secret);
  await compressFolder(folder, join(root, 'cache'));
  server = await serve({ folder, port: 0 });
});

afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** The path goes out as it stands: `fetch` would tidy up exactly what the server must withstand. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((done, fail) => {
    const outgoing = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
    });
    outgoing.on('error', fail);
    outgoing.end();
  });
}

describe('compressed forms', () => {
  test('Brotli is sent to a client that accepts it, gzip to one that knows no more, the file itself to others', async () => {
    const brotli = await ask('/assets/app-4f2c.js', { 'accept-encoding': 'gzip, deflate, br' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(brotli.body).toString()).toBe(script);
    const gzip = await ask('/assets/app-4f2c.js', { 'accept-encoding': 'gzip' });
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzip.body).toString()).toBe(script);
    const plain = await ask('/assets/app-4f2c.js');
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(script);
    expect(new Set([brotli.headers.etag, gzip.headers.etag, plain.headers.etag]).size).toBe(3);
    expect(plain.headers.vary).toBe('Accept-Encoding');
  });

  test('a form that the client refuses by q=0 is not sent', async () => {
    const answer = await ask('/assets/app-4f2c.js', { 'accept-encoding': 'br;q=0, gzip;q=0.5' });
    expect(answer.headers['content-encoding']).toBe('gzip');
  });

  test('tiles are never compressed, and the compressed forms have no address of their own', async () => {
    const answer = await ask('/tiles/berlin.pmtiles', { 'accept-encoding': 'br, gzip' });
    expect(answer.headers['content-encoding']).toBeUndefined();
    expect(answer.body.equals(tiles)).toBe(true);
    expect((await ask('/assets/app-4f2c.js.br')).status).toBe(404);
  });
});

describe('ranges', () => {
  const cases: [string, number, number][] = [
    ['bytes=0-15', 0, 15],
    ['bytes=4000-', 4000, 4095],
    ['bytes=-96', 4000, 4095],
    ['bytes=4090-9999', 4090, 4095],
  ];
  test.each(cases)('%s gives exactly those bytes', async (range, first, last) => {
    const answer = await ask('/tiles/berlin.pmtiles', { range, 'accept-encoding': 'br' });
    expect(answer.status).toBe(206);
    expect(answer.headers['content-range']).toBe(`bytes ${first}-${last}/4096`);
    expect(answer.headers['content-length']).toBe(String(last - first + 1));
    expect(answer.body.equals(tiles.subarray(first, last + 1))).toBe(true);
  });

  test('a range of a compressible file counts the bytes of the file itself', async () => {
    const answer = await ask('/assets/app-4f2c.js', { range: 'bytes=0-5', 'accept-encoding': 'br' });
    expect([answer.status, answer.body.toString()]).toEqual([206, 'export']);
  });

  test('a range behind the end is refused with the size, a malformed one is ignored', async () => {
    const behind = await ask('/tiles/berlin.pmtiles', { range: 'bytes=4096-' });
    expect([behind.status, behind.headers['content-range']]).toEqual([416, 'bytes */4096']);
    expect((await ask('/tiles/berlin.pmtiles', { range: 'bytes=9-3' })).status).toBe(200);
    expect((await ask('/tiles/berlin.pmtiles', { range: 'lines=1-2' })).status).toBe(200);
  });

  test('a range of an older version gives the whole new file', async () => {
    const answer = await ask('/tiles/berlin.pmtiles', { range: 'bytes=0-15', 'if-range': '"older"' });
    expect([answer.status, answer.body.length]).toEqual([200, 4096]);
  });
});

describe('addresses', () => {
  test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/../../secret.txt', '/..\\secret.txt', '//../secret.txt', '/%00/../secret.txt'])(
    '%s does not lead out of the folder',
    async (path) => {
      const answer = await ask(path);
      expect(answer.body.toString()).not.toContain(secret);
    },
  );

  test('an address that cannot be decoded is a bad request', async () => {
    expect((await ask('/%E0%A4%A')).status).toBe(400);
  });

  test('pages of the application get index.html, missing files are not found', async () => {
    for (const path of ['/', '/finden', '/daten/quellen', '/index.html?kiez=01100101']) {
      const answer = await ask(path);
      expect([path, answer.status, answer.body.toString()]).toEqual([path, 200, page]);
    }
    expect((await ask('/assets/gone.js')).status).toBe(404);
    expect((await ask('/data/gone.arrow')).status).toBe(404);
  });

  test('names with spaces are found', async () => {
    const answer = await ask('/data%20with%20space.json');
    expect(JSON.parse(answer.body.toString())).toEqual({ name: 'Straße' });
  });

  test('only reading is allowed, and HEAD sends no body', async () => {
    expect((await ask('/', {}, 'POST')).status).toBe(405);
    const head = await ask('/assets/app-4f2c.js', {}, 'HEAD');
    expect([head.status, head.body.length, Number(head.headers['content-length'])]).toEqual([200, 0, script.length]);
  });
});

describe('headers', () => {
  test('every answer carries the security headers, also an error', async () => {
    for (const path of ['/', '/assets/app-4f2c.js', '/tiles/berlin.pmtiles', '/gone.js', '/%E0%A4%A']) {
      const { headers } = await ask(path);
      for (const [name, value] of Object.entries(securityHeaders)) expect(headers[name.toLowerCase()]).toBe(value);
    }
  });

  test('hashed files are kept for ever, the others are asked for again and answered with 304', async () => {
    expect((await ask('/assets/app-4f2c.js')).headers['cache-control']).toContain('immutable');
    const first = await ask('/');
    expect(first.headers['cache-control']).toBe('no-cache');
    const again = await ask('/', { 'if-none-match': first.headers.etag ?? '' });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  test('the instructions for other web servers name the same headers', () => {
    const instructions = readFileSync(resolve(import.meta.dirname, '../../../scripts/serve/README.md'), 'utf8');
    for (const server of ['nginx', 'Caddy', 'Apache']) {
      const section = instructions.split('## ').find((part) => part.startsWith(server)) ?? '';
      for (const [name, value] of Object.entries(securityHeaders)) expect(section).toContain(`${name} "${value}"`);
    }
  });
});

test('the next free port is taken when the wanted one is in use', async () => {
  const occupant = createServer().listen(0, '127.0.0.1');
  await new Promise((done) => occupant.once('listening', done));
  const taken = (occupant.address() as AddressInfo).port;
  const second = await serve({ folder: join(root, 'dist'), port: taken });
  expect(second.port).toBeGreaterThan(taken);
  await second.close();
  occupant.close();
});
