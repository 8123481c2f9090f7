/**
 * What one step of a slider costs in the browser, with the map and the list in view: the script from the event until all
 * of the page is as it should be, which must fit into a frame; and the wait for the picture, which on a machine without a
 * graphics card is the time of the software that stands in for it, and is reported without a budget.
 */
import { chromium, type Browser } from 'playwright-core';
import { findBrowser, launchArguments } from '../browser/find';
import { buildIfNeeded, DIST } from '../build/build';
import { serve } from '../serve/server';
import { milliseconds, type Bench, type Line } from './line';

const STEPS = 60;
const FRAME = 16.7;

/** What is dragged and what the map shows meanwhile. */
const CASES = [
  { name: 'threshold of the rule, map of the rule', path: '/#/finden', slider: '.arm input[type=range]' },
  { name: 'weight of a criterion, map of the index', path: '/#/finden?v=2&karte=rule-index&kriterien=structure', slider: 'input[type=range]:not(.arm *)' },
] as const;

export const frame: Bench = {
  name: 'frame',
  async measure() {
    await buildIfNeeded();
    const server = await serve({ folder: DIST, port: 0 });
    const { executablePath, environment } = findBrowser();
    const browser = await chromium.launch({ executablePath, env: { ...(process.env as Record<string, string>), ...environment }, args: [...launchArguments] });
    try {
      const lines: Line[] = [];
      for (const { name, path, slider } of CASES) {
        const { script, picture } = await steps(browser, server.url + path, slider);
        lines.push(
          milliseconds(`slider step, script, median: ${name}`, at(script, 0.5), FRAME),
          milliseconds(`slider step, script, 95th percentile: ${name}`, at(script, 0.95), null),
          milliseconds(`slider step, until the picture, software GL: ${name}`, at(picture, 0.5), null),
        );
      }
      return lines;
    } finally {
      await browser.close();
      await server.close();
    }
  },
};

async function steps(browser: Browser, url: string, slider: string): Promise<{ script: number[]; picture: number[] }> {
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('.first').waitFor({ state: 'detached', timeout: 120_000 });
  // Criteria are folded away where they are not in use.
  await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
  await page.locator(slider).first().waitFor();
  // What comes after the first map (database, further figures) is not part of a step.
  await page.waitForTimeout(5000);
  const measured = await page.evaluate(
    async ({ selector, count }) => {
      const input = document.querySelector<HTMLInputElement>(selector)!;
      const [low, high] = [Number(input.min), Number(input.max)];
      const script: number[] = [];
      const picture: number[] = [];
      for (let step = 0; step < count; step++) {
        await new Promise((done) => setTimeout(done, 120));
        input.value = String(Math.round(low + ((high - low) * ((step * 7) % count)) / count));
        const start = performance.now();
        input.dispatchEvent(new Event('input', { bubbles: true }));
        // The page follows in microtasks; the next task comes when all of them are done, and before the next frame.
        await new Promise<void>((done) => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => done();
          channel.port2.postMessage(null);
        });
        script.push(performance.now() - start);
        await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
        picture.push(performance.now() - start);
      }
      return { script, picture };
    },
    { selector: slider, count: STEPS },
  );
  await context.close();
  return measured;
}

/** Value below which the given share of the values lies. */
function at(values: readonly number[], share: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(share * (values.length - 1))] ?? NaN;
}
