import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { screenshot, useApplication } from './fixture';
import { violations } from './violations';

const application = useApplication();
const START = 60_000;

async function openConsole(page: Page): Promise<void> {
  await page.locator('.cm-content').waitFor({ timeout: START });
}

/** As a person does: empty the field, type, press Ctrl+Enter. */
async function ask(page: Page, sql: string): Promise<void> {
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(sql);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
}

const result = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('region', { name: 'Ergebnis' }).locator('table');

describe('own SQL', () => {
  test('a question is typed, run with Ctrl+Enter and answered; the text is still there after a reload', async () => {
    const page = await application.open({ path: '/#/daten/abfragen' });
    await openConsole(page);
    await ask(page, "SELECT name, population FROM areas WHERE level = 'bez' ORDER BY population DESC");
    await page.getByText('12 Zeilen in').waitFor({ timeout: START });
    expect(await result(page).locator('tbody tr').first().textContent()).toContain('Pankow');
    await page.reload();
    await openConsole(page);
    expect(await page.locator('.cm-content').textContent()).toContain("level = 'bez'");
  });

  test('a broken query says in German what is wrong, where, and marks the place', async () => {
    const page = await application.open({ path: '/#/daten/abfragen' });
    await openConsole(page);
    await ask(page, "SELECT name,\n       nam, '😀 Übermaß'\nFROM areas");
    const alert = page.getByRole('alert');
    await alert.getByText('Die Spalte „nam“ gibt es hier nicht.').waitFor({ timeout: START });
    expect(await alert.textContent()).toContain('Zeile 2, Spalte 8');
    expect(await alert.textContent()).toContain('Binder Error');
    expect(await page.locator('.cm-lintRange-error').textContent()).toBe('nam');
    await screenshot(page, 'console-error-light-1440');
    expect(await violations(page)).toEqual([]);
  });

  test('a runaway query freezes nothing; cancelled, it makes room for the next', async () => {
    const page = await application.open({ path: '/#/daten/abfragen' });
    await openConsole(page);
    await ask(page, 'SELECT sum(a.range * b.range) FROM range(1000000) a, range(1000000) b');
    await page.getByText(/Wird gerechnet, [\d,]+ s/).waitFor({ timeout: START });
    // The map place answers at once meanwhile.
    await page.getByRole('button', { name: 'Finden', exact: true }).click();
    await page.locator('button.area').first().click();
    await page.locator('article h1').waitFor();
    await page.getByText('Direkt gewählt').first().waitFor({ timeout: START });
    await page.getByRole('button', { name: 'Daten', exact: true }).click();
    await page.getByRole('button', { name: 'Abbrechen' }).click();
    await page.getByText('Abgebrochen.').waitFor();
    await ask(page, 'SELECT 6 * 7 AS antwort');
    await page.getByText('1 Zeile in').waitFor({ timeout: START });
    expect(await result(page).locator('tbody').textContent()).toContain('42');
  });
});
