import { decodeWalkGraph } from '../../../src/data/walk-graph';
import { readPlanningAreas } from '../places/named-areas';
import { metresPerUnit, TILES, worldToLonLat } from '../population/tiles';
import { toUtm } from '../read/projection';
import type { Step } from '../step';
import { contract } from '../walking/contract';
import { encodeWalkGraph } from '../walking/encode';
import { joinWays } from '../walking/network';
import { waysAround } from '../walking/surroundings';
import { readWays } from '../walking/ways';

/** See METHODS.md, "Reach on foot". */
export const walkGraphStep: Step = {
  name: 'walk-graph',
  title: 'The walking network, from the paths and roads of the map',
  needs: ['areas'],
  async run({ sources, interim, progress, writeFile }) {
    const { index } = readPlanningAreas(interim);
    const inBerlin = (x: number, y: number): boolean => index.find(...toUtm(worldToLonLat(x, y))) >= 0;
    const pieces = await readWays(sources.bytes(TILES));
    const ways = waysAround(pieces, inBerlin);
    progress(`${pieces.length} pieces of ways, ${ways.length} in Berlin and just outside`);
    const network = joinWays(ways);
    progress(`${network.x.length} vertices, ${network.from.length} segments`);
    const contracted = contract(network, metresPerUnit, { bend: 12, stub: 25 });
    const kilometres = contracted.length.reduce((sum, length) => sum + length, 0) / 1000;
    progress(`${contracted.x.length} nodes, ${contracted.length.length} ways, ${kilometres.toFixed(0)} km`);
    const file = encodeWalkGraph(contracted, worldToLonLat);
    const { nodes, length } = decodeWalkGraph(file);
    if (nodes !== contracted.x.length || length.length !== contracted.length.length) throw new Error('The file of ways cannot be read back');
    writeFile('public/data/walk_graph.bin', file, { sourceIds: ['osm-basemap-2021'], referenceDate: '2021-08-06' });
  },
};
