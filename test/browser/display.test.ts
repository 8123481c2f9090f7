import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { mapIsDrawn, phone, screenshot, useApplication } from './fixture';
import { violations } from './violations';

const application = useApplication();

/** What the card on the map says is shown. */
const shows = (page: Page): Promise<string> => page.locator('button.shows').innerText();
const opened = async (page: Page): Promise<void> => {
  await page.locator('button.shows').click();
  await page.getByRole('region', { name: 'Wählen, was die Karte zeigt' }).waitFor();
};
const areasListed = (page: Page): Promise<number> => page.locator('button.area').count();

describe('what the map shows', () => {
  test('an indicator is found by keyboard alone, its legend picks areas on the map and in the list, and back undoes the choice', async () => {
    const page = await application.open();
    await mapIsDrawn(page);
    await page.locator('button.shows').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Größe suchen' }).waitFor();
    await page.getByRole('option', { name: 'Kinderarmut', exact: true }).waitFor({ timeout: 60_000 });
    await page.keyboard.type('kinderarmut');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('img', { name: /^Verteilung: Kinderarmut/ }).waitFor({ timeout: 60_000 });
    expect(await shows(page)).toContain('Kinderarmut');
    expect(page.url()).toContain('karte=mss_s4_2023');
    expect(await page.getByRole('link', { name: 'Quelle und Methode' }).first().getAttribute('href')).toMatch(/^#\/daten\/quellen\/./);
    // The lower handle, by keyboard: the list narrows, the address keeps it, a button takes it back.
    const all = await areasListed(page);
    await page.getByRole('slider', { name: 'Auswahl von' }).focus();
    for (let step = 0; step < 6; step++) await page.keyboard.press('PageUp');
    await page.getByText('Gebieten ausgewählt').waitFor();
    expect(page.url()).toMatch(/auswahl=\d/);
    const [picked, total] = (await page.getByText('Gebieten ausgewählt').innerText()).match(/\d+/g)!.map(Number);
    expect(picked).toBeGreaterThan(0);
    expect(picked).toBeLessThan(total!);
    await expect.poll(() => areasListed(page)).toBe(Math.min(picked!, all));
    await page.getByRole('button', { name: 'Auswahl aufheben' }).first().click();
    await expect.poll(() => areasListed(page)).toBe(all);
    expect(await violations(page)).toEqual([]);
    await page.evaluate(() => history.back());
    await expect.poll(() => shows(page)).toContain('Beschlusskriterien');
    await page.evaluate(() => history.forward());
    await expect.poll(() => shows(page)).toContain('Kinderarmut');
  });

  test('another party’s result and its change between two elections', async () => {
    const page = await application.open({ colorScheme: 'dark' });
    await mapIsDrawn(page);
    await opened(page);
    await page.locator('.modes label', { hasText: 'Wahl' }).click();
    await page.getByRole('combobox', { name: 'Wahl', exact: true }).selectOption({ label: 'Abgeordnetenhaus 2023' });
    await page.getByLabel('Partei').locator('option', { hasText: 'CDU' }).waitFor({ state: 'attached', timeout: 60_000 });
    await page.getByLabel('Partei').selectOption({ label: 'CDU' });
    await page.getByLabel('Veränderung seit').selectOption({ label: 'Abgeordnetenhaus 2021' });
    await page.getByRole('button', { name: 'Auswahl schließen' }).click();
    await page.getByRole('img', { name: /^Verteilung: CDU-Anteil, Veränderung AGH 2021 bis AGH 2023/ }).waitFor({ timeout: 60_000 });
    expect(page.url()).toContain('karte=cdu-agh2021~agh2023');
    // Published: 18.0 % in 2021, 28.2 % in 2023.
    expect(await page.locator('.histogram').innerText()).toMatch(/Berlin \+10,[12] Punkte/);
    await page.waitForTimeout(1000);
    await screenshot(page, 'display-change-dark-1440');
    expect(await violations(page)).toEqual([]);
  });

  test('two figures together: nine cells, each of which picks its areas', async () => {
    const page = await application.open({ path: '/#/finden?v=2&karte=zwei:mss_status_index_2023:spd-btw2025' });
    await mapIsDrawn(page);
    const cells = page.locator('.pair button');
    await expect.poll(() => cells.count(), { timeout: 60_000 }).toBe(9);
    const counts = (await cells.allInnerTexts()).map(Number);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(530);
    await cells.last().click();
    await page.getByText(`${counts.at(-1)} von`, { exact: false }).first().waitFor();
    await expect.poll(() => areasListed(page)).toBe(Math.min(60, counts.at(-1)!));
    await page.waitForTimeout(1000);
    await screenshot(page, 'display-pair-light-1440');
    expect(await violations(page)).toEqual([]);
    await cells.last().click();
    await expect.poll(() => page.getByText('Auswahl aufheben').count()).toBe(0);
  });

  test('limits of one’s own colour the map, count the areas and stand in the link', async () => {
    const page = await application.open({ path: '/#/finden?karte=spd_agh2023' });
    await mapIsDrawn(page);
    await page.getByText('Darstellung', { exact: true }).click();
    await page.getByLabel('Klassen bilden').selectOption('own');
    const first = page.getByLabel('1. Grenze');
    await first.fill('99');
    await first.blur();
    await page.getByRole('alert').filter({ hasText: 'größer als die vorige' }).waitFor();
    await first.fill('12');
    await first.blur();
    await expect.poll(() => page.url()).toMatch(/klassen=own:12,/);
    await page.getByRole('button', { name: /^unter 12/ }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await mapIsDrawn(page);
    await page.getByText('Darstellung', { exact: true }).click();
    await page.getByRole('button', { name: /^unter 12/ }).waitFor();
  });

  test('clusters are found in the background and explained', async () => {
    const page = await application.open({ path: '/#/finden?v=2&karte=moran:spd-agh2023' });
    await mapIsDrawn(page);
    const strong = page.getByRole('button', { name: /^hoch, umgeben von hoch/ });
    await strong.waitFor({ timeout: 60_000 });
    expect(Number((await strong.innerText()).match(/\d+/)![0])).toBeGreaterThan(5);
    await page.getByText('Was heißt das, und wie sicher ist es?').click();
    await page.getByText('Das zeigt Muster, keine Ursachen.').waitFor();
    await screenshot(page, 'display-clusters-light-1440');
  });

  test('a class that exists for Planungsräume only says so on another level and offers the way there', async () => {
    const page = await application.open({ path: '/#/finden?v=2&karte=mss_status_class_2021&ebene=bez' });
    await mapIsDrawn(page);
    await page.getByText('Für Bezirke gibt es diese Größe nicht.').waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Auf Ebene Planungsräume (Kieze) zeigen' }).click();
    await page.getByRole('button', { name: /^sehr niedrig/ }).waitFor();
  });

  test('links from before still open what they opened', async () => {
    const page = await application.open({ path: '/#/finden?karte=status' });
    await mapIsDrawn(page);
    expect(await shows(page)).toContain('Sozialer Status (MSS 2025)');
    // Published: 86, 356, 43 and 50 of 535 Planungsräume.
    expect((await page.locator('.body li button').allInnerTexts()).map((text) => Number(text.match(/\d+$/)![0]))).toEqual([86, 356, 43, 50]);
    await page.goto(`${application.url}/#/finden?karte=spd_agh2023`);
    await expect.poll(() => shows(page)).toContain('SPD-Anteil, Abgeordnetenhaus 2023');
    expect(await page.locator('.histogram').innerText()).toContain('Berlin 18,4');
    expect(await page.locator('[role=alert], .notices li').count()).toBe(0);
  });

  test('on a phone: the choice fills the screen, the legend fits, fingers pick', async () => {
    const page = await application.open({ viewport: phone, hasTouch: true });
    await mapIsDrawn(page);
    await page.locator('button.shows').tap();
    await page.getByRole('option', { name: 'Kinderarmut', exact: true }).waitFor({ timeout: 60_000 });
    await screenshot(page, 'display-choice-light-390');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('option', { name: 'Kinderarmut', exact: true }).tap();
    await page.locator('.explained > summary').tap();
    await page.getByRole('img', { name: /^Verteilung: Kinderarmut/ }).waitFor({ timeout: 60_000 });
    await page.locator('.histogram .surface').tap({ position: { x: 120, y: 50 } });
    await page.getByText('Gebieten ausgewählt').waitFor();
    await screenshot(page, 'display-legend-light-390');
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });
});
