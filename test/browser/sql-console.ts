import type { Page } from 'playwright-core';

/** The editor and, behind it, the database come when the console is first opened. */
export const CONSOLE_START = 60_000;

export async function openConsole(page: Page): Promise<void> {
  await page.locator('.cm-content').waitFor({ timeout: CONSOLE_START });
}

/** As a person does: empty the field, type, press Ctrl+Enter. */
export async function ask(page: Page, sql: string): Promise<void> {
  await page.locator('.cm-content').click();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(sql);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Enter');
}

export const sqlResult = (page: Page): ReturnType<Page['getByRole']> => page.getByRole('region', { name: 'Ergebnis' }).locator('table');
