import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { mapIsDrawn, phone, screenshot, useApplication } from './fixture';
import { violations } from './violations';

const application = useApplication();

/** The map is there, and the fold of the rule is open. */
async function ready(page: Page): Promise<void> {
  await mapIsDrawn(page);
  await page.locator('.criteria details > summary', { has: page.locator('h2', { hasText: /^(Wer den Beschluss erfüllt|Eigene Regel)/ }) }).evaluate((summary: HTMLElement) => {
    const details = summary.parentElement as HTMLDetailsElement;
    details.open = true;
  });
}

/** How many areas meet the rule, as the builder says. */
async function met(page: Page): Promise<number> {
  return Number((await page.getByText('erfüllen die Regel.').textContent())!.match(/\d+/)![0]);
}

/** Presses Tab until the element with this name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim() ?? '');
    if (typeof name === 'string' ? label === name : name.test(label)) return;
  }
  throw new Error(`Tab does not reach ${String(name)}`);
}

const NESTED = 'alle(rule-weak_share>=50,eines(rule-mandate_share<50,nicht(alle(rule-deviation<0,rule-below_share>=75))))';
const parameter = (page: Page): string => new URLSearchParams(new URL(page.url()).hash.split('?')[1]).get('regel') ?? '';

describe('a rule of one\'s own', () => {
  test('starts as the resolution, is built by keyboard alone, counts at once, and its link opens it again', async () => {
    const page = await application.open({ path: '/#/finden?kreis=11' });
    await ready(page);
    const resolution = Number((await page.locator('.tools b').textContent())!.match(/\d+/)![0]);
    await page.getByRole('button', { name: 'Eigene Regel bauen' }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => met(page)).toBe(resolution);
    expect(parameter(page)).toBe('alle(rule-weak_share>=50,eines(rule-mandate_share<50,alle(rule-deviation<0,rule-below_share>=75)))');

    // The whole rule is a group of which all must be met: make it any of them.
    await page.getByRole('combobox', { name: 'Wie die Teile zusammengehören' }).first().focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => parameter(page)).toMatch(/^eines\(/);
    await expect.poll(() => met(page)).toBeGreaterThan(resolution);
    await page.keyboard.press('ArrowUp');
    await expect.poll(() => met(page)).toBe(resolution);

    // One more condition at the end of it: the focus is in it, a figure is chosen, its threshold moved with the arrow keys.
    const adding = page.getByRole('button', { name: '+ Bedingung' }).last();
    await adding.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => parameter(page)).toMatch(/,rule-deviation<0\)$/);
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('Größe');
    await page.locator('[data-path="2"] select').first().selectOption('mss_s1_2023');
    await expect.poll(() => parameter(page), { timeout: 60_000 }).toMatch(/,mss_s1_2023>=[\d.]+\)$/);
    const before = await met(page);
    await tabTo(page, /^Schwelle für/);
    await tabTo(page, /^Schwelle für/);
    for (let presses = 0; presses < 40; presses++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => met(page)).toBeLessThan(before);
    expect(await page.locator('.sentence').textContent()).toMatch(/^Ein Gebiet erfüllt die Regel, wenn „.+“ mindestens 50.% beträgt und \(.+ oder .+\) und „.+“ mindestens .+ beträgt\.$/);

    // Move it up into the group above it; the focus stays with it.
    await page.locator('[data-path="2"]').getByRole('button', { name: /verschieben/ }).focus();
    await page.keyboard.press('Enter');
    await tabTo(page, /entfernen$/);
    await tabTo(page, 'Nach oben');
    await page.keyboard.press('Enter');
    await expect.poll(() => parameter(page)).toMatch(/rule-below_share>=75\),mss_s1_2023>=[\d.]+\)\)$/);
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Nach oben');
    expect(await page.locator('[data-path="1.2"]').count()).toBe(1);
    expect(await violations(page, '.criteria')).toEqual([]);

    // The link alone brings the rule and its counts back.
    const count = await met(page), link = page.url(), rule = parameter(page);
    await page.goto('about:blank');
    await page.goto(link);
    await ready(page);
    await expect.poll(() => met(page), { timeout: 60_000 }).toBe(count);
    expect(parameter(page)).toBe(rule);

    await page.getByRole('button', { name: 'Zurück zu den Beschlusskriterien' }).click();
    await expect.poll(async () => Number((await page.locator('.tools b').textContent())!.match(/\d+/)![0])).toBe(resolution);
    expect(parameter(page)).toBe('');
  });

  test('says what is not known, takes a removal back, and names the place of a mistake in its text', async () => {
    const page = await application.open({ path: `/#/finden?regel=${encodeURIComponent('alle(mss_status_index_2023>0,gibt_es_nicht>1)')}` });
    await ready(page);
    await page.getByText('Diese Größe gibt es nicht (mehr).').waitFor({ timeout: 60_000 });
    expect(await met(page)).toBe(0);
    expect(await page.getByText('auf die es ankommt').textContent()).toMatch(/Bei \d+ Gebieten fehlen Angaben/);
    await page.locator('[data-path="1"]').getByRole('button', { name: /entfernen$/ }).click();
    await expect.poll(() => met(page), { timeout: 60_000 }).toBeGreaterThan(100);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Rückgängig');
    await page.keyboard.press('Enter');
    await expect.poll(() => parameter(page)).toContain('gibt_es_nicht');

    await page.getByText('Regel als Text').click();
    const text = page.getByRole('textbox', { name: 'Regel als Text' });
    await text.fill('alle(mss_status_index_2023>1,');
    await text.blur();
    await page.getByText('Zeichen 30: Hier muss eine Bedingung stehen').waitFor();
    expect(parameter(page)).toContain('gibt_es_nicht');
    await text.fill('nicht(mss_status_index_2023>1)');
    await text.blur();
    await expect.poll(() => parameter(page)).toBe('nicht(mss_status_index_2023>1)');
    expect(await violations(page, '.criteria')).toEqual([]);
  });

  test('looks the same in the dark', async () => {
    const page = await application.open({ path: `/#/finden?kreis=11&regel=${encodeURIComponent(NESTED)}`, colorScheme: 'dark' });
    await ready(page);
    await page.locator('[data-path="1.0"]').getByRole('button', { name: /verschieben/ }).click();
    expect(await violations(page, '.criteria')).toEqual([]);
    await screenshot(page, 'rule-builder-dark-1440');
  });

  test('fits a phone', async () => {
    const page = await application.open({ path: `/#/finden?regel=${encodeURIComponent(NESTED)}`, viewport: phone, hasTouch: true });
    await ready(page);
    await page.getByRole('button', { name: '+ Bedingung' }).last().scrollIntoViewIfNeeded();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
    await screenshot(page, 'rule-builder-phone');
  });
});
