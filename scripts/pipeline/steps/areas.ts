import { selfIntersections } from '../../../src/domain/spatial/ring';
import { writeAreaTopologies, writePrecinctTopology } from '../areas/browser';
import { dissolve } from '../areas/dissolve';
import { areaOf, polygonsOf, roundRings, snapAreas, type Areas } from '../areas/polygons';
import { PRECINCT_SETS, readConstituencies, readLorAreas, readPrecincts } from '../areas/read';
import { SourceError, type Step, type StepContext } from '../step';

/** Area of Berlin in km² as every official geometry of it gives, and how far a source may be off. */
const BERLIN_KM2 = 890.665;
const BERLIN_TOLERANCE_KM2 = 0.05;

/**
 * Metres within which two vertices are the same. The precincts were drawn to 10 cm at best: neighbours leave slivers of
 * up to a few dm², and the spikes and loops in which 17 precincts of 2017 cross themselves are narrower than this.
 */
const SNAP_METRES = 0.4;

/** The Planungsräume fit each other to the millimetre; only vertices that rounding made equal become one. */
const ROUNDING_METRES = 0.002;

/** Sets of precincts the application draws; results of 2014 are shown for Planungsräume only. */
const DRAWN_PRECINCTS: readonly string[] = ['ah21', 'bt25', 'btw17'];

export const areasStep: Step = {
  name: 'areas',
  title: 'Planungsräume, Bezirke, Wahlkreise and precincts as polygons',
  needs: [],
  async run(context) {
    const planningAreas = joined(await readLorAreas(context.sources, 'plr'), ROUNDING_METRES);
    hand(context, 'polygons-plr', planningAreas);
    hand(context, 'polygons-bez', dissolve(planningAreas, ({ id }) => id.slice(0, 2)));
    const constituencies = joined(await readConstituencies(context.sources, 2026), SNAP_METRES);
    hand(context, 'polygons-wk26', constituencies);
    writeAreaTopologies(context, planningAreas, constituencies, context.sources.openedSourceIds);
    hand(context, 'polygons-wk21', joined(await readConstituencies(context.sources, 2021), SNAP_METRES));
    for (const set of PRECINCT_SETS) {
      const before = context.sources.openedSourceIds;
      const precincts = joined(await readPrecincts(context.sources, set), SNAP_METRES);
      hand(context, `polygons-precincts-${set}`, precincts);
      const sourceIds = context.sources.openedSourceIds.filter((id) => !before.includes(id));
      if (DRAWN_PRECINCTS.includes(set)) writePrecinctTopology(context, set, precincts, sourceIds);
    }
  },
};

/** Millimetres are more than any of the sources knows; neighbours must agree on them. */
function joined<Properties extends { id: string }>(areas: Areas<Properties>, tolerance: number): Areas<Properties> {
  return snapAreas(roundRings(areas, 3), tolerance);
}

/** Checks that areas are sound and together cover Berlin, then hands them to the steps that follow. */
function hand<Properties extends { id: string }>(context: StepContext, name: string, areas: Areas<Properties>): void {
  for (const { properties, geometry } of areas.features) {
    for (const ring of polygonsOf(geometry).flat()) {
      if (selfIntersections(ring).length > 0) throw new SourceError(name, `the area ${properties.id} crosses itself`);
    }
  }
  const squareKilometres = areas.features.reduce((sum, { geometry }) => sum + areaOf(geometry), 0) / 1e6;
  if (Math.abs(squareKilometres - BERLIN_KM2) > BERLIN_TOLERANCE_KM2) {
    throw new SourceError(name, `covers ${squareKilometres.toFixed(3)} km² instead of ${BERLIN_KM2}`);
  }
  context.interim.writeJson(name, areas);
  context.progress(`${name}: ${areas.features.length} areas, ${squareKilometres.toFixed(4)} km²`);
}
