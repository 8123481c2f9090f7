import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { Download, Page } from 'playwright-core';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { phone, screenshot, useApplication } from './fixture';
import { violations } from './violations';

const application = useApplication();

async function openTable(page: Page): Promise<void> {
  await page.getByRole('grid').waitFor({ timeout: 60_000 });
  // The index has come: its column of the first area holds a number.
  await expect.poll(() => cell(page, 0, 'rule-index'), { timeout: 60_000 }).toMatch(/^\d+,\d$/);
}

/** What a cell shows. Lines count from 0 below the head, groups among them. */
async function cell(page: Page, line: number, column: string): Promise<string> {
  return (await page.locator(`tr[data-line="${line}"] [data-column="${column}"]`).textContent({ timeout: 10_000 }))!.trim();
}

async function column(page: Page, key: string): Promise<string[]> {
  return (await page.locator(`tbody tr[aria-selected] [data-column="${key}"]`).allTextContents()).map((text) => text.trim());
}

async function download(page: Page, format: string): Promise<Download> {
  await page.getByRole('button', { name: 'Exportieren' }).click();
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: format }).click()]);
  return file;
}

async function bytesOf(file: Download): Promise<Buffer> {
  return readFileSync((await file.path()) as string);
}

describe('the ranking leaves the application', () => {
  test('the first twenty of Lichtenberg are picked, saved as Excel, and read back with their criteria and sources', async () => {
    const page = await application.open({ path: '/#/finden?kreis=11' });
    await page.getByRole('button', { name: 'Als Tabelle' }).click();
    await openTable(page);
    await page.getByRole('button', { name: 'auswählen', exact: true }).click();
    await page.getByText('20 ausgewählt').first().waitFor();
    // How sure the order is belongs to the list; it comes from the worker.
    await expect.poll(() => cell(page, 0, 'interval'), { timeout: 60_000 }).toMatch(/^\d+(–\d+)?$/);
    await screenshot(page, 'ranking-table-light-1440');
    const shownIndex = await cell(page, 0, 'rule-index');
    const file = await download(page, 'Excel');
    expect(file.suggestedFilename()).toMatch(/^kiezkompass-rangliste-lichtenberg-\d{4}-\d\d-\d\d\.xlsx$/);
    const [table, notes] = await readWorkbook(await bytesOf(file));
    const head = table!.data[0] as string[];
    const at = (start: string): number => head.findIndex((title) => title.startsWith(start));
    const rows = table!.data.slice(1);
    expect(rows).toHaveLength(20);
    expect(rows.map((row) => row[at('Rang')])).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    // Ids are texts with all their digits; numbers are numbers, exact enough to be shown as on the screen.
    for (const row of rows) expect(row[at('Amtliche Nummer')]).toMatch(/^11\d{6}$/);
    expect((rows[0]![at('Gewichteter Index')] as number).toFixed(1).replace('.', ',')).toBe(shownIndex);
    expect(typeof rows[0]![at('Einwohner')]).toBe('number');
    expect(rows[0]![at('Rang von')]).toBeLessThanOrEqual(rows[0]![at('Rang bis')] as number);
    const text = notes!.data.flat().join('\n');
    for (const word of ['strukturschwach UND', 'mindestens 75 % der Wahlen', '50,0 %', 'Monitoring Soziale Stadtentwicklung', 'CC BY 3.0 DE', 'kreis=11', '20 von 41']) expect(text).toContain(word);
  });

  test('as CSV, as GeoJSON and on the clipboard it is the same areas', async () => {
    const page = await application.open({ path: '/#/finden?kreis=11&tabelle=1&spalten=rank,spd-agh2023,population&filter=population:%3E5000' });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('grid').waitFor({ timeout: 60_000 });
    await expect.poll(() => cell(page, 0, 'spd-agh2023'), { timeout: 60_000 }).toMatch(/^\d+,\d$/);
    const german = parse(await bytesOf(await download(page, 'CSV, deutsch')), { delimiter: ';', bom: true }) as string[][];
    const international = parse(await bytesOf(await download(page, 'CSV, international')), { bom: true }) as string[][];
    const end = german.findIndex((record) => record.every((value) => value === ''));
    expect(end).toBeGreaterThan(10);
    const ids = german.slice(1, end).map(([id]) => id);
    expect(international.slice(1, end).map(([id]) => id)).toEqual(ids);
    expect(Number(german[1]![3]!.replace(',', '.'))).toBe(Number(international[1]![3]));
    expect(german.slice(1, end).every((record) => Number(record[4]) > 5000)).toBe(true);
    const areas = JSON.parse((await bytesOf(await download(page, 'GeoJSON'))).toString()) as GeoJSON.FeatureCollection & { attribution: string };
    expect(areas.features.map(({ id }) => id)).toEqual(ids);
    expect(areas.attribution).toContain('CC BY 3.0 DE');
    await page.getByRole('button', { name: 'Kopieren' }).click();
    await page.getByText('in der Zwischenablage').waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.split(/\r?\n/).slice(1, end).map((line) => line.split('\t')[0])).toEqual(ids);
  });

  test('the network gone before the first file: it is said, and nothing is lost', async () => {
    const page = await application.open({ path: '/#/finden?kreis=11&tabelle=1' });
    await openTable(page);
    // Every column has come before the network goes: what is missing then is the code for the file.
    await expect.poll(async () => (await page.locator('tr[data-line="0"] td[data-column]').allTextContents()).filter((text) => text.includes('–')), { timeout: 60_000 }).toEqual([]);
    application.provoke(/ERR_INTERNET_DISCONNECTED|Failed to fetch|dynamically imported/);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Exportieren' }).click();
    await page.getByRole('button', { name: 'GeoJSON' }).click();
    await page.getByText('Die Datei konnte nicht erstellt werden').waitFor();
    expect(await page.getByRole('grid').isVisible()).toBe(true);
  });
});

describe('the table is worked with', () => {
  test('any figure as a column, sorted by two, filtered, grouped with a quota, pinned; the link carries it all', async () => {
    const page = await application.open({ path: '/#/finden?tabelle=1' });
    await openTable(page);
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('543');
    await page.getByRole('button', { name: 'Spalten', exact: true }).click();
    await page.getByRole('searchbox', { name: 'Spalte suchen' }).fill('kinderarmut');
    await page.getByRole('checkbox', { name: 'Kinderarmut' }).check();
    await page.getByRole('searchbox', { name: 'Spalte suchen' }).fill('');
    await page.getByRole('combobox', { name: 'Wahl', exact: true }).selectOption('agh2023');
    await page.getByRole('button', { name: 'Spalte hinzufügen' }).click();
    await screenshot(page, 'ranking-columns-light-1440');
    await page.getByRole('button', { name: 'Fertig' }).click();
    await expect.poll(() => cell(page, 0, 'mss_s4_2023'), { timeout: 60_000 }).toMatch(/^\d+,\d$/);
    // By Kreis, and within it by child poverty from high to low.
    await page.locator('thead [data-column="kreis"]').click();
    await page.locator('thead [data-column="mss_s4_2023"]').click({ modifiers: ['Shift'] });
    await expect.poll(() => cell(page, 0, 'kreis')).toBe('Charlottenburg-Wilmersdorf');
    const poverty = (await column(page, 'mss_s4_2023')).slice(0, 15).map((text) => Number(text.replace(',', '.')));
    expect(poverty).toEqual([...poverty].sort((a, b) => b - a));
    // Its menu says what, when and who, and filters.
    await page.locator('thead [data-column="menu-mss_s4_2023"]').click();
    await page.getByText('31.12.2022', { exact: true }).waitFor();
    await screenshot(page, 'ranking-menu-light-1440');
    await page.getByRole('textbox', { name: 'Filter' }).fill('> 30');
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await column(page, 'mss_s4_2023')).every((text) => Number(text.replace(',', '.')) > 30)).toBe(true);
    await page.getByRole('checkbox', { name: 'Nach Kreis gruppieren' }).check();
    await page.getByRole('spinbutton', { name: 'Höchstens so viele' }).fill('2');
    await page.locator('tr.group').first().waitFor();
    const perKreis = new Map<string, number>();
    for (const kreis of await column(page, 'kreis')) perKreis.set(kreis, (perKreis.get(kreis) ?? 0) + 1);
    expect(Math.max(...perKreis.values())).toBe(2);
    // The pinned area stays on top, also with another filter.
    const name = await page.locator('tr[aria-selected] [data-column="name"]').last().textContent();
    await page.locator('tr[aria-selected] [data-column="pin"]').last().click();
    expect(await page.locator('tbody.pinned [data-column="name"]').textContent()).toBe(name);
    await screenshot(page, 'ranking-groups-light-1440');
    const state = async () => [
      await page.getByRole('grid').getAttribute('aria-rowcount'), await page.locator('thead .title').allTextContents(), await page.locator('.chip').allTextContents(),
      await page.locator('tbody.pinned [data-column="name"]').textContent(), await page.locator('tr.group').first().textContent(),
    ];
    await page.locator('.viewport').evaluate((element) => element.scrollTo(0, 0));
    await expect.poll(() => page.locator('tr[data-line="1"].group').count()).toBe(1);
    const before = await state();
    await page.reload();
    await openTableAgain(page);
    await expect.poll(state, { timeout: 60_000 }).toEqual(before);
  });

  test('a row in the list and in the table are one: ticked here, ticked there, opened from both', async () => {
    const page = await application.open({ path: '/#/finden?kreis=11' });
    const first = page.locator('button.area').first();
    await first.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await page.getByRole('img', { name: 'mit anderen Gewichten' }).first().waitFor({ timeout: 60_000 });
    await screenshot(page, 'ranking-list-light-1440');
    await page.getByRole('button', { name: 'Als Tabelle' }).click();
    await openTable(page);
    expect(await page.locator('tr[aria-selected="true"]').count()).toBe(2);
    await page.locator('tr[data-line="1"] [data-column="name"]').click();
    await expect.poll(() => page.locator('article h1').textContent()).toBe(await cell(page, 1, 'name'));
    expect(await page.locator('button.area[aria-current="true"]').count()).toBe(1);
    await page.getByRole('button', { name: 'Karte zeigen' }).click();
    await page.getByRole('grid').waitFor({ state: 'detached' });
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('Als Tabelle');
  });

  test('with the keyboard alone: through all 542 rows, sorted, ticked, pinned, opened', async () => {
    const page = await application.open({ path: '/#/finden?tabelle=1' });
    await openTable(page);
    const focused = () => page.evaluate(() => [document.activeElement?.closest('tr')?.getAttribute('data-line'), document.activeElement?.getAttribute('data-column')]);
    await page.locator('thead [data-column="name"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toEqual(['-1', 'rank']);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('descending');
    await page.keyboard.press('Control+End');
    await expect.poll(focused).toEqual(['541', 'rank']);
    // What has no rank stands last, and says why.
    expect(await cell(page, 541, 'rank')).toContain('Zu klein');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await expect.poll(() => page.locator('tr[aria-selected="true"]').count()).toBe(1);
    await page.keyboard.press('PageDown');
    await page.keyboard.press('p');
    await page.locator('tbody.pinned tr').waitFor();
    await page.locator('thead [data-column="name"]').focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.getByRole('dialog', { name: 'Gebiet' }).waitFor();
    await page.keyboard.type('straße');
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await column(page, 'name')).slice(1).every((text) => /stra(ß|ss)e/i.test(text))).toBe(true);
    await page.locator('tr[data-line="1"] [data-column="name"]').focus();
    await page.keyboard.press('Enter');
    await page.locator('article h1').waitFor();
  });
});

describe('everyone can use the table', () => {
  test.each(['light', 'dark'] as const)('axe finds nothing in the %s theme: table, column, columns, export', async (colorScheme) => {
    const page = await application.open({ path: '/#/finden?tabelle=1&gruppen=kreis&angeheftet=11100308', colorScheme });
    await openTableAgain(page);
    expect(await violations(page)).toEqual([]);
    if (colorScheme === 'dark') await screenshot(page, 'ranking-table-dark-1440');
    await page.locator('thead [data-column="menu-rule-index"]').click();
    expect(await violations(page, ':popover-open')).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Exportieren' }).click();
    expect(await violations(page, ':popover-open')).toEqual([]);
    await screenshot(page, `ranking-export-${colorScheme}-1440`);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Spalten', exact: true }).click();
    expect(await violations(page, 'dialog')).toEqual([]);
  });

  test.each([phone, { width: 360, height: 740 }])('on a phone of $width pixels it scrolls within itself only', async (viewport) => {
    const page = await application.open({ path: '/#/finden?tabelle=1', viewport, hasTouch: true, colorScheme: 'dark' });
    await openTableAgain(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(viewport.width);
    await page.locator('.viewport').evaluate((element) => element.scrollTo(400, 2000));
    // Head and name stay in sight.
    const head = await page.locator('thead [data-column="name"]').boundingBox();
    expect(head!.x).toBeGreaterThanOrEqual(0);
    expect(head!.x + head!.width).toBeLessThan(viewport.width * 0.6);
    await screenshot(page, `ranking-table-dark-${viewport.width}`);
    expect(await violations(page)).toEqual([]);
    await page.locator('tbody tr[aria-selected] [data-column="name"]').nth(12).click();
    await page.locator('article h1').waitFor();
  });
});

/** As {@link openTable}, where the first line may be a group. */
async function openTableAgain(page: Page): Promise<void> {
  await page.getByRole('grid').waitFor({ timeout: 60_000 });
  await expect.poll(async () => (await column(page, 'rule-index'))[0], { timeout: 60_000 }).toMatch(/^\d+,\d$/);
}
