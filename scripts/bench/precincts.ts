/**
 * The first Stimmbezirke on the map: what the queries cost, and how long it takes in a real browser from the click on the
 * level until the map is coloured and at rest (borders loaded and united, tables loaded, joined, drawn).
 */
import { chromium, type Browser } from 'playwright-core';
import { readPrecinctFigure } from '../../src/data/figures/read-precincts';
import { findBrowser, launchArguments } from '../browser/find';
import { buildIfNeeded, DIST } from '../build/build';
import { openNodeDatabase } from '../database';
import { serve } from '../serve/server';
import { milliseconds, type Bench, type Line } from './line';

const FIGURE = { kind: 'result', party: 'spd', measure: 'valid', election: 'agh2023', since: null } as const;

export const precincts: Bench = {
  name: 'precincts',
  async measure() {
    return [...(await inThisProcess()), ...(await inTheBrowser())];
  },
};

async function inThisProcess(): Promise<Line[]> {
  const database = await openNodeDatabase();
  let start = performance.now();
  await readPrecinctFigure(database, FIGURE);
  const first = performance.now() - start;
  const times: number[] = [];
  for (const party of ['spd', 'cdu', 'gruene', 'linke', 'afd', 'fdp', 'spd', 'cdu', 'afd']) {
    start = performance.now();
    await readPrecinctFigure(database, { ...FIGURE, party });
    times.push(performance.now() - start);
  }
  return [
    milliseconds('Stimmbezirke: first result with its tables', first, null),
    milliseconds('SQL: result in Stimmbezirken, median', times.sort((a, b) => a - b)[4]!, 50),
  ];
}

async function inTheBrowser(): Promise<Line[]> {
  await buildIfNeeded();
  const server = await serve({ folder: DIST, port: 0 });
  const { executablePath, environment } = findBrowser();
  const browser = await chromium.launch({ executablePath, env: { ...(process.env as Record<string, string>), ...environment }, args: [...launchArguments] });
  try {
    const unprepared = await choose(browser, server.url, false);
    const { ready, rests } = await choose(browser, server.url, true);
    return [
      milliseconds('Stimmbezirke: from the click until borders and colours are handed to the map, first use', ready, 1000),
      milliseconds('Stimmbezirke: the same by somebody whose pointer was never near', unprepared.ready, null),
      milliseconds('Stimmbezirke: from the click until the map rests, with software GL', rests, null),
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Milliseconds from the choice of the level; `prepared`: half a second after the pointer has come to the list, as it takes to open it. */
async function choose(browser: Browser, url: string, prepared: boolean): Promise<{ ready: number; rests: number }> {
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${url}/#/finden?karte=spd-agh2023`);
  await page.waitForFunction(() => performance.getEntriesByName('database-ready').length > 0, undefined, { timeout: 120_000 });
  await page.locator('.first').waitFor({ state: 'detached', timeout: 120_000 });
  const levels = page.locator('.choices select');
  if (prepared) {
    await levels.hover();
    await page.waitForTimeout(500);
  }
  await levels.selectOption('precinct');
  await page.waitForFunction(() => performance.getEntriesByName('precincts-shown').length > 0, undefined, { timeout: 120_000 });
  const [asked, ready, shown] = await page.evaluate(() => ['precincts-asked', 'precincts-ready', 'precincts-shown'].map((name) => performance.getEntriesByName(name)[0]!.startTime));
  await context.close();
  return { ready: ready! - asked!, rests: shown! - asked! };
}
