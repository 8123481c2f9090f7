import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { screenshot, useApplication } from './fixture';
import { violations } from './violations';

const application = useApplication();

/** Areas per class, from the highest cluster to the lowest, as the legend says. */
async function counts(page: Page): Promise<number[]> {
  const texts = await page.locator('section.legend .body li button .number').allTextContents();
  return texts.map(Number);
}

describe('hot spots', () => {
  test('are on the map, explained in the legend and a column of the table; the link alone brings the same ones back', async () => {
    const page = await application.open({ path: '/#/finden?karte=moran:spd-btw2025' });
    await page.getByText('hoch, umgeben von hoch').waitFor({ timeout: 90_000 });
    const found = await counts(page);
    expect(found).toHaveLength(5);
    expect(found[0]).toBeGreaterThan(10);
    expect(found[1]).toBeGreaterThan(10);
    const legend = (await page.locator('section.legend').textContent())!;
    expect(legend).toMatch(/In ganz Berlin: Moran-I 0,\d\d/);
    expect(legend).toContain('höchstens jedes zwanzigste ein Zufall');
    expect(legend).toMatch(/Außen vor bleiben \d+ ohne Wert oder zu klein/);
    expect(await violations(page, 'section.legend')).toEqual([]);

    // One class alone in the list: as many areas as the legend says.
    await page.getByRole('button', { name: /^hoch, umgeben von hoch/ }).click();
    await page.getByRole('button', { name: 'Als Tabelle' }).click();
    await page.getByRole('columnheader', { name: /Häufung/ }).first().waitFor({ timeout: 60_000 });
    expect(await page.getByRole('gridcell', { name: 'hoch, umgeben von hoch' }).count()).toBeGreaterThan(0);

    await page.goto('about:blank');
    await page.goto(`${application.url}/#/finden?karte=moran:spd-btw2025`);
    await page.getByText('hoch, umgeben von hoch').waitFor({ timeout: 90_000 });
    expect(await counts(page)).toEqual(found);
  });

  test('are asked for anew on another level, and a late answer never stands under another question', async () => {
    const page = await application.open({ path: '/#/finden?karte=getis:mss_status_index_2023' });
    await page.getByText('Häufung hoher Werte (99 %)').waitFor({ timeout: 90_000 });
    const fine = await counts(page);
    await screenshot(page, 'clusters-light-1440');
    const level = page.locator('section.legend .choices select');
    await level.selectOption('bzr');
    await level.selectOption('pgr');
    await expect.poll(async () => (await counts(page)).reduce((sum, count) => sum + count, 0), { timeout: 60_000 }).toBe(58);
    expect(fine.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(500);
  });
});
