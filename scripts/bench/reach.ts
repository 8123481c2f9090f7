/** Reach on foot: reading the network with people and places, a step of a dragged mark, sums of a plan, and all Kiez centres at once. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeAddressBook } from '../../src/data/addresses';
import { readNeighbourhood } from '../../src/data/neighbourhood';
import { readStart } from '../../src/data/start';
import { footAt, footingOf } from '../../src/domain/reach/footing';
import { eachReachedPlace } from '../../src/domain/reach/reached-ways';
import { WALKING_PACE } from '../../src/domain/reach/reach';
import { WalkSearch } from '../../src/domain/reach/walk-search';
import { WayIndex } from '../../src/domain/reach/way-index';
import { milliseconds, type Bench } from './line';

const DATA = join(import.meta.dirname, '../../public/data');
const STEPS = 400;
const CANDIDATES = 2000;
const LIMIT = 1200;

export const reachBench: Bench = {
  name: 'reach',
  async measure() {
    const files = new Map(['walk_graph.bin', 'population_cells.bin', 'places.arrow', 'offices.arrow'].map((file) => [file, readFileSync(join(DATA, file))]));
    const start = performance.now();
    const neighbourhood = await readNeighbourhood((file) => Promise.resolve(files.get(file)!));
    const loaded = performance.now() - start;
    // From Moabit to Neukölln in small steps, as a finger drags a mark.
    const drag = Array.from({ length: STEPS }, (_, step) => {
      const question = { spots: [[13.34 + 0.0003 * step, 52.53 - 0.0001 * step] as const], minutes: [5, 10, 15], speed: WALKING_PACE };
      const begun = performance.now();
      neighbourhood.reach(question);
      return performance.now() - begun;
    }).sort((a, b) => a - b);
    const measures = Array.from({ length: 100 }, (_, index) => [[13.25 + 0.003 * index, 52.46 + 0.001 * (index % 90)] as const]);
    const sums = (): number => {
      const begun = performance.now();
      neighbourhood.sums(measures, 15, WALKING_PACE);
      return performance.now() - begun;
    };
    return [
      milliseconds('reach: first load (network, people, places, offices)', loaded, 1500),
      milliseconds('reach: step of a dragged mark, 5/10/15 minutes with people and outlines, median', drag[STEPS / 2]!, 16),
      milliseconds('reach: step of a dragged mark, 95th percentile', drag[Math.floor(0.95 * STEPS)]!, 16),
      milliseconds('reach: sums of 100 measures, first', sums(), null),
      milliseconds('reach: sums of 100 measures, again', sums(), 100),
      milliseconds(`reach: 542 Kiez centres to ${CANDIDATES} candidates within 15 minutes`, centresToCandidates(neighbourhood.graph), 5000),
    ];
  },
};

function centresToCandidates(graph: WalkSearch['graph']): number {
  const areas = readStart(readFileSync(join(DATA, 'start.arrow'))), book = decodeAddressBook(readFileSync(join(DATA, 'addresses.bin')));
  const rows = areas.levels.flatMap((level, row) => (level === 'plr' ? [row] : [])), stride = Math.floor(book.lon.length / CANDIDATES);
  const begun = performance.now();
  const index = new WayIndex(graph), search = new WalkSearch(graph);
  const every = (degrees: Float32Array): number[] => Array.from({ length: CANDIDATES }, (_, candidate) => degrees[candidate * stride]!);
  const candidates = footingOf(graph, index, every(book.lon), every(book.lat));
  const centres = footingOf(graph, index, rows.map((row) => areas.longitudes[row]!), rows.map((row) => areas.latitudes[row]!));
  let pairs = 0;
  for (let centre = 0; centre < centres.count; centre++) {
    if (centres.way[centre]! < 0) continue;
    const starts = [footAt(centres, centre)];
    search.run(starts, LIMIT);
    eachReachedPlace(search, starts, LIMIT, candidates, () => pairs++);
  }
  if (pairs === 0) throw new Error('No candidate lies within 15 minutes of any centre');
  return performance.now() - begun;
}
