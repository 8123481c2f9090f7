/**
 * The application in a real browser. `useApplication()` at the top of a test file starts the server of `npm start` on
 * the built application, and `open()` gives a page. What every test promises without saying so: no request leaves for
 * another origin, nothing is missing on the server, no error is thrown on the page or written to the console.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { findBrowser, launchArguments } from '../../scripts/browser/find';
import { buildIfNeeded, DIST } from '../../scripts/build/build';
import { serve, type RunningServer } from '../../scripts/serve/server';

export const desktop = { width: 1440, height: 900 } as const;
export const phone = { width: 390, height: 844 } as const;

const SCREENSHOTS = resolve(import.meta.dirname, '../../.cache/screenshots');

export interface OpenOptions extends Pick<BrowserContextOptions, 'colorScheme' | 'reducedMotion' | 'locale' | 'hasTouch'> {
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Address below the application's root, with its query. */
  readonly path?: string;
  /** False: a browser whose canvas gives no WebGL. */
  readonly webGL?: boolean;
}

export interface Application {
  /** Opens a page of its own (own storage); it is closed and judged after the test. */
  open(options?: OpenOptions): Promise<Page>;
  /** What this test brings about on purpose (the network is gone): problems that match are none. */
  provoke(expected: RegExp): void;
  /** Addresses of everything that was asked for since the test began. */
  readonly requests: readonly string[];
  readonly url: string;
}

export function useApplication(folder: string = DIST): Application {
  let browser: Browser;
  let server: RunningServer;
  let contexts: BrowserContext[] = [];
  const watch = new Watch();

  beforeAll(async () => {
    if (folder === DIST) await buildIfNeeded();
    server = await serve({ folder, port: 0 });
    browser = await launch();
  });
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    contexts = [];
    const problems = watch.takeProblems();
    expect(problems).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  return {
    provoke: (expected) => watch.provoked.push(expected),
    requests: watch.requests,
    get url() {
      return server.url;
    },
    async open({ path = '/', viewport = desktop, webGL = true, ...options } = {}) {
      const context = await browser.newContext({ locale: 'de-DE', timezoneId: 'Europe/Berlin', viewport, ...options });
      contexts.push(context);
      watch.follow(context, server.url);
      if (!webGL) await context.addInitScript(takeWebGLAway);
      const page = await context.newPage();
      await page.goto(`${server.url}${path}`);
      return page;
    },
  };
}

export async function launch(): Promise<Browser> {
  const { executablePath, environment } = findBrowser();
  return chromium.launch({
    executablePath,
    env: { ...(process.env as Record<string, string>), ...environment },
    // Should the application ever ask for a foreign address, the test says so without anything leaving the machine.
    args: [...launchArguments, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'],
  });
}

/** Everything that goes over the network or wrong in the pages of one test. */
export class Watch {
  readonly requests: string[] = [];
  readonly provoked: RegExp[] = [];
  #problems: string[] = [];

  follow(context: BrowserContext, origin: string): void {
    context.on('request', (request) => {
      const url = request.url();
      this.requests.push(url);
      if (isForeign(url, origin)) this.#problems.push(`request to another origin: ${url}`);
    });
    context.on('requestfailed', (request) => {
      // The map gives up tiles that are no longer in view: that is no failure.
      const reason = request.failure()?.errorText ?? '';
      if (!reason.includes('ERR_ABORTED')) this.#problems.push(`request failed: ${request.url()} ${reason}`);
    });
    context.on('response', (response) => {
      if (response.status() >= 400) this.#problems.push(`answer ${response.status()}: ${response.url()}`);
    });
    context.on('weberror', (error) => this.#problems.push(`page error: ${error.error().stack ?? error.error().message}`));
    context.on('console', (message) => {
      if (message.type() === 'error') this.#problems.push(`console error: ${message.text()} (${message.location().url})`);
    });
  }

  takeProblems(): string[] {
    const problems = this.#problems.filter((problem) => !this.provoked.some((expected) => expected.test(problem)));
    this.#problems = [];
    this.provoked.length = 0;
    this.requests.length = 0;
    return problems;
  }
}

function isForeign(url: string, origin: string): boolean {
  return !url.startsWith(`${origin}/`) && !/^(data|blob|about):/.test(url);
}

/** Takes a picture of the page (or of one element), keeps it in `.cache/screenshots` to be looked at, and returns it. */
export async function screenshot(page: Page, name: string, selector?: string): Promise<Buffer> {
  const picture = await (selector ? page.locator(selector).screenshot() : page.screenshot());
  const file = `${SCREENSHOTS}/${name}.png`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, picture);
  return picture;
}

/** The map has drawn: the first picture is gone, and with it everything that was asked for has arrived. */
export async function mapIsDrawn(page: Page): Promise<void> {
  await page.locator('.maplibregl-canvas').waitFor({ timeout: 60_000 });
  await page.locator('.first').waitFor({ state: 'detached', timeout: 60_000 });
}

/** Runs in the page, before the application. */
function takeWebGLAway(): void {
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
    return kind.startsWith('webgl') ? null : (original as (...all: unknown[]) => unknown).call(this, kind, ...rest);
  } as typeof original;
}

/** A map without WebGL2 would be an empty rectangle: say so before anything else is looked at. */
export async function expectWebGL2(page: Page): Promise<void> {
  const version = await page.evaluate(() => {
    const context = document.createElement('canvas').getContext('webgl2');
    return context ? String(context.getParameter(context.VERSION)) : 'none';
  });
  expect(version).toContain('WebGL 2');
}
