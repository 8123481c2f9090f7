import { EtagMismatch, type RangeResponse, type Source } from 'pmtiles';

/**
 * Parts of a PMTiles archive from the application's own server. More forgiving than the source that comes with pmtiles:
 *
 * - MapLibre asks for one tile several times at once when it enlarges it. Chromium then answers some of these equal range
 *   requests with an empty body from its cache (seen with version 156), and a part of the map stays blank. So
 *   equal requests share one answer, and an answer of the wrong length is asked for again past the cache.
 * - A server or an offline cache that does not know range requests sends the whole archive. Then it is kept in memory.
 */
export class ArchiveSource implements Source {
  readonly #pending = new Map<string, Promise<RangeResponse>>();
  #whole: RangeResponse | undefined;

  constructor(readonly url: string) {}

  getKey(): string {
    return this.url;
  }

  /** @throws EtagMismatch if the archive has been replaced meanwhile; pmtiles then starts anew. */
  async getBytes(offset: number, length: number, _signal?: AbortSignal, etag?: string): Promise<RangeResponse> {
    const response = this.#whole ? part(this.#whole, offset, length) : await this.#shared(offset, length);
    if (etag && response.etag && etag !== response.etag) throw new EtagMismatch(`${this.url} has been replaced`);
    return response;
  }

  #shared(offset: number, length: number): Promise<RangeResponse> {
    const key = `${offset}+${length}`;
    const pending = this.#pending.get(key);
    if (pending) return pending;
    const request = this.#fetch(offset, length).finally(() => this.#pending.delete(key));
    this.#pending.set(key, request);
    return request;
  }

  async #fetch(offset: number, length: number): Promise<RangeResponse> {
    for (const cache of ['default', 'reload'] as const) {
      const response = await fetch(this.url, { cache, headers: { range: `bytes=${offset}-${offset + length - 1}` } });
      if (!response.ok) throw new Error(`${this.url} answers with ${response.status}`);
      const data = await response.arrayBuffer();
      // A weak tag says nothing about parts.
      const etag = response.headers.get('etag') ?? undefined;
      const content: RangeResponse = { data, ...(etag && !etag.startsWith('W/') && { etag }) };
      if (response.status !== 206) {
        this.#whole = content;
        return part(content, offset, length);
      }
      // A small archive ends before the first request does.
      if (data.byteLength === Math.min(length, sizeOf(response) - offset)) return content;
    }
    throw new Error(`${this.url} sends incomplete parts`);
  }
}

function part(whole: RangeResponse, offset: number, length: number): RangeResponse {
  return { ...whole, data: whole.data.slice(offset, offset + length) };
}

/** Size of the whole file as told in `Content-Range: bytes 0-99/1234`. */
function sizeOf(response: Response): number {
  const size = Number(response.headers.get('content-range')?.split('/')[1]);
  return Number.isNaN(size) ? Infinity : size;
}
