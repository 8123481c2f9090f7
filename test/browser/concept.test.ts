import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { screenshot, useApplication } from './fixture';
import { violations } from './violations';

const application = useApplication();
/** Loading document and addresses takes its time on a slow machine. */
const PATIENCE = { timeout: 60_000 };

/** A new Kiezbüro in the Kosmosviertel with its concept open. */
async function openConcept(options: Parameters<typeof application.open>[0] = {}): Promise<Page> {
  const page = await application.open({ path: '/#/finden?kiez=09300922', ...options });
  await page.waitForFunction(() => !document.querySelector('.first'), null, PATIENCE);
  await press(page, page.getByRole('button', { name: 'Hier vorschlagen' }));
  await page.waitForFunction(() => document.activeElement?.textContent?.includes('Kiezbüro'), null, PATIENCE);
  await page.keyboard.press('Enter');
  await press(page, page.getByRole('button', { name: 'Mit der Tastatur wählen' }));
  await page.waitForFunction(() => document.activeElement?.id === 'cross-hair', null, PATIENCE);
  await page.getByText(/Unter dem Fadenkreuz.*Kosmos Viertel/).waitFor(PATIENCE);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Kiezbüro Kosmos Viertel', level: 1 }).waitFor(PATIENCE);
  await press(page, page.getByRole('button', { name: 'Konzept', exact: true }));
  await page.locator('.concept').waitFor(PATIENCE);
  return page;
}

async function press(page: Page, what: Locator, key = 'Enter'): Promise<void> {
  await what.waitFor(PATIENCE);
  await what.focus();
  await page.keyboard.press(key);
}

const part = (page: Page, title: string): Locator => page.locator('.concept .fold').filter({ has: page.getByRole('heading', { name: title, level: 2 }) });

async function unfold(page: Page, title: string): Promise<Locator> {
  const fold = part(page, title);
  await press(page, fold.locator('summary').first());
  await fold.locator('.part').first().waitFor();
  return fold;
}

describe('the concept of a proposal', { timeout: 240_000 }, () => {
  test('has a week to draw in, to move and to resize with the pointer', async () => {
    const page = await openConcept({ colorScheme: 'dark' });
    const timetable = await unfold(page, 'Wochenplan');
    await press(page, timetable.getByRole('button', { name: 'Groß bearbeiten' }));
    const dialog = page.getByRole('dialog', { name: 'Wochenplan und Schichten' });
    const days = dialog.locator('.days');
    await days.waitFor(PATIENCE);
    const box = (await days.boundingBox())!;
    const at = (weekday: number, hour: number): [number, number] => [box.x + ((weekday - 0.5) * box.width) / 7, box.y + ((hour - 8) * box.height) / 14];
    await drag(page, at(3, 10.1), at(3, 12.9));
    await dialog.getByRole('button', { name: /, Mittwoch 10:00–13:00/ }).waitFor();
    await drag(page, at(3, 11.5), at(5, 13.5));
    await dialog.getByRole('button', { name: /, Freitag 12:00–15:00/ }).waitFor();
    await drag(page, at(5, 15), at(5, 17));
    await dialog.getByRole('button', { name: /, Freitag 12:00–17:00/ }).waitFor();
    await screenshot(page, 'concept-week-dark-1440');
    expect(await violations(page, 'dialog')).toEqual([]);
    await press(page, dialog.getByRole('button', { name: 'Fertig' }));
    await part(page, 'Wochenplan').getByText('5 Std. geöffnet pro Woche').waitFor();
  });
});

async function drag(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 6 });
  await page.mouse.up();
}
