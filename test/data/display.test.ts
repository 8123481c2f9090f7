import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openNodeDatabase } from '../../scripts/database';
import type { Database } from '../../src/data/database';
import { readIndicatorCatalogue } from '../../src/data/figures/catalogue';
import { describeFigure, partyColour } from '../../src/data/figures/describe';
import { readFigure, type StoredFigure } from '../../src/data/figures/read';
import { partiesByElection } from '../../src/data/queries/parties';
import { readStart } from '../../src/data/start';
import { MIN_VALID_VOTES } from '../../src/domain/elections/deviation';
import type { AreaLevel } from '../../src/domain/catalogue';
import { queenNeighbours } from '../../src/domain/spatial/statistics/contiguity';
import { clustersOf } from '../../src/domain/spatial/statistics/clusters';
import { brushedRow, colouring } from '../../src/features/find/display/colouring';
import { histogramOf } from '../../src/features/find/display/histogram';
import { showNumbers, showPair, type FigureColumn, type NumbersShown, type Reading } from '../../src/features/find/display/shown';
import { displayTexts } from '../../src/features/find/display/texts';

const DATA = join(import.meta.dirname, '../../public/data');
const figures = readStart(readFileSync(join(DATA, 'start.arrow')));
const indicators = readIndicatorCatalogue(readFileSync(join(DATA, 'indicator_catalogue.arrow')));
const reading: Reading = { paper: 'light', language: 'de', texts: displayTexts.de };
const rowsOf = (wanted: AreaLevel): number[] => figures.levels.flatMap((level, row) => (level === wanted ? [row] : []));
let database: Database;

beforeAll(async () => {
  database = await openNodeDatabase();
}, 60_000);

async function column(figure: StoredFigure): Promise<FigureColumn> {
  const values = await readFigure(database, figure);
  return { description: describeFigure(figure, indicators, 'de')!, values: Float64Array.from(figures.ids, (id) => values.get(id) ?? NaN) };
}

function show(shown: FigureColumn, level: AreaLevel): NumbersShown {
  return showNumbers(shown, { wanted: null, standard: null, levelRows: rowsOf(level), referenceRows: rowsOf('plr'), partyColour }, reading);
}

const spd = (election: 'agh2021' | 'agh2023'): StoredFigure => ({ kind: 'result', party: 'spd', measure: 'valid', election, since: null });

describe('what the map shows', () => {
  it('the SPD share of every Kiez is that of the tables, and its colour that of its class', async () => {
    const shown = show(await column(spd('agh2023')), 'plr');
    const { colours } = colouring(shown, figures, rowsOf('plr'), () => true);
    const rows = await database.query<{ area: string; share: number }>(
      ['results', 'turnout', 'areas'],
      `SELECT area_id AS area, 100 * votes / valid AS share FROM results JOIN turnout USING (election_id, area_id) JOIN areas USING (area_id)
       WHERE election_id = 'agh2023' AND party = 'spd' AND level = 'plr' AND valid >= ?`, [MIN_VALID_VOTES],
    );
    expect(rows.length).toBeGreaterThan(530);
    expect(colours.size).toBe(rows.length);
    for (const { area, share } of rows) {
      const row = figures.ids.indexOf(area);
      expect(shown.column.values[row]).toBeCloseTo(share, 6);
      const upper = shown.breaks.findIndex((limit) => shown.column.values[row]! < limit);
      expect(colours.get(area)).toBe(shown.colours.at(upper < 0 ? -1 : upper));
    }
  });

  it('the change between two elections is the difference of both on the same areas', async () => {
    const change = await column({ kind: 'result', party: 'spd', measure: 'valid', election: 'agh2023', since: 'agh2021' });
    const [now, before] = [await column(spd('agh2023')), await column(spd('agh2021'))];
    let compared = 0;
    for (const row of rowsOf('plr')) {
      if (Number.isNaN(change.values[row]!)) continue;
      compared++;
      expect(change.values[row]).toBeCloseTo(now.values[row]! - before.values[row]!, 9);
    }
    expect(compared).toBeGreaterThan(530);
    // The SPD lost in Berlin as a whole, and zero lies between the two hues.
    const shown = show(change, 'plr');
    expect(shown.column.description.centre).toBe(0);
    expect(shown.breaks).toContain(0);
    expect(shown.labels.join(' ')).toMatch(/unter 0|−/);
  });

  it('shares have the same classes on every level, numbers of people do not', async () => {
    const share = await column(spd('agh2023'));
    const people = await column({ kind: 'indicator', id: 'population_2025' });
    for (const level of ['bzr', 'pgr', 'wk26', 'bez'] as const) expect(show(share, level).breaks).toEqual(show(share, 'plr').breaks);
    expect(show(people, 'bez').breaks).not.toEqual(show(people, 'plr').breaks);
  });

  it('every area of a level is counted once: in a class, or as missing', async () => {
    for (const id of ['mss_s4_2023', 'milieuschutz_share', 'population_density_2025', 'spd_offices', 'net_migration_2020']) {
      const shown = show(await column({ kind: 'indicator', id }), 'plr');
      const { counts, missing, hatched, unreliable, doubtful } = colouring(shown, figures, rowsOf('plr'), () => true);
      expect(counts.reduce((sum, count) => sum + count, 0) + missing).toBe(542);
      expect(hatched).toHaveLength(missing);
      expect(unreliable).toHaveLength(doubtful);
      expect(counts.length).toBeGreaterThan(1);
      expect(new Set(shown.colours).size).toBe(counts.length);
    }
  });

  it('the brush of the legend leaves as many areas as SQL counts between the same limits', async () => {
    const shown = show(await column({ kind: 'indicator', id: 'mss_s4_2023' }), 'plr');
    const histogram = histogramOf(rowsOf('plr').map((row) => shown.column.values[row]!), shown.breaks);
    const inside = rowsOf('plr').filter(brushedRow(shown, [20, 40], histogram));
    const [counted] = await database.query<{ n: number }>(
      ['indicators', 'areas'], "SELECT count(*) AS n FROM indicators JOIN areas USING (area_id) WHERE indicator_id = 'mss_s4_2023' AND level = 'plr' AND value >= 20 AND value < 40",
    );
    expect(inside).toHaveLength(counted!.n);
    expect(inside.length).toBeGreaterThan(100);
  });

  it('two figures together: the dark corner is weak structure and a weak result', async () => {
    const [weakness, result] = [await column({ kind: 'indicator', id: 'mss_status_index_2023' }), await column(spd('agh2023'))];
    const pair = showPair(weakness, result, rowsOf('plr'), reading);
    const darkest = pair.colours.indexOf('#000000');
    expect(darkest).toBe(2); // much weakness (x = 2), few votes (y = 0)
    const corner = rowsOf('plr').filter((row) => pair.classOfRow(row) === darkest);
    expect(corner.length).toBeGreaterThan(10);
    for (const row of corner) {
      expect(weakness.values[row]).toBeGreaterThanOrEqual(pair.xBreaks[1]!);
      expect(result.values[row]).toBeLessThan(pair.yBreaks[0]!);
    }
  });
});

describe('parties to choose from', () => {
  it('are those with votes in Berlin, largest first; sums of small ones are none', async () => {
    const parties = await partiesByElection(database);
    expect(parties.get('agh2023')!.slice(0, 3)).toEqual(['cdu', 'spd', 'gruene']);
    expect(parties.get('agh2011')).not.toContain('afd');
    for (const list of parties.values()) expect(list).not.toContain('sonstige');
    expect(parties.size).toBe(12);
  });
});

describe('clusters', () => {
  it('lie where everyone knows them: the SPD is strong together in Spandau, weak together in Marzahn and Pankow', async () => {
    const { values } = await column(spd('agh2023'));
    const neighbours = queenNeighbours(JSON.parse(readFileSync(join(DATA, 'areas-start.topo.json'), 'utf8')) as Parameters<typeof queenNeighbours>[0], 'plr');
    const rowOf = new Map(figures.ids.map((id, row) => [id, row]));
    const inOrder = neighbours.ids.map((id) => values[rowOf.get(id)!]!);
    const { classes } = clustersOf(inOrder, neighbours, 'moran');
    const found = (wanted: number): string[] => neighbours.ids.filter((_, area) => classes[area] === wanted).map((id) => id.slice(0, 2));
    expect(found(0).filter((bezirk) => bezirk === '05').length).toBeGreaterThan(5);
    expect(found(0)).not.toContain('10');
    expect(found(1)).toContain('03');
    // Gi* asks the same question another way: where both find high values, they agree.
    const getis = clustersOf(inOrder, neighbours, 'getis').classes;
    neighbours.ids.forEach((_, area) => {
      if (classes[area] === 0) expect(getis[area]).toBeLessThanOrEqual(2);
      if (Number.isNaN(inOrder[area])) expect([classes[area], getis[area]]).toEqual([-1, -1]);
    });
  });
});
