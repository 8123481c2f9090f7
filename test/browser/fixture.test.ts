import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from 'playwright-core';
import { serve, type RunningServer } from '../../scripts/serve/server';
import { expectWebGL2, launch, Watch } from './fixture';
import { isNotBlank } from './picture';

/** Pages with something wrong: were the fixture blind, every other browser test would promise too much. */
const pages: Record<string, string> = {
  'index.html': '<link rel="icon" href="data:,"><h1>Kiezkompass</h1>',
  'foreign.html': '<img src="http://tiles.example.org/1/1/1.png">',
  'worker.html': '<script src="start-worker.js"></script>',
  'start-worker.js': 'new Worker("worker.js");',
  'worker.js': 'fetch("http://tiles.example.org/from-worker").catch(() => {});',
  'error.html': '<script src="error.js"></script>',
  'error.js': 'console.error("tile is broken"); throw new Error("no map");',
  'missing.html': '<img src="/gone.png">',
  'map.html': '<canvas width="800" height="600"></canvas><script src="map.js"></script>',
  'map.js': `const context = document.querySelector('canvas').getContext('2d');
for (let x = 0; x < 800; x += 10) for (let y = 0; y < 600; y += 10) {
  context.fillStyle = 'rgb(' + (x / 4) + ',' + (y / 3) + ',90)';
  context.fillRect(x, y, 10, 10);
}`,
};

let browser: Browser;
let server: RunningServer;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kiezkompass-pages-'));
  for (const [name, content] of Object.entries(pages)) writeFileSync(join(folder, name), content);
  server = await serve({ folder, port: 0 });
  browser = await launch();
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true });
});

async function problemsOf(path: string, url = server.url): Promise<string> {
  const watch = new Watch();
  const context = await browser.newContext();
  watch.follow(context, url);
  const page = await context.newPage();
  await page.goto(`${url}/${path}`, { waitUntil: 'networkidle' });
  await context.close();
  return watch.takeProblems().join('\n');
}

describe('the fixture of the browser tests', () => {
  test('finds nothing wrong with a sound page', async () => {
    expect(await problemsOf('')).toBe('');
  });

  test('notices a request to another origin, from the page and from a worker', async () => {
    expect(await problemsOf('foreign.html')).toContain('tiles.example.org/1/1/1.png');
    // Our own server forbids a worker such a request, and it never leaves. Another server would let it pass.
    const lax = createServer((request, response) => {
      const name = request.url?.slice(1) ?? '';
      response.setHeader('Content-Type', name.endsWith('.js') ? 'text/javascript' : 'text/html').end(pages[name]);
    });
    await new Promise<void>((done) => lax.listen(0, '127.0.0.1', done));
    expect(await problemsOf('worker.html', `http://127.0.0.1:${(lax.address() as AddressInfo).port}`)).toContain('tiles.example.org/from-worker');
    lax.close();
  });

  test('notices errors of the page, errors on the console and missing files', async () => {
    const errors = await problemsOf('error.html');
    expect(errors).toContain('page error: Error: no map');
    expect(errors).toContain('console error: tile is broken');
    expect(await problemsOf('missing.html')).toContain('answer 404');
  });

  test('has WebGL2, and tells a picture with a map from a blank one', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/map.html`);
    await expectWebGL2(page);
    expect(isNotBlank(await page.locator('canvas').screenshot())).toBe(true);
    await page.goto(`${server.url}/`);
    expect(isNotBlank(await page.screenshot())).toBe(false);
    await page.close();
  });
});
