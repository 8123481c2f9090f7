import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { phone, screenshot, useApplication } from './fixture';
import { violations } from './violations';

const application = useApplication();
/** Loading document and addresses takes its time on a slow machine. */
const PATIENCE = { timeout: 60_000 };
/** The Kosmosviertel (Planungsraum 09300922) with its streets. */
const KOSMOSVIERTEL = 'ort=52.4055,13.5281,15.00';

async function openPropose(options: Parameters<typeof application.open>[0] = {}): Promise<Page> {
  const page = await application.open({ path: `/#/vorschlagen?v=2&kreis=09&${KOSMOSVIERTEL}`, ...options });
  await page.getByRole('button', { name: 'Vorschlag anlegen' }).waitFor(PATIENCE);
  await page.locator('.maplibregl-canvas').waitFor(PATIENCE);
  await page.waitForFunction(() => !document.querySelector('.first'), null, PATIENCE);
  return page;
}

async function choose(page: Page, kind: string): Promise<void> {
  await page.getByRole('button', { name: 'Vorschlag anlegen' }).click();
  await page.getByRole('button', { name: kind }).click();
}

/** Opened proposal, once its figures are there. */
async function figuresAreThere(page: Page): Promise<void> {
  await page.locator('section[aria-labelledby="score-title"][aria-busy="false"]').waitFor(PATIENCE);
}

/** People within fifteen minutes, as the card says. */
async function peopleIn15(page: Page): Promise<string> {
  return (await page.locator('section[aria-labelledby="score-title"] tr.all td').last().textContent())!.trim();
}

const titled = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 });
const undoButton = (page: Page) => page.locator('header').getByRole('button', { name: /^(Rückgängig|Nichts rückgängig)/ });

describe('Vorschlagen', { timeout: 240_000 }, () => {
  test('says what to do first, and makes a Kiezbüro in the Kosmosviertel by a click on the map, with whom it reaches', async () => {
    const page = await openPropose();
    await page.getByRole('heading', { name: 'Noch kein Vorschlag' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Vorschlag anlegen' }).click();
    await page.getByRole('button', { name: /^Kiezbüro/ }).click();
    await page.mouse.click(720, 475);
    await titled(page, 'Kiezbüro Kosmos Viertel').waitFor(PATIENCE);
    await page.getByText('12524 Berlin').first().waitFor();
    await page.locator('.verdict', { hasText: 'Der Kiez erfüllt die Kriterien' }).waitFor();
    await figuresAreThere(page);
    expect(Number((await peopleIn15(page)).replace('.', ''))).toBeGreaterThan(1000);
    await page.getByText('bei 3,6 km/h').waitFor(PATIENCE);
    await page.getByText(/heute [\d,]+, mit diesem Ort [\d,]+/).waitFor(PATIENCE);
    await screenshot(page, 'propose-card-light-1440');
    expect(await violations(page)).toEqual([]);
    // What was made is there again after a reload, by its link.
    await page.reload();
    await titled(page, 'Kiezbüro Kosmos Viertel').waitFor(PATIENCE);
  });

  test('moves a pin under the hand with its figures, and takes that back', async () => {
    const page = await openPropose();
    await choose(page, 'Kiezbüro');
    await page.mouse.click(720, 475);
    await titled(page, /^Kiezbüro/).waitFor(PATIENCE);
    await figuresAreThere(page);
    const before = await peopleIn15(page);
    const address = page.locator('.address');
    const addressBefore = await address.textContent();
    // The pin stands a few pixels from the click, on the nearest address; its head is above its tip.
    await page.mouse.move(720, 455);
    await page.waitForFunction(() => document.querySelector<HTMLElement>('.maplibregl-canvas')?.style.cursor === 'grab', null, PATIENCE);
    await page.mouse.down();
    await page.mouse.move(560, 330, { steps: 6 });
    // Already in the hand: other people.
    await page.waitForFunction((people) => document.querySelector('section[aria-labelledby="score-title"] tr.all td:last-child')?.textContent?.trim() !== people, before, PATIENCE);
    await page.mouse.up();
    await page.getByRole('button', { name: /^Rückgängig: Kiezbüro.*verschoben/ }).waitFor(PATIENCE);
    expect(await address.textContent()).not.toBe(addressBefore);
    await page.locator('.maplibregl-canvas').focus();
    await page.keyboard.press('Control+z');
    await page.waitForFunction((text) => document.querySelector('.address')?.textContent === text, addressBefore, PATIENCE);
    await page.keyboard.press('Control+z');
    await page.getByRole('heading', { name: 'Noch kein Vorschlag' }).waitFor(PATIENCE);
    await page.keyboard.press('Control+Shift+z');
    await page.getByRole('button', { name: /^Kiezbüro/ }).waitFor(PATIENCE);
    expect(await undoButton(page).isEnabled()).toBe(true);
  });

  test('finds an address in spite of a typing error', async () => {
    const page = await openPropose();
    await choose(page, 'Kiezbüro');
    const field = page.getByRole('combobox', { name: 'Adresse, Straße oder Kiez' });
    await field.fill('Schönefelder Chausee 100');
    await page.getByRole('option', { name: /Schönefelder Chaussee 100/ }).first().waitFor(PATIENCE);
    await field.press('Enter');
    await titled(page, /^Kiezbüro/).waitFor(PATIENCE);
    await page.getByText(/^Schönefelder Chaussee 100, 12524 Berlin$/).waitFor();
  });

  test('can be made by keyboard alone: from the profile of the Kiez to the place under the cross-hair', async () => {
    const page = await application.open({ path: '/#/finden?kiez=09300922' });
    const propose = page.getByRole('button', { name: 'Hier vorschlagen' });
    await propose.waitFor(PATIENCE);
    await page.waitForFunction(() => !document.querySelector('.first'), null, PATIENCE);
    await propose.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Was soll in Kosmos Viertel entstehen?' }).waitFor(PATIENCE);
    await page.waitForFunction(() => document.activeElement?.textContent?.includes('Kiezbüro'), null, PATIENCE);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Mit der Tastatur wählen' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'cross-hair', null, PATIENCE);
    await page.getByText(/Unter dem Fadenkreuz.*Kosmos Viertel/).waitFor(PATIENCE);
    const under = await page.locator('#under-cross-hair').textContent();
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction((text) => document.querySelector('#under-cross-hair')?.textContent !== text, under, PATIENCE);
    await page.keyboard.press('Enter');
    await titled(page, 'Kiezbüro Kosmos Viertel').waitFor(PATIENCE);
    await page.getByRole('button', { name: 'Löschen' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('„Kiezbüro Kosmos Viertel“ gelöscht.').waitFor(PATIENCE);
    await page.locator('.removed button').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Kiezbüro Kosmos Viertel/ }).waitFor(PATIENCE);
  });

  test('on a phone the cross-hair takes the place, dark and by touch', async () => {
    const page = await openPropose({ viewport: phone, hasTouch: true, colorScheme: 'dark' });
    await page.getByRole('button', { name: 'Vorschlag anlegen' }).tap();
    await page.getByRole('button', { name: /^Mobiles Büro/ }).tap();
    await page.getByRole('button', { name: 'Hier platzieren' }).waitFor();
    await page.getByText(/Unter dem Fadenkreuz/).waitFor(PATIENCE);
    await page.getByRole('button', { name: 'Hier platzieren' }).tap();
    // A tap brings another place under the cross-hair: the second stop.
    const under = await page.locator('#under-cross-hair').textContent();
    await page.touchscreen.tap(120, 400);
    await page.waitForFunction((text) => document.querySelector('#under-cross-hair')?.textContent !== text, under, PATIENCE);
    await page.getByRole('button', { name: 'Hier platzieren' }).tap();
    await page.getByRole('button', { name: 'Fertig' }).tap();
    await page.getByLabel('Name von Halt 2').waitFor(PATIENCE);
    await figuresAreThere(page);
    await screenshot(page, 'propose-card-dark-390');
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
  });
});
