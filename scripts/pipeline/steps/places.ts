import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withoutDuplicates } from '../../../src/domain/spatial/same-place';
import { readCivicPlaces, type Place } from '../places/civic-places';
import { readPlanningAreas } from '../places/named-areas';
import { readStops } from '../places/stops';
import { toLonLat } from '../read/projection';
import { PROJECT } from '../sources';
import type { Step } from '../step';

/** An entry of data/places.json. */
interface PlaceKind {
  readonly id: string;
  readonly group: 'stop' | 'civic' | 'supply';
  readonly title_de: string;
  readonly title_en: string;
  /** Two entries of one kind and a similar name this near are one place, in metres. */
  readonly same_within: number;
}

export const placesStep: Step = {
  name: 'places',
  title: 'Stops and civic places, each once',
  needs: ['areas'],
  async run({ sources, interim, progress, writeTable }) {
    const kinds = JSON.parse(readFileSync(join(PROJECT, 'data/places.json'), 'utf8')) as PlaceKind[];
    const within = new Map(kinds.map(({ id, same_within }) => [id, same_within]));
    const { index } = readPlanningAreas(interim);
    const inBerlin = (places: readonly Place[]) => places.filter(({ x, y }) => index.find(x, y) !== -1);
    const stops = inBerlin(readStops(sources)), found = inBerlin(await readCivicPlaces(sources));
    const civic = withoutDuplicates(found, (kind) => within.get(kind)!);
    progress(`${stops.length} stops; ${civic.length} civic places of ${found.length} entries`);
    const places = [...stops, ...uniqueIds(civic)];
    for (const { id, title_en } of kinds) progress(`${String(places.filter(({ kind }) => kind === id).length).padStart(5)} ${title_en}`);
    const degrees = places.map(({ x, y }) => toLonLat([x, y]));
    writeTable('places', {
      place_id: places.map(({ id }) => id),
      kind: places.map(({ kind }) => kind),
      name: places.map(({ name }) => name),
      lon: degrees.map(([lon]) => lon),
      lat: degrees.map(([, lat]) => lat),
      weight: places.map(({ weight }) => weight),
      products: places.map(({ products }) => products),
      source_id: places.map(({ sourceId }) => sourceId),
    });
  },
};

/** One object may be in two files as two kinds (a church that is a theatre): its second entry gets the kind behind its id. */
function uniqueIds(places: readonly Place[]): Place[] {
  const seen = new Set<string>();
  return places.map((place) => {
    const id = seen.has(place.id) ? `${place.id}-${place.kind}` : place.id;
    seen.add(id);
    return { ...place, id };
  });
}
