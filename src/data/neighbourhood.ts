import { Neighbourhood } from '../domain/reach/neighbourhood';
import type { TableName } from './schema';
import { tableColumns, tableFile } from './table-file';
import type { Columns } from './validate';
import { decodeWalkGraph } from './walk-graph';

/**
 * Reads what reach on foot needs: network, people, places and offices.
 *
 * @param read gives the bytes of a published file by its name in `data/`.
 */
export async function readNeighbourhood(read: (file: string) => Promise<Uint8Array>): Promise<Neighbourhood> {
  const table = async (name: TableName): Promise<Columns> => tableColumns(name, await read(tableFile(name)));
  const [graph, cells, places, offices] = await Promise.all([read('walk_graph.bin'), table('population_cells'), table('places'), table('offices')]);
  const areas = texts(cells, 'area_id'), areaIds = [...new Set(areas)].sort(), areaIndex = new Map(areaIds.map((id, index) => [id, index]));
  return new Neighbourhood(
    decodeWalkGraph(graph),
    {
      ...positions(cells), areaIds, area: Int32Array.from(areas, (id) => areaIndex.get(id)!),
      population: numbers(cells, 'population'), under18: numbers(cells, 'under18'), age65: numbers(cells, 'age65'),
    },
    { ...positions(places), ids: texts(places, 'place_id'), kinds: texts(places, 'kind') },
    { ...positions(offices), ids: texts(offices, 'office_id'), kinds: texts(offices, 'kind'), parties: texts(offices, 'party') },
  );
}

function positions(columns: Columns): { lon: Float64Array; lat: Float64Array } {
  return { lon: numbers(columns, 'lon'), lat: numbers(columns, 'lat') };
}

/** Missing numbers become NaN. */
function numbers(columns: Columns, name: string): Float64Array {
  return Float64Array.from(columns[name] as ArrayLike<number | null>, (value) => value ?? NaN);
}

function texts(columns: Columns, name: string): string[] {
  return Array.from(columns[name] as ArrayLike<string>);
}
