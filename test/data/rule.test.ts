import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../src/data/database';
import { readStart } from '../../src/data/start';
import { COUNTED_ELECTIONS, ELECTION_IDS } from '../../src/domain/catalogue';
import { assess } from '../../src/domain/criteria/assessment';
import { DEFAULT_THRESHOLDS, type ResolutionThresholds } from '../../src/domain/criteria/resolution';
import { openNodeDatabase } from '../../scripts/database';

const PROJECT = join(import.meta.dirname, '../..');
const figures = readStart(readFileSync(join(PROJECT, 'public/data/start.arrow')));

let database: Database;
beforeAll(async () => {
  database = await openNodeDatabase();
});

/** The same rule written in SQL on the full tables: independent of the columns of the start and of the typed arrays. */
async function verdictsBySql(thresholds: ResolutionThresholds): Promise<Map<string, string>> {
  const list = thresholds.elections.map((id) => `'${id}'`).join(', ');
  const mandate = thresholds.mandateSense === 'direct' ? 'direct_mandate_spd_2026' : 'mandate_presence';
  const rows = await database.query<{ areaId: string; verdict: string }>(
    ['areas', 'results', 'turnout', 'indicators'],
    `WITH share AS (
       SELECT t.election_id, t.area_id, 100 * coalesce(r.votes, 0) / t.valid AS spd
       FROM turnout t LEFT JOIN results r ON r.election_id = t.election_id AND r.area_id = t.area_id AND r.party = 'spd'
       WHERE t.valid >= 10 AND t.election_id IN (${list})
     ), long_term AS (
       SELECT s.area_id, avg(s.spd - c.spd) AS deviation, 100.0 * count(*) FILTER (s.spd < c.spd) / count(*) AS below
       FROM share s JOIN share c ON c.election_id = s.election_id AND c.area_id = 'berlin' GROUP BY s.area_id
     ), facts AS (
       SELECT a.area_id, a.reliable,
              (SELECT value FROM indicators WHERE indicator_id = 'mss_status_class_2025' AND area_id = a.area_id) >= ${thresholds.weakFromClass} AS weak,
              (SELECT value FROM indicators WHERE indicator_id = '${mandate}' AND area_id = a.area_id) < ${thresholds.mandateShare} AS no_mandate,
              l.deviation < ${thresholds.deviation} AND l.below >= ${thresholds.belowShare} AS below
       FROM areas a LEFT JOIN long_term l ON l.area_id = a.area_id WHERE a.level = 'plr'
     )
     SELECT area_id AS "areaId", CASE WHEN NOT reliable THEN 'unknown' ELSE
       CASE (weak AND (no_mandate OR below)) WHEN true THEN 'yes' WHEN false THEN 'no' ELSE 'unknown' END END AS verdict
     FROM facts`,
  );
  return new Map(rows.map(({ areaId, verdict }) => [areaId, verdict]));
}

describe('the rule on Berlin', () => {
  const variants: [string, ResolutionThresholds][] = [
    ['the defaults', DEFAULT_THRESHOLDS],
    ['only very low status and direct mandates', { ...DEFAULT_THRESHOLDS, weakFromClass: 4, mandateSense: 'direct' }],
    ['clearly below in nearly all elections, with 2026', { ...DEFAULT_THRESHOLDS, deviation: -2.5, belowShare: 90, mandateShare: 5, elections: ELECTION_IDS }],
    ['elections of the Abgeordnetenhaus alone', { ...DEFAULT_THRESHOLDS, elections: COUNTED_ELECTIONS.filter((id) => id.startsWith('agh')) }],
  ];
  it('measures the long-term deviation as the indicator of that name does, on every level', async () => {
    const rows = await database.query<{ areaId: string; value: number | null }>(
      ['indicators'], `SELECT area_id AS "areaId", value FROM indicators WHERE indicator_id = 'spd_deviation_long'`,
    );
    const { deviation } = assess(figures, DEFAULT_THRESHOLDS).longTerm;
    expect(rows.length).toBeGreaterThan(800);
    for (const { areaId, value } of rows) {
      const column = deviation[figures.ids.indexOf(areaId)]!;
      if (value === null) expect(column, areaId).toBeNaN();
      else expect(column, areaId).toBeCloseTo(value, 4);
    }
  });

  it.each(variants)('gives the same verdict on all 542 Planungsräume as the same rule in SQL: %s', async (_, thresholds) => {
    const expected = await verdictsBySql(thresholds);
    const assessment = assess(figures, thresholds);
    const actual = new Map(figures.ids.flatMap((id, row) => (figures.levels[row] === 'plr' ? [[id, assessment.verdict[row]!] as const] : [])));
    expect(actual.size).toBe(542);
    expect([...actual].filter(([id, verdict]) => expected.get(id) !== verdict)).toEqual([]);
  });

  it('meets nobody more when a threshold is tightened', () => {
    const met = (thresholds: ResolutionThresholds): Set<string> => {
      const { verdict } = assess(figures, thresholds);
      return new Set(figures.ids.filter((_, row) => figures.levels[row] === 'plr' && verdict[row] === 'yes'));
    };
    const all = met(DEFAULT_THRESHOLDS);
    for (const tighter of [{ weakFromClass: 4 as const }, { mandateShare: 10 }, { deviation: -3 }, { belowShare: 100 }]) {
      const fewer = met({ ...DEFAULT_THRESHOLDS, ...tighter });
      expect(fewer.size).toBeLessThanOrEqual(all.size);
      for (const id of fewer) expect(all).toContain(id);
    }
  });

  it('says what METHODS.md says of direct mandates: one is left, so nearly every weak Kiez is without', () => {
    const { arms } = assess(figures, { ...DEFAULT_THRESHOLDS, mandateSense: 'direct' });
    const weak = figures.ids.flatMap((_, row) => (figures.levels[row] === 'plr' && arms.weak[row] === 'yes' ? [row] : []));
    expect(weak.length).toBe(93);
    expect(weak.filter((row) => arms.no_mandate[row] === 'yes').length).toBe(93);
  });
});

describe('npm run report', () => {
  const run = (...options: string[]): string =>
    execFileSync(process.execPath, ['--import', 'tsx', join(PROJECT, 'scripts/report.ts'), ...options], { cwd: PROJECT, encoding: 'utf8' });

  it('prints one line per Planungsraum with the verdicts of the application', () => {
    const [header, ...lines] = run().trimEnd().split('\n');
    expect(header).toBe('area_id,name,weak,no_mandate,below,verdict,reasons');
    expect(lines.length).toBe(542);
    const { verdict } = assess(figures, DEFAULT_THRESHOLDS);
    const met = figures.ids.filter((_, row) => figures.levels[row] === 'plr' && verdict[row] === 'yes');
    expect(lines.filter((line) => /,yes,"/.test(line)).map((line) => line.slice(0, 8))).toEqual(met);
  });

  it('takes levels, thresholds and formats, and says what it does not take', () => {
    const rows = JSON.parse(run('--level', 'bez', '--format', 'json', '--language', 'en')) as { area_id: string }[];
    expect(rows.map((row) => row.area_id)).toEqual(['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']);
    expect(() => run('--level', 'kiez')).toThrow(/--level takes plr/);
  });
});
