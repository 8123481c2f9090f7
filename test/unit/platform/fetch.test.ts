import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe as group, expect, test } from 'vitest';
import { download, type DownloadableFile } from '../../../scripts/fetch/download';
import { describe, fetchSources } from '../../../scripts/fetch/fetch-sources';
import type { Source } from '../../../scripts/pipeline/sources';

const content = Buffer.from(Array.from({ length: 300_000 }, (_, index) => (index * 31) % 253));
const quick = { attempts: 3, patience: 1 };
let folder: string;
let server: Server;
let address: string;
let requests: IncomingMessage[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kiezkompass-fetch-'));
  requests = [];
  server = createServer((request, response) => {
    requests.push(request);
    answer(request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/results.csv`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
  rmSync(folder, { recursive: true });
});

function fileOf(bytes: Buffer): DownloadableFile {
  return { path: 'elections/results.csv', sha256: createHash('sha256').update(bytes).digest('hex'), bytes: bytes.length, download: address };
}

/** A publisher that answers ranges, as most do. */
function publish(bytes: Buffer) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? -1);
    if (start >= bytes.length) response.writeHead(416).end();
    else if (start >= 0) response.writeHead(206, { 'content-range': `bytes ${start}-${bytes.length - 1}/${bytes.length}` }).end(bytes.subarray(start));
    else response.writeHead(200, { 'last-modified': 'Fri, 20 Nov 2026 08:00:00 GMT', 'content-length': bytes.length }).end(bytes);
  };
}

const target = () => join(folder, 'elections/results.csv');

group('a download', () => {
  test('brings the file, unpacked by nobody, and asks for nothing a second time', async () => {
    answer = publish(content);
    expect(await download(fileOf(content), folder, quick)).toEqual({ kind: 'downloaded', resumedAt: 0 });
    expect(readFileSync(target()).equals(content)).toBe(true);
    expect(requests[0]?.headers['accept-encoding']).toBe('identity');
    expect(await download(fileOf(content), folder, quick)).toEqual({ kind: 'present' });
    expect(requests).toHaveLength(1);
  });

  test('goes on where an earlier one stopped', async () => {
    mkdirSync(join(folder, 'elections'));
    writeFileSync(`${target()}.part`, content.subarray(0, 123_456));
    answer = publish(content);
    expect(await download(fileOf(content), folder, quick)).toEqual({ kind: 'downloaded', resumedAt: 123_456 });
    expect(requests[0]?.headers.range).toBe('bytes=123456-');
    expect(readFileSync(target()).equals(content)).toBe(true);
    expect(existsSync(`${target()}.part`)).toBe(false);
  });

  test('survives a connection that is cut in the middle', async () => {
    answer = (request, response) => {
      if (requests.length > 1) return publish(content)(request, response);
      response.writeHead(200, { 'content-length': content.length });
      response.write(content.subarray(0, 100_000), () => response.destroy());
    };
    const outcome = await download(fileOf(content), folder, quick);
    expect(outcome.kind).toBe('downloaded');
    expect(readFileSync(target()).equals(content)).toBe(true);
    expect(requests).toHaveLength(2);
  });

  test('starts again when the server knows no ranges, or when the older part is of another version', async () => {
    mkdirSync(join(folder, 'elections'));
    writeFileSync(`${target()}.part`, 'an older version');
    answer = publish(content);
    expect(await download(fileOf(content), folder, quick)).toEqual({ kind: 'downloaded', resumedAt: 0 });
    rmSync(target());
    writeFileSync(`${target()}.part`, content.subarray(0, 1000));
    answer = (_, response) => void response.writeHead(200).end(content);
    expect(await download(fileOf(content), folder, quick)).toEqual({ kind: 'downloaded', resumedAt: 0 });
    expect(readFileSync(target()).equals(content)).toBe(true);
  });

  test('takes a part that is whole already', async () => {
    mkdirSync(join(folder, 'elections'));
    writeFileSync(`${target()}.part`, content);
    answer = publish(content);
    expect((await download(fileOf(content), folder, quick)).kind).toBe('downloaded');
  });

  test('says what has changed at the publisher and replaces nothing', async () => {
    mkdirSync(join(folder, 'elections'));
    writeFileSync(target(), 'damaged copy');
    const newer = Buffer.concat([content, Buffer.from('corrected')]);
    answer = publish(newer);
    const outcome = await download(fileOf(content), folder, quick);
    expect(outcome).toEqual({ kind: 'changed', sha256: fileOf(newer).sha256, bytes: newer.length, lastModified: 'Fri, 20 Nov 2026 08:00:00 GMT' });
    expect(readFileSync(target(), 'utf8')).toBe('damaged copy');
    expect(readFileSync(`${target()}.new`).equals(newer)).toBe(true);
  });

  test('does not ask again for what is gone, and gives up a server that stays broken', async () => {
    answer = (_, response) => void response.writeHead(404).end();
    expect(await download(fileOf(content), folder, quick)).toEqual({ kind: 'gone', status: 404 });
    expect(requests).toHaveLength(1);
    answer = (_, response) => void response.writeHead(503).end();
    expect(await download(fileOf(content), folder, quick)).toEqual({ kind: 'failed', reason: 'the server answered 503' });
    expect(existsSync(target())).toBe(false);
  });
});

test('all files of a catalogue: one failure stops no other, and what is to be done by hand is listed with its page', async () => {
  answer = (request, response) => (request.url === '/gone.csv' ? void response.writeHead(404).end() : publish(content)(request, response));
  const source: Source = {
    id: 'results',
    title: 'Ergebnisse',
    publisher: 'Amt',
    url: 'https://example.org/page',
    licence: 'CC BY',
    attribution: 'Amt',
    referenceDate: '2026',
    feeds: [],
    files: [
      { ...fileOf(content), path: 'gone.csv', download: address.replace('results', 'gone') },
      fileOf(content),
      { path: 'typed.csv', sha256: '0', bytes: 1 },
    ],
  };
  const results = await fetchSources([source], folder, quick);
  expect(results.map(({ outcome }) => outcome.kind)).toEqual(['gone', 'downloaded', 'by-hand']);
  const text = describe(results).join('\n');
  expect(text).toContain('gone.csv: ' + address.replace('results', 'gone') + ' answers 404');
  expect(text).toContain('typed.csv: “Ergebnisse”, https://example.org/page');
  writeFileSync(join(folder, 'typed.csv'), 'something else');
  expect(describe(await fetchSources([source], folder, quick)).join('\n')).toContain('typed.csv: is not the file that was checked');
});
