import type { Polygon, MultiPolygon, FeatureCollection } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { AreaFigures } from '../../domain/criteria/area-figures';
import type { Overlaps } from '../../domain/own/aggregate';
import type { OwnPrecinctSet } from '../../domain/own/place-key';
import type { PopulationCells, PrecinctShape } from '../../domain/own/place-by-people';
import type { PointLocator } from '../../domain/own/place-by-point';
import type { AddressBook } from '../../domain/spatial/address-book';
import { AreaIndex } from '../../domain/spatial/area-index';
import type { Ring } from '../../domain/spatial/polygon';
import { decodeAddressBook } from '../addresses';
import { decodeTable } from '../arrow';
import { readStart } from '../start';
import { tableColumns, tableFile } from '../table-file';
import type { Columns } from '../validate';
import { ImportError } from './import-problem';

/** Reads a file of `public/data`; in the browser from our own server, in tests from the disk. */
export type ReadFile = (file: string) => Promise<Uint8Array>;

/** Grid cell of the area index, in degrees: about 200 m. */
const CELL = 0.002;

/** The application's own tables by which rows of strangers find their place; each is read when a key first needs it. */
export class References {
  readonly #read: ReadFile;
  readonly #known = new Map<string, Promise<unknown>>();

  /** @param read its failure is reported as a problem of the import. */
  constructor(read: ReadFile) {
    this.#read = async (file) => {
      try {
        return await read(file);
      } catch (error) {
        throw new ImportError({ kind: 'references', detail: error instanceof Error ? error.message : String(error) });
      }
    };
  }

  figures(): Promise<AreaFigures> {
    return this.#once('start.arrow', readStart);
  }

  /** Row of an area by its id. */
  async areaRow(): Promise<(areaId: string) => number | undefined> {
    const { ids } = await this.figures();
    const rows = await this.#remember('rows', () => Promise.resolve(new Map(ids.map((id, row) => [id, row]))));
    return (areaId) => rows.get(areaId);
  }

  /** A published table as it is, such as `offices.arrow`. */
  table(file: string): Promise<Columns> {
    return this.#once(file, decodeTable);
  }

  addressBook(): Promise<AddressBook> {
    return this.#once('addresses.bin', decodeAddressBook);
  }

  /** In which Wahlkreise 2026 the people of an area live. */
  async overlaps(): Promise<Overlaps> {
    const rowOf = await this.areaRow();
    return this.#once('area_constituency.arrow', (bytes) => {
      const columns = decodeTable(bytes);
      const overlaps = new Map<number, { area: number; share: number }[]>();
      for (let row = 0; row < columns['set']!.length; row++) {
        const area = rowOf(String(columns['area_id']![row])), constituency = rowOf(`wk26-${String(columns['constituency_id']![row])}`);
        if (columns['set']![row] !== 'agh2026' || area === undefined || constituency === undefined) continue;
        overlaps.set(area, [...(overlaps.get(area) ?? []), { area: constituency, share: Number(columns['population_share']![row]) }]);
      }
      return overlaps;
    });
  }

  async populationCells(): Promise<PopulationCells> {
    const rowOf = await this.areaRow();
    return this.#once(tableFile('population_cells'), (bytes) => {
      const columns = tableColumns('population_cells', bytes);
      return {
        longitudes: columns['lon'] as ArrayLike<number>, latitudes: columns['lat'] as ArrayLike<number>, population: columns['population'] as ArrayLike<number>,
        areas: Int32Array.from(columns['area_id'] as ArrayLike<unknown>, (id) => rowOf(String(id)) ?? -1),
      };
    });
  }

  async precincts(set: OwnPrecinctSet): Promise<PrecinctShape[]> {
    return this.#once(`precincts-${set}.topo.json`, (bytes) =>
      shapesOf(parseJson(bytes), 'uwb').map(({ id, properties, rings }) => ({ id, postal: String(properties['bwb']), rings })),
    );
  }

  async locator(): Promise<PointLocator> {
    const rowOf = await this.areaRow();
    return this.#once('areas-detail.topo.json', (bytes) => {
      const topology = parseJson(bytes);
      const find = (level: string) => {
        const shapes = shapesOf(topology, level);
        const index = new AreaIndex(shapes, CELL);
        const rows = shapes.map(({ id }) => rowOf(id) ?? -1);
        // The simplified border of the city may run a few metres beside the real one.
        return (longitude: number, latitude: number): number => rows[index.findNearest(longitude, latitude, 0.0003)] ?? -1;
      };
      return { planningArea: find('plr'), constituency: find('wk26') };
    });
  }

  async toDegrees(): Promise<(position: readonly [number, number]) => readonly [number, number]> {
    const { default: proj4 } = await import('proj4');
    const transform = proj4('+proj=utm +zone=33 +ellps=GRS80 +units=m +no_defs', 'EPSG:4326');
    return ([easting, northing]) => {
      const [longitude, latitude] = transform.forward([easting, northing]);
      return [longitude!, latitude!];
    };
  }

  #once<Value>(file: string, decode: (bytes: Uint8Array) => Value): Promise<Value> {
    return this.#remember(file, async () => decode(await this.#read(file)));
  }

  #remember<Value>(name: string, load: () => Promise<Value>): Promise<Value> {
    let promise = this.#known.get(name) as Promise<Value> | undefined;
    if (!promise) {
      // A failed download may succeed next time.
      promise = load().catch((error: unknown) => {
        this.#known.delete(name);
        throw error;
      });
      this.#known.set(name, promise);
    }
    return promise;
  }
}

function parseJson(bytes: Uint8Array): Topology {
  return JSON.parse(new TextDecoder().decode(bytes)) as Topology;
}

function shapesOf(topology: Topology, name: string): { id: string; properties: Record<string, unknown>; rings: readonly Ring[] }[] {
  const collection = feature(topology, topology.objects[name] as GeometryCollection) as FeatureCollection<Polygon | MultiPolygon>;
  return collection.features.map(({ id, properties, geometry }) => ({
    id: String(id), properties: properties ?? {}, rings: (geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()) as unknown as Ring[],
  }));
}
