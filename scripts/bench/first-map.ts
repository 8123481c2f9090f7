/**
 * What a first visit costs until the map is coloured, in a real browser from the real server: bytes over the wire
 * (Brotli, headers left out), scripts and styles (gzip), and the times of a slow laptop on a slow line.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { findBrowser, launchArguments } from '../browser/find';
import { buildIfNeeded, DIST } from '../build/build';
import { serve } from '../serve/server';
import { bytes, milliseconds, type Bench, type Line } from './line';

/** 10 Mbit/s with the delay of a home line, processor four times slower. */
const SLOW = { offline: false, latency: 40, downloadThroughput: 10_000_000 / 8, uploadThroughput: 5_000_000 / 8 };
const SLOWDOWN = 4;
const RUNS = 3;

export const firstMap: Bench = {
  name: 'first-map',
  async measure() {
    await buildIfNeeded();
    const server = await serve({ folder: DIST, port: 0 });
    const { executablePath, environment } = findBrowser();
    const browser = await chromium.launch({ executablePath, env: { ...(process.env as Record<string, string>), ...environment }, args: [...launchArguments] });
    try {
      const plain = await visits(browser, server.url, false);
      const slow = await visits(browser, server.url, true);
      return figures(plain, slow);
    } finally {
      await browser.close();
      await server.close();
    }
  },
};

interface Visit {
  readonly firstMap: number;
  readonly largestPaint: number;
  readonly databaseReady: number;
  /** Bytes of bodies as they came over the wire, until the first map. */
  readonly transferred: number;
  /** Scripts and styles asked for until the first map, by their path. */
  readonly code: readonly string[];
}

function figures(plain: readonly Visit[], slow: readonly Visit[]): Line[] {
  const code = plain[0]?.code ?? [];
  const gzipped = code.reduce((sum, path) => sum + gzipSync(readFileSync(join(DIST, path)), { level: 9 }).length, 0);
  return [
    bytes('JS + CSS before the first coloured map, gzip', gzipped, 360_000),
    bytes('over the wire until the first coloured map, Brotli', median(plain.map((visit) => visit.transferred)), 1_200_000),
    milliseconds('first coloured map', median(plain.map((visit) => visit.firstMap)), null),
    milliseconds('first coloured map, 4× CPU slowdown, 10 Mbit/s', median(slow.map((visit) => visit.firstMap)), null),
    milliseconds('largest contentful paint, 4× CPU slowdown, 10 Mbit/s', median(slow.map((visit) => visit.largestPaint)), 2500),
    milliseconds('DuckDB ready after the first coloured map', median(plain.map((visit) => visit.databaseReady - visit.firstMap)), 2500),
  ];
}

async function visits(browser: Browser, url: string, slowly: boolean): Promise<Visit[]> {
  const all: Visit[] = [];
  for (let run = 0; run < RUNS; run++) all.push(await visit(browser, url, slowly));
  return all;
}

async function visit(browser: Browser, url: string, slowly: boolean): Promise<Visit> {
  // A context of its own has an empty cache: every visit is a first one.
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  const network = await watchNetwork(session);
  if (slowly) {
    await session.send('Network.emulateNetworkConditions', SLOW);
    await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  }
  await page.addInitScript({ path: join(import.meta.dirname, 'watch-paints.js') });
  await page.goto(url, { waitUntil: 'commit' });
  const firstMap = await markTime(page, 'first-map');
  const databaseReady = await markTime(page, 'database-ready');
  const { origin, largestPaint } = await page.evaluate(() => ({ origin: performance.timeOrigin, largestPaint: (window as { largestPaint?: number }).largestPaint ?? NaN }));
  const { transferred, code } = network(origin + firstMap);
  await context.close();
  return { firstMap, largestPaint, databaseReady, transferred, code };
}

/** When the application has set a mark (src/map/areas/FirstPicture.svelte, src/data/duckdb.ts), in its own milliseconds. */
async function markTime(page: Page, name: string): Promise<number> {
  const handle = await page.waitForFunction((mark) => performance.getEntriesByName(mark)[0]?.startTime, name, { timeout: 120_000 });
  return Number(await handle.jsonValue());
}

/** Notes what goes over the network; the result tells how much of it came before a moment (milliseconds since 1970). */
async function watchNetwork(session: CDPSession): Promise<(moment: number) => { transferred: number; code: string[] }> {
  const asked: { path: string; moment: number }[] = [];
  const received: { bytes: number; timestamp: number }[] = [];
  // The browser dates data by a clock of its own; requests carry both, which gives the difference.
  let clockOffset = 0;
  await session.send('Network.enable');
  session.on('Network.requestWillBeSent', ({ request, wallTime, timestamp }) => {
    clockOffset = wallTime - timestamp;
    asked.push({ path: new URL(request.url).pathname, moment: wallTime * 1000 });
  });
  session.on('Network.dataReceived', ({ encodedDataLength, timestamp }) => received.push({ bytes: encodedDataLength, timestamp }));
  return (moment) => ({
    transferred: received.filter(({ timestamp }) => (timestamp + clockOffset) * 1000 <= moment).reduce((sum, { bytes }) => sum + bytes, 0),
    code: [...new Set(asked.filter((request) => request.moment <= moment && /\.(js|css)$/.test(request.path)).map(({ path }) => path))],
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}
