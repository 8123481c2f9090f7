/** The queries of the interface on the shipped tables, on the DuckDB that the browser runs, without its worker. */
import { areaIndicators } from '../../src/data/queries/indicators';
import { areaConstituencies, nearestSpdOffices } from '../../src/data/queries/representation';
import { openNodeDatabase } from '../database';
import { milliseconds, type Bench } from './line';

const AREAS = ['10100104', '01100101', '09300922', '0110', '11', 'wk26-0903', 'berlin'];
const INDICATORS = ['mss_status_class_2025', 'mss_s1_2023', 'age65_share_2025', 'foreign_share_2024', 'population_density_2025'];

export const queries: Bench = {
  name: 'queries',
  async measure() {
    const database = await openNodeDatabase();
    const questions: [string, (areaId: string) => Promise<unknown>][] = [
      ['constituencies of an area', (areaId) => areaConstituencies(database, areaId)],
      ['nearest SPD offices', () => nearestSpdOffices(database, 13.4, 52.5, 3)],
      ['indicators of an area', (areaId) => areaIndicators(database, areaId, INDICATORS, 'de')],
    ];
    const lines = [];
    for (const [name, ask] of questions) {
      await ask(AREAS[0]!); // loads the tables
      const times: number[] = [];
      for (let run = 0; run < 28; run++) {
        const start = performance.now();
        await ask(AREAS[run % AREAS.length]!);
        times.push(performance.now() - start);
      }
      lines.push(milliseconds(`SQL: ${name}, median`, times.sort((a, b) => a - b)[14]!, 50));
    }
    return lines;
  },
};
