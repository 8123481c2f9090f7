/**
 * A static server for the built application, for `npm start` and the browser tests. What it does any web server can
 * do (see README.md of this folder); it exists so that nothing but Node is needed.
 */
import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream';
import { chooseEncoding, listFiles, type Encoding, type ServedFile } from './files';
import { cacheControl, contentType, extensionOf, securityHeaders } from './headers';
import { freePort } from './port';
import { parseRange } from './range';

export interface RunningServer {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

export interface ServeOptions {
  readonly folder: string;
  /** First port to try; the next free one is taken. 0 lets the system choose. */
  readonly port: number;
  /** Address to listen at. Anything but this machine's own makes the application reachable from the network. */
  readonly host?: string;
}

export async function serve({ folder, port, host = '127.0.0.1' }: ServeOptions): Promise<RunningServer> {
  const files = listFiles(folder);
  const server = createServer((request, response) => answer(request, response, files));
  // Two starts at the same moment can find the same port free: the later one looks on.
  let candidate = port === 0 ? 0 : await freePort(port, host);
  while (!(await listen(server, candidate, host))) candidate = await freePort(candidate + 1, host);
  const actual = (server.address() as AddressInfo).port;
  return {
    url: `http://localhost:${actual}`,
    port: actual,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((done, fail) => {
    const onError = (error: NodeJS.ErrnoException) => (error.code === 'EADDRINUSE' ? done(false) : fail(error));
    server.once('error', onError);
    server.listen(port, host, () => {
      server.off('error', onError);
      done(true);
    });
  });
}

function answer(request: IncomingMessage, response: ServerResponse, files: ReadonlyMap<string, ServedFile>): void {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405, 'Method Not Allowed');
  }
  const path = pathOf(request.url ?? '/');
  if (path === undefined) return refuse(response, 400, 'Bad Request');
  const file = files.get(path) ?? fallback(path, files);
  if (!file) return refuse(response, 404, 'Not Found');
  send(request, response, file);
}

/** The decoded path of a request's target, or `undefined` if it cannot be decoded. */
function pathOf(target: string): string | undefined {
  try {
    const path = decodeURIComponent(target.split(/[?#]/, 1)[0] ?? '');
    return path.endsWith('/') ? `${path}index.html` : path;
  } catch {
    return undefined;
  }
}

/** Addresses without a file name belong to the application itself, which reads them in the browser. */
function fallback(path: string, files: ReadonlyMap<string, ServedFile>): ServedFile | undefined {
  const isPage = extensionOf(path) === '' || path.endsWith('/index.html');
  return isPage && !path.startsWith('/assets/') ? files.get('/index.html') : undefined;
}

function send(request: IncomingMessage, response: ServerResponse, file: ServedFile): void {
  const wantsRange = request.headers.range !== undefined;
  // Ranges count the bytes of the file itself (PMTiles reads its archive so), hence never of a compressed form.
  const encoding: Encoding = wantsRange ? 'identity' : chooseEncoding(request.headers['accept-encoding'], file);
  const variant = file.variants[encoding] ?? file.variants.identity;
  const etag = `"${file.modified.getTime().toString(36)}-${file.variants.identity.bytes.toString(36)}-${encoding}"`;

  response.setHeader('Content-Type', contentType(file.path));
  response.setHeader('Cache-Control', cacheControl(file.path));
  response.setHeader('ETag', etag);
  response.setHeader('Last-Modified', file.modified.toUTCString());
  response.setHeader('Accept-Ranges', 'bytes');
  if (Object.keys(file.variants).length > 1) response.setHeader('Vary', 'Accept-Encoding');
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  if (matches(request.headers['if-none-match'], etag)) {
    response.writeHead(304).end();
    return;
  }

  const ifRange = request.headers['if-range'];
  const stillSame = ifRange === undefined || ifRange === etag || ifRange === file.modified.toUTCString();
  const range = wantsRange && stillSame ? parseRange(request.headers.range, variant.bytes) : undefined;
  if (range === 'unsatisfiable') {
    response.setHeader('Content-Range', `bytes */${variant.bytes}`);
    return refuse(response, 416, 'Range Not Satisfiable');
  }
  if (range) response.setHeader('Content-Range', `bytes ${range.start}-${range.end}/${variant.bytes}`);
  response.setHeader('Content-Length', range ? range.end - range.start + 1 : variant.bytes);
  response.writeHead(range ? 206 : 200);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  // A client that leaves in the middle is no error of ours; the pipeline closes the file either way.
  pipeline(createReadStream(variant.file, range), response, () => undefined);
}

function matches(header: string | undefined, etag: string): boolean {
  return header?.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag || candidate.trim() === '*') ?? false;
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  for (const name of ['ETag', 'Last-Modified', 'Content-Encoding']) response.removeHeader(name);
  response.writeHead(status).end(`${status} ${text}\n`);
}
