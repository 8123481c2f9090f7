import type { Topology } from 'topojson-specification';
import { loadReplacements, withReplacements } from '../data/own/replacements';
import { readStart } from '../data/start';
import type { AreaFigures } from '../domain/criteria/area-figures';

/** What the first map needs, or why it could not be had. */
export type Start =
  | { readonly kind: 'ready'; readonly figures: AreaFigures; readonly topology: Topology }
  | { readonly kind: 'failed'; readonly reason: string };

/** Loads figures and geometry side by side; both were announced to the browser by index.html already. */
export async function loadStart(): Promise<Start> {
  try {
    const [figures, topology] = await Promise.all([
      download('data/start.arrow').then(async (response) => readStart(new Uint8Array(await response.arrayBuffer()))),
      loadTopology('data/areas-start.topo.json'),
      loadReplacements(),
    ]);
    return { kind: 'ready', figures: withReplacements(figures), topology };
  } catch (error) {
    return { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** @throws if the file cannot be had. */
export async function loadTopology(path: string): Promise<Topology> {
  const response = await download(path);
  return (await response.json()) as Topology;
}

async function download(path: string): Promise<Response> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${path}: ${response.status} ${response.statusText}`);
  return response;
}
