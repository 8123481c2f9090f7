/** Hot spots of the 542 Planungsräume: neighbours out of the topology, local Moran with 9,999 permutations, Gi*. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import { readStart } from '../../src/data/start';
import { queenNeighbours } from '../../src/domain/spatial/statistics/contiguity';
import { getisOrd } from '../../src/domain/spatial/statistics/getis-ord';
import { localMoran } from '../../src/domain/spatial/statistics/local-moran';
import { milliseconds, type Bench } from './line';

const DATA = join(import.meta.dirname, '../../public/data');
const RUNS = 15;

export const spatial: Bench = {
  name: 'spatial',
  measure() {
    const figures = readStart(readFileSync(join(DATA, 'start.arrow')));
    const topology = JSON.parse(readFileSync(join(DATA, 'areas-start.topo.json'), 'utf8')) as Topology;
    const neighbours = queenNeighbours(topology, 'plr');
    const values = neighbours.ids.map((id) => figures.spdShare.agh2023[figures.ids.indexOf(id)]!);
    return [
      milliseconds('neighbours of 542 Planungsräume', median(() => queenNeighbours(topology, 'plr')), null),
      milliseconds('local Moran, 542 Planungsräume, 9,999 permutations', median(() => localMoran(values, neighbours, 9999)), 200),
      milliseconds('Getis-Ord Gi*, 542 Planungsräume', median(() => getisOrd(values, neighbours)), null),
    ];
  },
};

function median(task: () => unknown): number {
  task(); // once to warm up
  const times = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    task();
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[RUNS >> 1]!;
}
