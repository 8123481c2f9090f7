import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { phone, screenshot, useApplication } from './fixture';
import { violations } from './violations';

const application = useApplication();

async function listIsThere(page: Page): Promise<void> {
  await page.locator('button.area').first().waitFor({ timeout: 60_000 });
}

async function open(details: Locator): Promise<void> {
  if (!(await details.evaluate((element) => (element as HTMLDetailsElement).open))) await details.locator('> summary').click();
}

const fold = (page: Page, title: string): Locator => page.locator('details').filter({ has: page.locator(`> summary :is(h2, h3):text-is("${title}")`) });
const firstNames = (page: Page): Promise<string[]> => page.locator('button.area .name').evaluateAll((names) => names.slice(0, 20).map((name) => name.firstChild!.textContent ?? ''));

async function chooseByIndex(page: Page): Promise<void> {
  await listIsThere(page);
  await page.getByLabel('Kriterien wählen').selectOption('equal');
  await open(fold(page, 'In welcher Reihenfolge'));
}

describe('the weighted index', () => {
  test('a weight moved by keyboard changes shares, list and address at once', async () => {
    const page = await application.open();
    await chooseByIndex(page);
    const slider = page.getByRole('slider', { name: /Status/ });
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('25 %');
    const before = await firstNames(page);
    const address = page.url();
    await slider.focus();
    await page.keyboard.press('End');
    await expect.poll(() => slider.getAttribute('aria-valuetext')).toBe('57 %');
    await expect.poll(() => firstNames(page)).not.toEqual(before);
    expect(page.url()).not.toBe(address);
    // The address carries the index: another window opens the same list.
    const after = await firstNames(page);
    const other = await application.open({ path: new URL(page.url()).hash.replace(/^/, '/') });
    await listIsThere(other);
    await expect.poll(() => firstNames(other), { timeout: 30_000 }).toEqual(after);
  });

  test('a criterion is searched for, added, read the other way, and back takes it out again', async () => {
    const page = await application.open();
    await chooseByIndex(page);
    await page.getByRole('button', { name: 'Kriterium hinzufügen' }).click();
    await page.getByRole('searchbox', { name: /Suchen: Armut/ }).fill('CDU 2023');
    await page.keyboard.press('ArrowDown');
    await screenshot(page, 'index-picker-light-1440');
    await page.keyboard.press('Enter');
    const item = page.locator('li').filter({ has: page.getByRole('slider', { name: /CDU/ }) });
    await item.waitFor();
    expect(page.url()).toContain('cdu-agh2023');
    await open(item.locator('details'));
    await item.getByLabel('Dringlich ist, wer').selectOption('ideal');
    await item.getByLabel('Auf die Skala gebracht durch').selectOption('goalposts');
    await expect.poll(() => page.url()).toMatch(/cdu-agh2023[^,]*ideal_[^,]*goal_/);
    await expect.poll(() => item.textContent()).toContain('Abstand vom Idealwert');
    await screenshot(page, 'index-editor-light-1440');
    await page.goBack();
    await item.waitFor({ state: 'detached' });
    expect(await page.getByRole('slider', { name: /Status/ }).count()).toBe(1);
  });
});

describe('how sure the order is', () => {
  test('draws, missing criteria, pairs that say the same, and what would have to change', async () => {
    const page = await application.open();
    await chooseByIndex(page);
    await open(fold(page, 'Wie sicher ist diese Reihenfolge?'));
    const certainty = fold(page, 'Wie sicher ist diese Reihenfolge?');
    await certainty.locator('.result').getByText(/\d+ der ersten 20 sind es auch in mindestens neun von zehn Ziehungen/).waitFor({ timeout: 60_000 });
    const modest = await certainty.locator('.result').textContent();
    await certainty.getByLabel('Gewichte streuen').selectOption('much');
    await expect.poll(() => certainty.locator('.result').textContent(), { timeout: 30_000 }).not.toBe(modest);
    await certainty.locator('.result').getByText(/der ersten 20 sind es/).waitFor();

    await open(fold(page, 'Was, wenn ein Kriterium fehlt?'));
    await expect.poll(() => fold(page, 'Was, wenn ein Kriterium fehlt?').locator('tbody tr').count(), { timeout: 30_000 }).toBe(4);
    await open(fold(page, 'Sagen zwei Kriterien dasselbe?'));
    await expect.poll(() => fold(page, 'Sagen zwei Kriterien dasselbe?').locator('tbody tr').count(), { timeout: 30_000 }).toBe(4);

    await open(fold(page, 'Was müsste sich ändern?'));
    const name = (await firstNames(page))[0]!;
    await page.locator('button.area').first().click();
    const whatIf = fold(page, 'Was müsste sich ändern?');
    await whatIf.getByText(`${name} steht auf Rang 1`).waitFor();
    await whatIf.getByText(/in \d+ % der Ziehungen unter den ersten 20/).waitFor({ timeout: 30_000 });
    await expect.poll(() => whatIf.locator('tbody td').allTextContents(), { timeout: 30_000 }).toEqual(expect.arrayContaining([expect.stringMatching(/ statt /)]));
    await certainty.scrollIntoViewIfNeeded();
    await screenshot(page, 'certainty-light-1440');
    expect(await violations(page)).toEqual([]);
  });

  test('axe finds nothing in the dark theme, and everything fits a phone', async () => {
    const page = await application.open({ colorScheme: 'dark' });
    await chooseByIndex(page);
    await page.getByRole('button', { name: 'Kriterium hinzufügen' }).click();
    await open(page.locator('li').filter({ has: page.getByRole('slider', { name: /Status/ }) }).locator('details'));
    expect(await violations(page)).toEqual([]);
    await screenshot(page, 'index-editor-dark-1440');

    const small = await application.open({ viewport: phone, hasTouch: true });
    await chooseByIndex(small);
    await open(fold(small, 'Wie sicher ist diese Reihenfolge?'));
    await open(fold(small, 'Sagen zwei Kriterien dasselbe?'));
    await screenshot(small, 'certainty-390');
    expect(await small.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await violations(small)).toEqual([]);
  });
});
