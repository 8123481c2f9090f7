import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openNodeDatabase } from '../../scripts/database';
import type { Database } from '../../src/data/database';
import { readFigure } from '../../src/data/figures/read';
import { readStart } from '../../src/data/start';
import { COUNTED_ELECTIONS } from '../../src/domain/catalogue';
import { correlations } from '../../src/domain/composite/correlation';
import type { Criterion, IndexDefinition, Normalisation } from '../../src/domain/composite/definition';
import { parseIndex } from '../../src/domain/composite/index-text';
import { aggregate, criteriaColumns, normaliseCriteria } from '../../src/domain/composite/scores';
import { deriveColumns } from '../../src/domain/criteria/assessment';
import { PRESET_IDS, PRESETS } from '../../src/domain/criteria/criteria';
import { DEFAULT_THRESHOLDS } from '../../src/domain/criteria/resolution';
import { parseFigure } from '../../src/domain/figures/figure';

const figures = readStart(readFileSync(join(import.meta.dirname, '../../public/data/start.arrow')));
const rows = figures.levels.flatMap((level, row) => (level === 'plr' ? [row] : []));

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase();
}, 60_000);

/** Scores and coverage by area as the application computes them. */
async function byTypedArrays(definition: IndexDefinition): Promise<{ columns: Float64Array[]; scores: Float64Array; coverage: Float64Array }> {
  const columnByKey = new Map<string, Float64Array>();
  for (const { figure: key } of definition.criteria) {
    const figure = parseFigure(key)!;
    if (figure.kind === 'own') throw new Error(key);
    if (figure.kind === 'derived') {
      if (figure.id !== 'index') columnByKey.set(key, deriveColumns(figures, DEFAULT_THRESHOLDS).columns[figure.id]);
      continue;
    }
    const values = await readFigure(database, figure);
    columnByKey.set(key, Float64Array.from(figures.ids, (id) => values.get(id) ?? NaN));
  }
  const columns = criteriaColumns(definition, (key) => columnByKey.get(key), rows);
  return { columns, ...aggregate(normaliseCriteria(definition, columns), definition.criteria.map(({ weight }) => weight)) };
}

/** The values of a figure, from the full tables. */
function valuesInSql(figure: string): string {
  const share = (party: string, election: string): string =>
    `SELECT t.area_id, 100 * r.votes / t.valid AS v FROM turnout t JOIN results r USING (election_id, area_id)
     WHERE t.election_id = '${election}' AND r.party = '${party}' AND t.valid >= 10`;
  if (figure === 'rule-mandate_share') return `SELECT area_id, value AS v FROM indicators WHERE indicator_id = 'mandate_presence'`;
  if (figure === 'rule-deviation') {
    const shares = `SELECT t.election_id, t.area_id, 100 * coalesce(r.votes, 0) / t.valid AS spd FROM turnout t
      LEFT JOIN results r ON r.election_id = t.election_id AND r.area_id = t.area_id AND r.party = 'spd'
      WHERE t.valid >= 10 AND t.election_id IN (${COUNTED_ELECTIONS.map((id) => `'${id}'`).join()})`;
    return `SELECT s.area_id, avg(s.spd - c.spd) AS v FROM (${shares}) s JOIN (${shares}) c ON c.election_id = s.election_id AND c.area_id = 'berlin' GROUP BY s.area_id`;
  }
  const change = /^(\w+)-(\w+)~(\w+)$/.exec(figure);
  if (change) return `SELECT area_id, b.v - a.v AS v FROM (${share(change[1]!, change[2]!)}) a JOIN (${share(change[1]!, change[3]!)}) b USING (area_id)`;
  const result = /^(\w+)-(\w+)$/.exec(figure);
  if (result) return share(result[1]!, result[2]!);
  return `SELECT area_id, value AS v FROM indicators WHERE indicator_id = '${figure}'`;
}

/** Scores of one criterion: mean percentile ranks from window functions, the others from aggregates. */
function scoresInSql({ figure, direction, normalisation }: Criterion): string {
  const need = direction.kind === 'ideal' ? `abs(v - (${direction.value}))` : 'v';
  const onScale = (kind: Normalisation): string => {
    switch (kind.kind) {
      case 'percentile': return `100 * (rank() OVER (ORDER BY x) - 1 + (count(*) OVER (PARTITION BY x) - 1) / 2) / (count(*) OVER () - 1)`;
      case 'min_max': return line(`(SELECT quantile_cont(x, ${kind.winsorise / 100}) FROM needs)`, `(SELECT quantile_cont(x, ${1 - kind.winsorise / 100}) FROM needs)`);
      case 'z_score': return line('(SELECT avg(x) - 3 * stddev_pop(x) FROM needs)', '(SELECT avg(x) + 3 * stddev_pop(x) FROM needs)');
      case 'goalposts': return line(String(kind.from), String(kind.to));
    }
  };
  const line = (from: string, to: string): string => `100 * least(1, greatest(0, (x - (${from})) / ((${to}) - (${from}))))`;
  const score = onScale(normalisation);
  return `SELECT area_id, ${direction.kind === 'less' ? `100 - (${score})` : score} AS score FROM needs`
    .replace(/^/, `WITH needs AS (SELECT f.area_id, ${need} AS x FROM (${valuesInSql(figure)}) f JOIN areas a ON a.area_id = f.area_id AND a.level = 'plr' WHERE v IS NOT NULL) `);
}

async function bySql({ criteria, aggregation }: IndexDefinition): Promise<Map<string, { score: number | null; coverage: number }>> {
  const total = criteria.reduce((sum, { weight }) => sum + weight, 0);
  const parts = criteria.map((criterion) => `SELECT area_id, score, ${criterion.weight} AS weight FROM (${scoresInSql(criterion)})`).join(' UNION ALL ');
  const mean = aggregation === 'geometric' ? '(exp(sum(weight * ln(1 + 0.99 * score)) / sum(weight)) - 1) / 0.99' : 'sum(weight * score) / sum(weight)';
  const answer = await database.query<{ areaId: string; score: number | null; coverage: number }>(
    ['areas', 'indicators', 'results', 'turnout'],
    `WITH parts AS (${parts}), sums AS (SELECT area_id, ${mean} AS score, sum(weight) / ${total} AS coverage FROM parts GROUP BY area_id)
     SELECT a.area_id AS "areaId", CASE WHEN s.coverage >= 0.5 THEN s.score END AS score, coalesce(s.coverage, 0) AS coverage
     FROM areas a LEFT JOIN sums s USING (area_id) WHERE a.level = 'plr'`,
  );
  return new Map(answer.map(({ areaId, score, coverage }) => [areaId, { score, coverage }]));
}

describe('the index on Berlin', () => {
  const sets: [string, IndexDefinition][] = [
    ...PRESET_IDS.map((id): [string, IndexDefinition] => [`preset ${id}`, PRESETS[id].index]),
    ['one of each normalisation', parseIndex('mss_s1_2023:30,mss_s4_2023:20:minmax_5,age65_share_2025:15:z,foreign_share_2024:10:goal_10_40,spd-agh2023:25:less')!],
    ['geometric, with ideal values and gaps', parseIndex('geometric,population_density_2025:30:ideal_8000,good_location_share:45:less:minmax_0,residence_5_years_2020:25:ideal_60:z,spd-agh2016~agh2023:20:less')!],
    ['counts with many ties', parseIndex('spd_offices:40:less,spd_below_count:30,mss_status_class_2025:30:minmax_0,spd_office_loses_mandate:10')!],
  ];

  it.each(sets)('has for all 542 Planungsräume the scores that SQL computes: %s', async (_, definition) => {
    const expected = await bySql(definition);
    const { scores, coverage } = await byTypedArrays(definition);
    expect(rows.length).toBe(542);
    rows.forEach((row, area) => {
      const { score, coverage: covered } = expected.get(figures.ids[row]!)!;
      expect(coverage[area]).toBeCloseTo(covered, 9);
      if (score === null) expect(scores[area]).toBeNaN();
      else expect(Math.abs(scores[area]! - score)).toBeLessThan(1e-9);
    });
  });

  it('gives no score where less than half of the weight is known, and says how much is', async () => {
    const { scores, coverage } = await byTypedArrays(PRESETS.structure.index);
    const without = rows.filter((_, area) => Number.isNaN(scores[area]!));
    expect(without.length).toBeGreaterThan(0);
    expect(without.length).toBeLessThan(12);
    expect([...coverage].every((share, area) => Number.isNaN(scores[area]!) === share < 0.5)).toBe(true);
  });

  it('has the rank correlations that DuckDB computes from ranks', async () => {
    const [first, second] = ['mss_s1_2023', 'mss_s4_2023'];
    const criteria = parseIndex(`${first}:1,${second}:1`)!;
    const { columns } = await byTypedArrays(criteria);
    const [row] = await database.query<{ rho: number }>(
      ['areas', 'indicators'],
      `WITH pairs AS (SELECT a.value AS x, b.value AS y FROM indicators a JOIN indicators b USING (area_id) JOIN areas USING (area_id)
         WHERE level = 'plr' AND a.indicator_id = '${first}' AND b.indicator_id = '${second}' AND a.value IS NOT NULL AND b.value IS NOT NULL),
       ranks AS (SELECT rank() OVER (ORDER BY x) + count(*) OVER (PARTITION BY x) / 2 AS x, rank() OVER (ORDER BY y) + count(*) OVER (PARTITION BY y) / 2 AS y FROM pairs)
       SELECT corr(x, y) AS rho FROM ranks`,
    );
    expect(correlations(criteria.criteria, columns)[0]![1]).toBeCloseTo(row!.rho, 9);
    expect(row!.rho).toBeGreaterThan(0.8);
  });
});
