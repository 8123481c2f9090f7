import { mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify } from 'topojson-simplify';
import type { GeometryCollection, MultiPolygon, Polygon, Topology } from 'topojson-specification';
import { ringArea } from '../../../src/domain/spatial/polygon';
import type { Position } from '../../../src/domain/spatial/position';
import { mapRings, type Areas } from './polygons';

type Properties = Readonly<Record<string, string>>;
export type TopologyArea = (Omit<Polygon, 'id' | 'properties'> | Omit<MultiPolygon, 'id' | 'properties'>) & { id: string; properties?: Properties };

/** Areas of several levels over one list of arcs; arcs in EPSG:25833 (metres) with the weight of each vertex (m²). */
export interface WeightedTopology {
  readonly levels: Readonly<Record<string, readonly TopologyArea[]>>;
  readonly arcs: readonly (readonly (readonly [x: number, y: number, weight: number])[])[];
}

/**
 * Builds one topology in which borders shared by neighbours, and by levels, are one arc.
 *
 * @param layers levels with geometry of their own; their borders must agree vertex by vertex (see `snapAreas`).
 */
export function buildTopology(layers: Readonly<Record<string, Areas>>): WeightedTopology {
  const clockwise = Object.fromEntries(Object.entries(layers).map(([level, areas]) => [level, mapRings(areas, turnClockwise)]));
  // Visvalingam's weight of a vertex: the area of the triangle that is lost with it.
  const weighted = presimplify(topology(clockwise) as Topology<Record<string, GeometryCollection<{ id: string }>>>);
  const levels = Object.entries(weighted.objects).map(([level, { geometries }]) => {
    const areas = geometries.map((geometry) => {
      const { id, ...properties } = geometry.properties as { id: string } & Properties;
      return identified(geometry as Polygon | MultiPolygon, id, properties);
    });
    return [level, areas] as const;
  });
  return { levels: Object.fromEntries(levels), arcs: weighted.arcs as unknown as WeightedTopology['arcs'] };
}

/** Adds a level whose areas are unions of areas of another, by the key of the union; it needs no arcs of its own. */
export function addUnions(shared: WeightedTopology, level: string, from: string, keyOf: (id: string) => string): WeightedTopology {
  const groups = new Map<string, TopologyArea[]>();
  for (const area of shared.levels[from]!) groups.set(keyOf(area.id), [...(groups.get(keyOf(area.id)) ?? []), area]);
  const frame: Topology = { type: 'Topology', objects: {}, arcs: shared.arcs as unknown as Topology['arcs'] };
  const united = [...groups.keys()].sort().map((id) => identified(mergeArcs(frame, groups.get(id)!) as MultiPolygon, id, {}));
  return { ...shared, levels: { ...shared.levels, [level]: united } };
}

/** d3's spherical projections take what lies clockwise inside a ring as its inside; MapLibre and deck.gl do not care. */
function turnClockwise(ring: Position[], index: number): Position[] {
  return ringArea(ring) > 0 === (index === 0) ? ring.slice().reverse() : ring;
}

function identified(geometry: Polygon | MultiPolygon, id: string, properties: Properties): TopologyArea {
  const more = Object.keys(properties).length > 0 ? { properties } : {};
  if (geometry.type === 'MultiPolygon' && geometry.arcs.length === 1) return { type: 'Polygon', id, ...more, arcs: geometry.arcs[0]! };
  return { type: geometry.type, id, ...more, arcs: geometry.arcs } as TopologyArea;
}
