import type { Topology } from 'topojson-specification';
import { selfIntersections } from '../../../src/domain/spatial/ring';
import type { StepContext } from '../step';
import { polygonsOf, snapAreas, type Areas } from './polygons';
import type { PrecinctProperties } from './read';
import { simplifyTopology, type Simplification } from './simplify';
import { addUnions, buildTopology, type WeightedTopology } from './topology';

/**
 * Metres within which borders of Planungsräume and Wahlkreise are the same line. 57 % of the length of the Wahlkreis
 * borders lies within half a metre of a border of Planungsräume, 59 % within 2 m, then nothing until parallel streets.
 */
const SAME_LINE_METRES = 1.25;

/** For the first map: 1.4 m by 1.1 m a step. */
const START: Simplification = { triangle: 50, grid: [2e-5, 1e-5] };
/** For the eye at a house: 0.7 m by 0.6 m a step. */
const DETAIL: Simplification = { triangle: 1, grid: [1e-5, 5e-6] };
const PRECINCTS: Simplification = { triangle: 40, grid: [1e-5, 5e-6] };

/** Writes the areas of all levels as the browser loads them: one light file for the start, one in detail. */
export function writeAreaTopologies(context: StepContext, planningAreas: Areas, constituencies: Areas, sourceIds: readonly string[]): void {
  const shared = sharedTopology(planningAreas, constituencies);
  write(context, 'areas-start', simplify(context, 'areas-start', shared, START), sourceIds);
  write(context, 'areas-detail', simplify(context, 'areas-detail', shared, DETAIL), sourceIds);
}

/** Writes the precincts of a set. Each names its Briefwahlbezirk, so that the browser can unite them (see `postalDistrictFeatures`). */
export function writePrecinctTopology(context: StepContext, set: string, precincts: Areas<PrecinctProperties>, sourceIds: readonly string[]): void {
  const features = precincts.features.map(({ properties: { id, bwb, awk }, ...area }) => ({ ...area, properties: { id, bwb, awk } }));
  const shared = buildTopology({ uwb: { type: 'FeatureCollection', features } });
  write(context, `precincts-${set}`, simplify(context, `precincts-${set}`, shared, PRECINCTS), sourceIds);
}

function sharedTopology(planningAreas: Areas, constituencies: Areas): WeightedTopology {
  const features = constituencies.features.map((area) => ({ ...area, properties: { id: `wk26-${area.properties.id}` } }));
  const joined = snapAreas({ type: 'FeatureCollection', features: [...planningAreas.features, ...features] }, SAME_LINE_METRES);
  for (const { properties, geometry } of joined.features) {
    if (polygonsOf(geometry).flat().some((ring) => selfIntersections(ring).length > 0)) throw new Error(`Joining borders made ${properties.id} cross itself`);
  }
  const count = planningAreas.features.length;
  let shared = buildTopology({
    plr: { type: 'FeatureCollection', features: joined.features.slice(0, count) },
    wk26: { type: 'FeatureCollection', features: joined.features.slice(count) },
  });
  shared = addUnions(shared, 'bzr', 'plr', (id) => id.slice(0, 6));
  shared = addUnions(shared, 'pgr', 'plr', (id) => id.slice(0, 4));
  shared = addUnions(shared, 'bez', 'plr', (id) => id.slice(0, 2));
  return addUnions(shared, 'city', 'plr', () => 'berlin');
}

function simplify(context: StepContext, name: string, shared: WeightedTopology, simplification: Simplification): Topology {
  const { topology, vertices, refined, deviation } = simplifyTopology(shared, simplification);
  context.progress(`${name}: ${topology.arcs.length} borders, ${vertices} vertices, within ${deviation.toFixed(1)} m; ${refined} kept finer`);
  return topology;
}

function write(context: StepContext, name: string, topology: Topology, sourceIds: readonly string[]): void {
  context.writeFile(`public/data/${name}.topo.json`, JSON.stringify(topology), { sourceIds });
}
