import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { expectWebGL2, mapIsDrawn, phone, screenshot, useApplication } from './fixture';
import { differingShare, isNotBlank } from './picture';
import { violations } from './violations';

const application = useApplication();

/** The map once it rests: two pictures in a row are the same. */
async function restingPicture(page: Page, name: string): Promise<Buffer> {
  // What lies above the map says in words what it shows; here only the map itself counts.
  await page.addStyleTag({ content: 'main > :not(.stage), .maplibregl-ctrl-bottom-right { opacity: 0 !important }' });
  let before = await mapPicture(page, name);
  for (let attempt = 0; attempt < 20; attempt++) {
    await page.waitForTimeout(1000);
    const after = await mapPicture(page, name);
    if (after.equals(before)) return after;
    before = after;
  }
  throw new Error(`The map does not come to rest (${name})`);
}

const mapPicture = (page: Page, name: string): Promise<Buffer> => screenshot(page, name, '.maplibregl-canvas');

describe('offices', () => {
  test('are drawn and listed, those that close marked as such, and lead to their Kiez', async () => {
    const page = await application.open({ path: '/#/finden?kreis=09' });
    await mapIsDrawn(page);
    await expectWebGL2(page);
    const before = await mapPicture(page, 'layers/no-offices');
    await page.getByText('Zusätzlich auf der Karte').click();
    await page.getByRole('checkbox', { name: 'Büros', exact: true }).check();
    await page.getByText('Inhaber:in ohne neues Mandat (errechnet)').waitFor({ timeout: 60_000 });
    await expect.poll(async () => (await mapPicture(page, 'layers/offices')).equals(before), { timeout: 30_000 }).toBe(false);
    expect(page.url()).toContain('dazu=offices');
    await page.getByText('Büros nach Kreis').click();
    // Two members of Treptow-Köpenick: one keeps a mandate, the other does not.
    const closing = page.getByRole('button', { name: /Alexander Freier-Winterwerb/ });
    expect(await closing.textContent()).toContain('ohne neues Mandat');
    expect(await page.getByRole('button', { name: /Lars Düsterhöft/ }).textContent()).not.toContain('ohne neues Mandat');
    // By keyboard: down the list, open, and on to the Kiez.
    await page.locator('button.office').first().focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await page.locator('.card.list').waitFor();
    expect(await violations(page)).toEqual([]);
    await screenshot(page, 'layers/offices-light-1440');
    await page.getByRole('button', { name: /^Kiez .* öffnen$/ }).click();
    await page.locator('article h1').waitFor();
  });

  test('without a place are in the list, and said to be missing on the map', async () => {
    const page = await application.open({ path: '/#/finden?kreis=12&dazu=offices' });
    await mapIsDrawn(page);
    await page.getByText('Büros nach Kreis').click();
    const unplaced = page.getByRole('button', { name: /SPD Kreis Reinickendorf/ });
    await unplaced.waitFor({ timeout: 60_000 });
    expect(await unplaced.textContent()).toContain('nicht auf der Karte');
  });

  test('on a phone fit the screen', async () => {
    const page = await application.open({ path: '/#/finden?dazu=offices,constituencies', viewport: phone, hasTouch: true });
    await mapIsDrawn(page);
    await page.getByText('Büros nach Kreis').waitFor({ timeout: 60_000 });
    await screenshot(page, 'layers/offices-light-390');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await violations(page)).toEqual([]);
  });
});

describe('Wahlkreise', () => {
  test('have borders on the map and their winners in a table', async () => {
    const page = await application.open({ path: '/#/finden?dazu=constituencies', colorScheme: 'dark' });
    await mapIsDrawn(page);
    await page.getByText('Wahlkreise 2026 (78)').click({ timeout: 60_000 });
    const rows = page.locator('.table tbody tr');
    expect(await rows.count()).toBe(78);
    expect(await rows.filter({ hasText: 'gewonnen' }).count()).toBe(1);
    expect(await rows.filter({ hasText: 'gewonnen' }).textContent()).toContain('0903');
    expect(await violations(page)).toEqual([]);
    await page.waitForTimeout(2000);
    await screenshot(page, 'layers/constituencies-dark-1440');
  });
});

describe('Stimmbezirke', () => {
  test('take the place of the Planungsräume on map and list, with the result as counted', async () => {
    const page = await application.open({ path: '/#/finden?karte=spd-agh2023' });
    await mapIsDrawn(page);
    const areas = await mapPicture(page, 'layers/planning-areas');
    await page.locator('.choices select').selectOption('precinct');
    await page.getByText('1.507 Stimmbezirke').waitFor({ timeout: 60_000 });
    await page.getByText('Wie gezählt').waitFor();
    await page.waitForFunction(() => performance.getEntriesByName('precincts-shown').length > 0, undefined, { timeout: 60_000 });
    const precincts = await mapPicture(page, 'layers/precincts');
    expect(isNotBlank(precincts)).toBe(true);
    expect(precincts.equals(areas)).toBe(false);
    // The highest share of all: the list says it, and a click marks it on the map.
    const first = page.locator('button.precinct').first();
    expect(await page.locator('tbody tr').first().textContent()).toMatch(/084P, Neukölln\s*32,6\s%/);
    await first.click();
    await expect.poll(() => first.getAttribute('aria-pressed')).toBe('true');
    expect(await violations(page)).toEqual([]);
    await screenshot(page, 'layers/precincts-light-1440');
  });

  test('are refused with a sentence where nothing was counted in them', async () => {
    const page = await application.open({ path: '/#/finden?ebene=precinct&karte=spd-agh2016' });
    await mapIsDrawn(page);
    await page.getByText('Für diese Wahl gibt es keine Stimmbezirke mit eigenen Grenzen').waitFor();
    await page.goto(`${application.url}/#/finden?ebene=precinct`);
    await page.getByText('In Stimmbezirken gibt es nur Wahlergebnisse').waitFor();
  });
});

describe('columns', () => {
  test.each(['light', 'dark'] as const)('stand on the tilted map in the %s theme, say what their height means, and go again', async (colorScheme) => {
    const page = await application.open({ path: '/#/finden?karte=spd-agh2023', colorScheme, reducedMotion: 'reduce' });
    await mapIsDrawn(page);
    const flat = await mapPicture(page, `layers/flat-${colorScheme}`);
    await page.goto(`${application.url}/#/finden?karte=spd-agh2023&saeulen=1`);
    await page.getByText('Höhe der Säulen: SPD-Anteil').waitFor();
    await page.locator('.maplibregl-ctrl-compass').waitFor({ timeout: 60_000 });
    await page.waitForTimeout(4000);
    const tilted = await mapPicture(page, `layers/columns-${colorScheme}`);
    expect(isNotBlank(tilted)).toBe(true);
    expect(tilted.equals(flat)).toBe(false);
    await screenshot(page, `layers/columns-${colorScheme}-1440`);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Flach zeigen' }).click();
    await page.locator('.maplibregl-ctrl-compass').waitFor({ state: 'detached' });
    expect(page.url()).not.toContain('saeulen');
  });

  test('are really drawn: where two elections have the same colours, height alone tells them apart', async () => {
    const pictures: Record<string, Buffer> = {};
    const page = await application.open({ reducedMotion: 'reduce' });
    await mapIsDrawn(page);
    for (const relief of ['', '&saeulen=1']) {
      for (const election of ['agh2023', 'btw2017']) {
        // A single break above all values: every Kiez has the colour of the one class.
        await page.goto(`${application.url}/#/finden?karte=spd-${election}&klassen=own:99&kreis=08${relief}`);
        await page.waitForFunction((key) => location.hash.includes(key), election);
        if (relief !== '') await page.locator('.maplibregl-ctrl-compass').waitFor({ timeout: 60_000 });
        pictures[`${election}${relief}`] = await restingPicture(page, `layers/height-${election}${relief === '' ? '-flat' : ''}`);
      }
    }
    expect(differingShare(pictures['agh2023']!, pictures['btw2017']!)).toBeLessThan(0.001);
    expect(differingShare(pictures['agh2023&saeulen=1']!, pictures['btw2017&saeulen=1']!)).toBeGreaterThan(0.003);
  }, 360_000);
});

describe('a chosen Kiez', () => {
  test('from the list is no speck: the map comes closer, but not after a click on the map', async () => {
    const page = await application.open({ reducedMotion: 'reduce' });
    await mapIsDrawn(page);
    const scale = page.locator('.maplibregl-ctrl-scale');
    const before = await scale.textContent();
    expect(before).toContain('km');
    await page.locator('button.area').first().click();
    await page.locator('article h1').waitFor();
    await expect.poll(() => scale.textContent(), { timeout: 30_000 }).not.toBe(before);
    await page.goto(`${application.url}/#/finden`);
    await page.reload();
    await mapIsDrawn(page);
    await page.mouse.click(900, 400);
    await page.locator('article h1').waitFor();
    await page.waitForTimeout(1000);
    expect(await scale.textContent()).toBe(before);
  });
});

describe('a graphics processor that drops the map', () => {
  test('is said in a sentence, and map and columns come back with it', async () => {
    const page = await application.open({ path: '/#/finden?karte=spd-agh2023&saeulen=1&kreis=08', reducedMotion: 'reduce' });
    await mapIsDrawn(page);
    await page.locator('.maplibregl-ctrl-compass').waitFor({ timeout: 60_000 });
    const before = await restingPicture(page, 'layers/context-before');
    application.provoke(/context|WebGL|CONTEXT/i);
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>('.maplibregl-canvas')!;
      const loss = canvas.getContext('webgl2')!.getExtension('WEBGL_lose_context')!;
      loss.loseContext();
      (window as { restore?: () => void }).restore = () => loss.restoreContext();
    });
    await page.getByText('Die Grafikeinheit hat die Karte verworfen').waitFor();
    await page.evaluate(() => (window as { restore?: () => void }).restore!());
    await page.getByText('Die Grafikeinheit hat die Karte verworfen').waitFor({ state: 'detached' });
    await expect.poll(async () => differingShare(await mapPicture(page, 'layers/context-after'), before), { timeout: 60_000 }).toBeLessThan(0.03);
  }, 240_000);
});
