import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import catalogue from '../../../data/walking-indicators.json' with { type: 'json' };
import { readNeighbourhood } from '../../../src/data/neighbourhood';
import { areasOf } from '../mandates/overlap';
import { sourcesOfTable } from '../outputs';
import { readDivision } from '../population/divisions';
import { toUtm } from '../read/projection';
import { PROJECT } from '../sources';
import type { Step } from '../step';
import { shareWithoutWay, WALKING_INDICATORS, walkingMinutes } from '../walking/indicators';

/** See METHODS.md, "Reach on foot". */
export const walkingMinutesStep: Step = {
  name: 'walking-minutes',
  title: 'Minutes on foot to offices and stations, for the people of every area',
  needs: ['walk-graph', 'population', 'area-table', 'places', 'mandates'],
  async run({ interim, progress, readTable }) {
    const neighbourhood = await readNeighbourhood((file) => Promise.resolve(readFileSync(join(PROJECT, 'public/data', file))));
    const cells = await readTable('population_cells'), areas = await readTable('areas');
    const population = Float64Array.from(cells['population'] as ArrayLike<number>);
    const { ids, index } = readDivision(interim, 'wk26');
    const areasOfCell = Array.from(cells['area_id'] as ArrayLike<string>, (area, cell) => {
      const constituency = index.findNearest(...toUtm([Number(cells['lon']![cell]), Number(cells['lat']![cell])]), 100);
      return areasOf(area, ids[constituency] ?? null);
    });
    progress(`${(100 * shareWithoutWay(neighbourhood, population)).toFixed(2)} % of the people live more than 150 m from any way`);
    const areaIds = Array.from(areas['area_id'] as ArrayLike<string>);
    const values = WALKING_INDICATORS.map((indicator) => walkingMinutes(indicator, neighbourhood, population, areasOfCell, areaIds));
    interim.writeTable('indicators-walking', {
      indicator_id: WALKING_INDICATORS.flatMap((indicator) => areaIds.map(() => indicator)),
      area_id: WALKING_INDICATORS.flatMap(() => areaIds),
      period: WALKING_INDICATORS.flatMap((indicator) => areaIds.map(() => catalogue.find(({ indicator_id: id }) => id === indicator)!.period)),
      value: values.flat(),
    });
    interim.writeJson('catalogue-indicators-walking', catalogue);
    const sources = (['population_cells', 'places', 'offices'] as const).flatMap((table) => sourcesOfTable(table));
    interim.writeJson('sources-indicators-walking', [...new Set([...sources, 'osm-basemap-2021'])].sort());
  },
};
