import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { phone, screenshot, useApplication } from './fixture';
import { violations } from './violations';

const application = useApplication();
/** Loading document and addresses takes its time on a slow machine. */
const PATIENCE = { timeout: 60_000 };
/** The Kosmosviertel (Planungsraum 09300922) with its streets. */
const KOSMOSVIERTEL = 'ort=52.4055,13.5281,15.00';

async function openPropose(options: Parameters<typeof application.open>[0] = {}): Promise<Page> {
  const page = await application.open({ path: `/#/vorschlagen?v=2&kreis=09&${KOSMOSVIERTEL}`, ...options });
  await page.getByRole('button', { name: 'Vorschlag anlegen' }).waitFor(PATIENCE);
  await page.locator('.maplibregl-canvas').waitFor(PATIENCE);
  await page.waitForFunction(() => !document.querySelector('.first'), null, PATIENCE);
  return page;
}

async function choose(page: Page, kind: string): Promise<void> {
  await page.getByRole('button', { name: 'Vorschlag anlegen' }).click();
  await page.getByRole('button', { name: kind }).click();
}

describe('Vorschlagen', { timeout: 240_000 }, () => {
  test('says what to do first, and makes a Kiezbüro by a click on the map', async () => {
    const page = await openPropose();
    await page.getByRole('heading', { name: 'Noch kein Vorschlag' }).waitFor();
    await screenshot(page, 'propose-empty-light-1440');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Vorschlag anlegen' }).click();
    await screenshot(page, 'propose-kinds-light-1440');
    await page.getByRole('button', { name: /^Kiezbüro/ }).click();
    await screenshot(page, 'propose-placing-light-1440');
    await page.mouse.click(700, 450);
    await page.getByRole('heading', { name: /^Kiezbüro/, level: 1 }).waitFor(PATIENCE);
    await page.getByText('12524 Berlin').first().waitFor();
    await screenshot(page, 'propose-card-light-1440');
    expect(await violations(page)).toEqual([]);
  });

  test('on a phone: the cross-hair', async () => {
    const page = await openPropose({ viewport: phone, hasTouch: true, colorScheme: 'dark' });
    await screenshot(page, 'propose-empty-dark-390');
    await choose(page, 'Kiezbüro');
    await page.getByRole('button', { name: 'Hier platzieren' }).waitFor();
    await screenshot(page, 'propose-placing-dark-390');
    await page.getByRole('button', { name: 'Hier platzieren' }).tap();
    await page.getByRole('heading', { name: /^Kiezbüro/, level: 1 }).waitFor(PATIENCE);
    await screenshot(page, 'propose-card-dark-390');
    expect(await violations(page)).toEqual([]);
  });
});
