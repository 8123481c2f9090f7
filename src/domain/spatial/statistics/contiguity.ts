import type { GeoJsonProperties } from 'geojson';
import type { GeometryObject, Topology } from 'topojson-specification';
import { neighboursOf, type Neighbours } from './neighbours';

/**
 * Queen contiguity: areas are neighbours if their borders share a line or a single point. Read off the topology, where a
 * border that two areas share is one arc and every point where borders meet is the end of an arc, so that no distance has
 * to be compared.
 *
 * @param level name of the object in the topology; its geometries carry the id of their area.
 */
export function queenNeighbours(topology: Topology, level: string): Neighbours {
  const object = topology.objects[level];
  if (object?.type !== 'GeometryCollection') throw new Error(`The topology has no level ${level}`);
  const ends = topology.arcs.map((arc) => arcEnds(arc as [number, number][], topology.transform !== undefined));
  const ids = object.geometries.map(({ id }) => String(id));
  const touching = new Map<string, number[]>();
  const touch = (key: string, area: number): void => {
    const areas = touching.get(key);
    if (!areas) touching.set(key, [area]);
    else if (areas.at(-1) !== area) areas.push(area);
  };
  object.geometries.forEach((geometry, area) => {
    for (const arc of arcsOf(geometry)) {
      // The arc −i − 1 is the arc i, gone through backwards.
      const index = arc < 0 ? ~arc : arc;
      touch(`arc ${index}`, area);
      for (const point of ends[index]!) touch(point, area);
    }
  });
  const lists = ids.map(() => new Set<number>());
  for (const areas of touching.values()) {
    for (const one of areas) for (const other of areas) if (one !== other) lists[one]!.add(other);
  }
  return neighboursOf(ids, lists);
}

/** First and last point as texts that can be compared; quantised arcs store steps from point to point. */
function arcEnds(arc: readonly (readonly [number, number])[], quantised: boolean): [string, string] {
  const [first, last] = [arc[0]!, arc.at(-1)!];
  if (!quantised) return [first.join(), last.join()];
  const sum = arc.reduce<[number, number]>(([x, y], [dx, dy]) => [x + dx, y + dy], [0, 0]);
  return [first.slice(0, 2).join(), sum.join()];
}

function arcsOf(geometry: GeometryObject<GeoJsonProperties>): number[] {
  if (geometry.type === 'Polygon') return geometry.arcs.flat();
  if (geometry.type === 'MultiPolygon') return geometry.arcs.flat(2);
  return [];
}
