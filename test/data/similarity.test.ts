import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openNodeDatabase } from '../../scripts/database';
import type { Database } from '../../src/data/database';
import { readStart } from '../../src/data/start';
import { similarAreas } from '../../src/domain/similarity/similar-areas';

const FIGURES = ['mss_s1_2023', 'mss_s4_2023', 'age65_share_2025', 'foreign_share_2024', 'population_density_2025'];
const figures = readStart(readFileSync(join(import.meta.dirname, '../../public/data/start.arrow')));
const rows = figures.ids.flatMap((_, row) => (figures.levels[row] === 'plr' && figures.reliable[row] ? [row] : []));
let database: Database;
let columns: Float64Array[];

beforeAll(async () => {
  database = await openNodeDatabase();
  const values = await database.query<{ id: string; area: string; value: number }>(['indicators'], `SELECT indicator_id AS id, area_id AS area, value FROM indicators WHERE indicator_id IN (${FIGURES.map((id) => `'${id}'`).join()}) AND value IS NOT NULL`, []);
  const row = new Map(figures.ids.map((id, index) => [id, index]));
  columns = FIGURES.map(() => new Float64Array(figures.ids.length).fill(NaN));
  for (const { id, area, value } of values) if (row.has(area)) columns[FIGURES.indexOf(id)]![row.get(area)!] = value;
}, 60_000);

describe('similar Kieze', () => {
  it.each(['11100308', '08100521', '04300414'])('of %s are those that SQL finds', async (id) => {
    const inSql = await database.query<{ area: string; distance: number }>(['indicators'], `
      WITH known AS (SELECT indicator_id AS figure, area_id AS area, value FROM indicators
        WHERE indicator_id IN (${FIGURES.map((figure) => `'${figure}'`).join()}) AND value IS NOT NULL AND area_id IN (${rows.map((row) => `'${figures.ids[row]}'`).join()})),
      scale AS (SELECT figure, median(value) AS middle, 1.4826 * mad(value) AS spread FROM known GROUP BY figure),
      z AS (SELECT figure, area, greatest(-4, least(4, (value - middle) / spread)) AS z FROM known JOIN scale USING (figure))
      SELECT b.area, sqrt(avg(pow(a.z - b.z, 2))) AS distance FROM z a JOIN z b USING (figure)
      WHERE a.area = '${id}' AND b.area <> a.area GROUP BY b.area HAVING count(*) >= 0.7 * (SELECT count(*) FROM z WHERE area = '${id}')
      ORDER BY distance, b.area LIMIT 10`, []);
    const found = similarAreas(columns, rows, figures.ids.indexOf(id), 10);
    expect(found.map(({ row }) => figures.ids[row])).toEqual(inSql.map(({ area }) => area));
    found.forEach(({ distance }, index) => expect(distance).toBeCloseTo(inSql[index]!.distance, 9));
  });

  it('exist for every Kiez that is reliable, and the nearest is more alike than a Kiez drawn by chance', () => {
    const nearest: number[] = [], median: number[] = [];
    for (const row of rows) {
      const found = similarAreas(columns, rows, row, rows.length);
      expect(found.length, figures.ids[row]).toBeGreaterThan(400);
      nearest.push(found[0]!.similarity);
      median.push(found[Math.floor(found.length / 2)]!.similarity);
    }
    const middle = (values: number[]): number => values.sort((a, b) => a - b)[values.length >> 1]!;
    expect(middle(nearest)).toBeGreaterThan(90);
    expect(middle(median)).toBeLessThan(60);
  });
});
