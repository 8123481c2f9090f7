import { gunzipSync } from 'node:zlib';
import type { Sources } from '../sources';
import { SourceError } from '../step';
import { toUtm } from '../read/projection';
import type { Place } from './civic-places';

const STATIONS_FILE = 'osm/transit/vbb-stations-full.json.gz';
const LINES_FILE = 'osm/transit/vbb-lines-data.ndjson.gz';

/** Kinds of stops by the product of their lines, the one that counts most first. */
const KIND_OF_PRODUCT = { regional: 'regional', suburban: 'sbahn', subway: 'ubahn', tram: 'tram', ferry: 'ferry', bus: 'bus' } as const;
type Product = keyof typeof KIND_OF_PRODUCT;
const PRODUCTS = Object.keys(KIND_OF_PRODUCT) as Product[];

/** Stops of one name, kind and neighbourhood are one stop: its sides and platforms, in metres. */
const SAME_STOP_METRES = 250;

interface Station {
  readonly id: string;
  readonly name: string;
  readonly location: { readonly latitude: number; readonly longitude: number };
  readonly weight: number;
}

/**
 * Stations and stops of the VBB in Berlin's numbering, their parts (`::n`) put together. The kind is the highest product
 * of any line that stops there; `products` names all. The weight is the sum of the parts' weighted departures.
 */
export function readStops(sources: Sources): Place[] {
  const stations = Object.values(JSON.parse(unzipped(sources, STATIONS_FILE)) as Record<string, Station>);
  const groups = new Map<string, Station[]>();
  for (const station of stations) {
    const id = /^de:11000:(\d+)(?:::.+)?$/.exec(station.id)?.[1];
    if (id) groups.set(id, [...(groups.get(id) ?? []), station]);
  }
  if (groups.size < 2_500) throw new SourceError(STATIONS_FILE, `has ${groups.size} stations in Berlin instead of about 3,000`);
  const products = readProducts(sources);
  const stops = [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([id, parts]) => stopOf(id, parts, products.get(id)) ?? []);
  return joinedSides(stops);
}

function stopOf(id: string, parts: readonly Station[], products: ReadonlySet<Product> | undefined): Place | undefined {
  const main = parts.find((part) => !part.id.includes('::')) ?? heaviest(parts);
  const name = main.name.replace(/\s*\[[^\]]*\]/g, '').replace(/\s*\(Berlin\)/, '').replace(/^Berlin, /, '').trim();
  // Without any line it is an entrance that is counted with its station.
  if (!products && /^(S|U|S\+U) /.test(name)) return undefined;
  const served = PRODUCTS.filter((product) => products?.has(product) ?? product === 'bus');
  const [x, y] = toUtm([main.location.longitude, main.location.latitude]);
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  const kinds = served.map((product) => KIND_OF_PRODUCT[product]);
  return { id: `v${id}`, kind: kinds[0]!, name, x, y, weight, products: kinds.join(' '), sourceId: 'vbb-stations-2026' };
}

function heaviest(parts: readonly Station[]): Station {
  return parts.reduce((best, part) => (part.weight > best.weight || (part.weight === best.weight && part.id < best.id) ? part : best));
}

function readProducts(sources: Sources): Map<string, Set<Product>> {
  const products = new Map<string, Set<Product>>();
  unzipped(sources, LINES_FILE).split('\n').forEach((text, index) => {
    if (text.trim() === '') return;
    const line = JSON.parse(text) as { product: string; variants: { stops: string[] }[] };
    const product = PRODUCTS.find((known) => known === line.product);
    if (!product) throw new SourceError(LINES_FILE, `the product "${line.product}" is unknown`, index + 1);
    for (const stop of line.variants.flatMap(({ stops }) => stops)) {
      const id = stop.split(':')[2];
      if (id) products.set(id, (products.get(id) ?? new Set<Product>()).add(product));
    }
  });
  return products;
}

/** The heaviest stop stays where it is; the weights of its other sides are added. */
function joinedSides(stops: readonly Place[]): Place[] {
  const joined: Place[] = [];
  const byName = new Map<string, number[]>();
  for (const stop of [...stops].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))) {
    const key = `${stop.kind}|${stop.name}`;
    const same = byName.get(key)?.find((index) => Math.hypot(joined[index]!.x - stop.x, joined[index]!.y - stop.y) <= SAME_STOP_METRES);
    if (same !== undefined) {
      joined[same] = { ...joined[same]!, weight: joined[same]!.weight + stop.weight };
      continue;
    }
    byName.set(key, [...(byName.get(key) ?? []), joined.length]);
    joined.push(stop);
  }
  return joined;
}

function unzipped(sources: Sources, file: string): string {
  return new TextDecoder('utf-8', { fatal: true }).decode(gunzipSync(sources.bytes(file)));
}
