import { mkdirSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { desktop, phone, screenshot, useApplication } from './fixture';
import { isNotBlank } from './picture';
import { violations } from './violations';

const application = useApplication();
const GOLLINER = '10100104';
const FOUR = ['10100104', '11100308', '01100101', '08100312'];
/** Starting the database and drawing maps takes its time on a machine without a graphics card. */
const PATIENCE = { timeout: 110_000 };

async function openProfile(options: Parameters<typeof application.open>[0] = {}): Promise<Page> {
  const page = await application.open({ path: `/#/finden?kiez=${GOLLINER}`, ...options });
  await page.getByText('Direkt gewählt').first().waitFor(PATIENCE);
  return page;
}

/** Opens the preview of the fact sheets and waits until all of them are there. */
async function sheetsAreReady(page: Page): Promise<void> {
  await page.getByText('Fertig. Eine Seite A4').waitFor({ timeout: 220_000 });
}

/** How many pages a PDF has: every page says "/Type /Page". */
function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
}

describe('the profile of a Kiez', { timeout: 240_000 }, () => {
  test('holds everything the design promises, in words and figures, with a way to its source', async () => {
    const page = await openProfile();
    const profile = page.locator('article');
    for (const heading of [
      'Warum dieser Rang?', 'SPD gegen Berlin', 'Wahlbeteiligung gegen Berlin', 'Alle Parteien', 'Wer vertritt den Kiez?',
      'Ohne Mandatsträger:innen? Vier Lesarten', 'SPD-Büros in der Nähe', 'Orte des Zusammenkommens', 'Wer wohnt hier?', 'Soziale Lage', 'Ähnliche Gebiete',
    ]) await profile.getByRole('heading', { name: heading, exact: true }).waitFor();
    // The rank, why, and how sure: made of figures.
    await profile.getByText(/steht auf Rang \d+ von 536 Kiezen/).waitFor(PATIENCE);
    await profile.getByText(/in 90 von 100 Rechnungen (auf Rang|zwischen Rang)/).waitFor(PATIENCE);
    await profile.getByText(/von 100 ähnlich/).first().waitFor(PATIENCE);
    const text = (await profile.textContent())!;
    expect(text).not.toMatch(/undefined|NaN|\[object/);
    // What is estimated says so at the end of the line, too; so are minutes on foot.
    expect(await profile.locator('svg .end').first().locator('..').textContent()).toMatch(/geschätzt/);
    expect(text).toMatch(/\d+ Minuten zu Fuß zum nächsten Büro \(Grenze: 15 Minuten\)/);
    expect(text).toMatch(/800 m Luftlinie/);
    expect(await profile.locator('a[href^="#/daten/"]').count()).toBeGreaterThan(15);
    // Every picture has its figures as a table.
    for (const table of ['Als Tabelle']) expect(await profile.getByText(table).count()).toBe(2);
    await screenshot(page, 'profile-complete-light-1440');
    expect(await violations(page)).toEqual([]);
  });

  test('shows another election when one is chosen', async () => {
    const page = await openProfile();
    const strongest = page.locator('article table tbody tr', { has: page.locator('td.bar') });
    await page.locator('article select').selectOption('agh2011');
    await page.getByText('Aus Wahlbezirken umgerechnet.').waitFor();
    expect(await strongest.filter({ hasText: 'Piraten' }).count()).toBe(1);
    await page.locator('article select').selectOption('agh2026');
    await page.getByText('Geschätzt aus dem vorläufigen Ergebnis der Wahlkreise.').waitFor();
    expect(await strongest.filter({ hasText: 'Piraten' }).count()).toBe(0);
  });

  test('says once that the server is gone, keeps the technical reason for those who ask, and tries again', async () => {
    const page = await application.open();
    // The database stands, but has not been asked for the tables of a profile.
    await page.waitForFunction(() => performance.getEntriesByName('database-ready').length > 0, null, PATIENCE);
    application.provoke(/ERR_INTERNET_DISCONNECTED/);
    await page.context().setOffline(true);
    await page.goto(`${application.url}/#/finden?kiez=${GOLLINER}`);
    const profile = page.locator('article');
    await profile.getByText('Diese Angaben konnten nicht geladen werden.').waitFor(PATIENCE);
    expect(await profile.getByRole('button', { name: 'Erneut versuchen' }).count()).toBe(1);
    expect(await profile.locator('details', { hasText: 'Einzelheiten' }).last().getAttribute('open')).toBeNull();
    await page.context().setOffline(false);
    await profile.getByRole('button', { name: 'Erneut versuchen' }).click();
    await profile.getByText('Direkt gewählt').first().waitFor(PATIENCE);
  });

  test('dark and on a phone: readable, nothing wider than the screen', async () => {
    const page = await openProfile({ viewport: phone, hasTouch: true, colorScheme: 'dark' });
    await screenshot(page, 'profile-complete-dark-390');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
    expect(await page.locator('article').evaluate((article) => article.scrollWidth - article.clientWidth)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
  });
});

describe('comparing up to four Kieze', { timeout: 240_000 }, () => {
  test('a link opens four side by side, with their figures against Berlin', async () => {
    const page = await application.open({ path: `/#/finden?vergleich=${FOUR.join(',')}` });
    const comparison = page.getByRole('dialog', { name: 'Kieze vergleichen' });
    await comparison.waitFor();
    await comparison.getByText('Altersarmut').waitFor(PATIENCE);
    expect(await comparison.locator('.areas li').count()).toBe(4);
    expect(await comparison.locator('svg[role=img]').count()).toBe(5);
    expect(await comparison.getByText('gegen Berlin').count()).toBeGreaterThan(40);
    expect(await comparison.textContent()).not.toMatch(/undefined|NaN/);
    await screenshot(page, 'comparison-light-1440');
    expect(await violations(page)).toEqual([]);
    // Taking one out changes the link.
    await comparison.getByRole('button', { name: /aus dem Vergleich nehmen/ }).first().click();
    await expect.poll(() => page.url()).not.toContain(FOUR[0]);
    expect(await comparison.locator('.areas li').count()).toBe(3);
  });

  test('with the keyboard alone: add two areas by name, read, close', async () => {
    const page = await openProfile();
    await page.getByRole('button', { name: 'Zum Vergleich' }).press('Enter');
    await page.getByRole('button', { name: 'Vergleich ansehen (1)' }).press('Enter');
    const comparison = page.getByRole('dialog', { name: 'Kieze vergleichen' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('comparison-title');
    await comparison.getByRole('combobox').focus();
    await page.keyboard.type('Zingster Straße West');
    await page.keyboard.press('Enter');
    await expect.poll(() => comparison.locator('.areas li').count()).toBe(2);
    await page.keyboard.type('Nirgendwo');
    await page.keyboard.press('Enter');
    await comparison.getByText('Dieses Gebiet gibt es auf dieser Ebene nicht.').waitFor();
    await page.keyboard.press('Escape');
    await comparison.waitFor({ state: 'detached' });
    // Only the comparison closed; the profile is still open.
    await page.locator('article h1').waitFor();
    expect(page.url()).toContain('vergleich=10100104,');
  });

  test('on a phone the table scrolls by itself, and the names stay in sight', async () => {
    const page = await application.open({ path: `/#/finden?vergleich=${FOUR.join(',')}`, viewport: phone, hasTouch: true, colorScheme: 'dark' });
    await page.getByText('Altersarmut').waitFor(PATIENCE);
    await screenshot(page, 'comparison-dark-390');
    expect(await page.locator('.comparison').evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0);
    const scroller = page.locator('.comparison .scroll').last();
    expect(await scroller.evaluate((element) => { element.scrollLeft = 200; return element.scrollLeft; })).toBeGreaterThan(100);
    const left = await page.getByRole('rowheader', { name: /Altersarmut/ }).evaluate((element) => element.getBoundingClientRect().left);
    expect(left).toBeLessThan(24);
    expect(await violations(page)).toEqual([]);
  });
});

// Four maps at print resolution, drawn by the processor.
describe('the Steckbrief on paper', { timeout: 300_000 }, () => {
  test('four areas of a comparison are exactly four A4 pages, each with its name, its map and nothing cut off', async () => {
    const page = await application.open({ path: `/#/finden?vergleich=${FOUR.join(',')}`, colorScheme: 'dark', viewport: desktop });
    await page.getByRole('button', { name: 'Steckbriefe drucken' }).click();
    await sheetsAreReady(page);
    const sheets = page.locator('.sheet');
    expect(await sheets.count()).toBe(4);
    // A page that were too full would lose its end: nothing may reach beyond it.
    expect(await sheets.evaluateAll((all) => all.map((sheet) => [sheet.scrollHeight - sheet.clientHeight, sheet.scrollWidth - sheet.clientWidth]))).toEqual([[0, 0], [0, 0], [0, 0], [0, 0]]);
    const names = await sheets.locator('h2').allTextContents();
    expect(new Set(names).size).toBe(4);
    for (const sheet of await sheets.all()) {
      const text = (await sheet.textContent())!;
      expect(text).toMatch(/steht auf Rang \d+ von 536 Kiezen/);
      expect(text).toMatch(/Erstellt am \d\d\.\d\d\.\d{4}/);
      expect(text).toMatch(/OpenStreetMap/);
      expect(text).not.toMatch(/undefined|NaN/);
      // A real map, at print resolution.
      const image = sheet.locator('img');
      expect(await image.evaluate((element: HTMLImageElement) => element.naturalWidth / element.width)).toBeGreaterThan(2);
      expect(isNotBlank(await image.screenshot())).toBe(true);
    }
    await screenshot(page, 'fact-sheets-preview-1440');
    expect(await violations(page)).toEqual([]);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    mkdirSync('.cache/screenshots', { recursive: true });
    writeFileSync('.cache/screenshots/fact-sheets.pdf', pdf);
    expect(pagesOf(pdf)).toBe(4);
    // What is printed is what the sheets say: names are there, the list and the bar are not.
    await page.emulateMedia({ media: 'print' });
    for (const name of names) expect(await page.getByRole('heading', { name, exact: true, level: 2 }).isVisible()).toBe(true);
    expect(await page.locator('.print-preview .bar').isVisible()).toBe(false);
    expect(await page.locator('#app').isVisible()).toBe(false);
    // White paper in the dark theme, too.
    expect(await sheets.first().evaluate((sheet) => getComputedStyle(sheet).backgroundColor)).toBe('rgb(255, 255, 255)');
    expect(await sheets.first().evaluate((sheet) => getComputedStyle(sheet).getPropertyValue('--ink').trim())).toBe('#1f1c19');
  });

  test('without WebGL the map is a sketch, and still one page; the print button prints', async () => {
    const page = await application.open({ path: `/#/finden?kiez=${GOLLINER}`, webGL: false });
    await page.evaluate(() => {
      (globalThis as { printed?: number }).printed = 0;
      globalThis.print = () => void ((globalThis as { printed?: number }).printed! += 1);
    });
    await page.getByRole('button', { name: 'Steckbrief drucken' }).click();
    await sheetsAreReady(page);
    await page.getByText('Ohne WebGL: vereinfachte Karte ohne Straßen.').waitFor();
    expect(isNotBlank(await screenshot(page, 'fact-sheet-sketch', '.sheet figure svg[role=img]'))).toBe(true);
    await page.getByRole('button', { name: 'Drucken', exact: true }).click();
    await expect.poll(() => page.evaluate(() => (globalThis as { printed?: number }).printed)).toBe(1);
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
    await page.keyboard.press('Escape');
    await page.locator('.print-preview').waitFor({ state: 'detached' });
    await page.locator('article h1').waitFor();
  });
});
