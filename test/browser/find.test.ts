import { describe, expect, test } from 'vitest';
import { desktop, expectWebGL2, mapIsDrawn, phone, screenshot, useApplication } from './fixture';
import { isNotBlank } from './picture';
import { violations } from './violations';

const application = useApplication();

describe('the main job: which Kieze meet the resolution?', () => {
  test('a new user sees them on the map and in the list, and opens one', async () => {
    const page = await application.open();
    await mapIsDrawn(page);
    await expectWebGL2(page);
    expect(isNotBlank(await screenshot(page, 'find-light-1440', '.maplibregl-canvas'))).toBe(true);
    await screenshot(page, 'find-light-1440');
    const [met, total] = (await page.locator('.tools b').textContent())!.match(/\d+/g)!.map(Number);
    expect(total).toBe(542);
    expect(met).toBeGreaterThan(0);
    // The first of the list meets the rule; its profile says why.
    const first = page.locator('button.area').first();
    const name = (await first.locator('.name').evaluate((element) => element.firstChild!.textContent))!;
    await first.click();
    const profile = page.locator('article');
    await expect.poll(() => profile.locator('h1').textContent()).toBe(name);
    expect(await profile.locator('.verdict').textContent()).toContain('erfüllt den Beschluss');
    await profile.locator('svg[role=img]').waitFor();
    // What comes from DuckDB arrives, too.
    await profile.getByText('Direkt gewählt').first().waitFor({ timeout: 60_000 });
    await profile.getByText('Luftlinie').first().waitFor();
    await screenshot(page, 'profile-light-1440');
    expect(new URL(page.url()).hash).toContain('kiez=');
  });

  test('a click on the map selects the same Kiez in the list, and back undoes it', async () => {
    const page = await application.open({ path: '/#/finden?ort=52.5500,13.5500,12.50' });
    await mapIsDrawn(page);
    await page.mouse.click(900, 450);
    await page.locator('article h1').waitFor();
    const name = await page.locator('article h1').textContent();
    const marked = page.locator('button.area[aria-current=true] .name');
    await expect.poll(() => marked.evaluate((element) => element.firstChild!.textContent)).toBe(name);
    await page.goBack();
    await page.locator('article').waitFor({ state: 'detached' });
  });

  test('a threshold changes map, list and address at once', async () => {
    const page = await application.open();
    await mapIsDrawn(page);
    const count = async (): Promise<number> => Number((await page.locator('.tools b').textContent())!.match(/\d+/)![0]);
    const before = await count();
    const picture = await page.locator('.maplibregl-canvas').screenshot();
    await page.getByRole('heading', { name: 'Wer den Beschluss erfüllt' }).click();
    await page.locator('.arm select').first().selectOption('4');
    await expect.poll(count).toBeLessThan(before);
    await expect.poll(async () => (await page.locator('.maplibregl-canvas').screenshot()).equals(picture)).toBe(false);
    expect(page.url()).toContain('status=4');
    await page.getByRole('button', { name: 'Zurücksetzen' }).click();
    await expect.poll(count).toBe(before);
  });

  test('a Kreis is picked once and narrows map and list', async () => {
    const page = await application.open();
    await mapIsDrawn(page);
    await page.locator('.kreis select').selectOption({ label: 'Lichtenberg' });
    await expect.poll(() => page.locator('.tools b').textContent()).toContain('von 41');
    // Long enough for the flight and for the names to come in.
    await page.waitForTimeout(4000);
    await screenshot(page, 'kreis-light-1440');
  });
});

describe('everyone can use it', () => {
  test('with the keyboard alone: choose a Kreis, walk the list, open a profile, close it', async () => {
    const page = await application.open();
    await mapIsDrawn(page);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await page.keyboard.type('Marzahn');
    // Between the field and the list stand the order, the tick and the print button, and nothing else.
    const inList = (): Promise<boolean | undefined> => page.evaluate(() => document.activeElement?.classList.contains('area'));
    for (let step = 0; step < 8 && !(await inList()); step++) await page.keyboard.press('Tab');
    expect(await inList()).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('article h1').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('article').waitFor({ state: 'detached' });
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in the %s theme: list, profile, data, other places', async (colorScheme) => {
    const page = await application.open({ colorScheme });
    await mapIsDrawn(page);
    expect(await violations(page)).toEqual([]);
    if (colorScheme === 'dark') await screenshot(page, 'find-dark-1440');
    await page.locator('button.area').first().click();
    await page.getByText('Direkt gewählt').first().waitFor({ timeout: 60_000 });
    expect(await violations(page)).toEqual([]);
    if (colorScheme === 'dark') await screenshot(page, 'profile-dark-1440');
    for (const place of ['Vorschlagen', 'Zeigen', 'Daten']) {
      await page.getByRole('button', { name: place, exact: true }).click();
      await page.getByRole('heading', { level: 1, name: place }).waitFor();
      expect(await violations(page)).toEqual([]);
    }
    await screenshot(page, `data-${colorScheme}-1440`);
  });

  test('on a phone: list and profile in a sheet, nothing wider than the screen', async () => {
    const page = await application.open({ viewport: phone, hasTouch: true });
    await mapIsDrawn(page);
    await screenshot(page, 'find-light-390');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.locator('button.area').first().click();
    await page.locator('article h1').waitFor();
    await page.getByText('Direkt gewählt').first().waitFor({ timeout: 60_000 });
    await screenshot(page, 'profile-light-390');
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.getByRole('button', { name: 'Daten', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Daten' }).waitFor();
    expect(await page.locator('.room').evaluate((room) => room.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test('an address is found with a typing error, and the map goes there', async () => {
    const page = await application.open();
    await mapIsDrawn(page);
    await page.getByRole('combobox', { name: 'Kiez, Straße, Adresse' }).fill('Sonnenalle 12');
    await page.getByRole('option', { name: 'Sonnenallee 12' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('article h1').waitFor();
    await expect.poll(() => page.locator('.maplibregl-ctrl-scale').textContent(), { timeout: 30_000 }).toMatch(/^\d+\sm$/);
    expect(page.url()).toContain('ort=52.48');
  });

  test('in English, too', async () => {
    const page = await application.open();
    await mapIsDrawn(page);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Which neighbourhoods meet the resolution?' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });
});

describe('what goes wrong is said', () => {
  test('a link with nonsense opens what it can and names the rest', async () => {
    const page = await application.open({ path: '/#/finden?kreis=99&kiez=00000000&ebene=plr' });
    await page.getByText('kreis=99').waitFor();
    await page.getByText('Das Gebiet aus dem Link gibt es nicht.').waitFor();
  });

  test('without WebGL the coloured map, the list and the profile remain', async () => {
    const page = await application.open({ webGL: false });
    await page.getByText('WebGL fehlt').waitFor();
    expect(isNotBlank(await screenshot(page, 'no-webgl-1440', 'canvas'))).toBe(true);
    await page.locator('canvas').click({ position: { x: 800, y: 400 } });
    await page.locator('article h1').waitFor();
  });

  test('the server gone after the first map: the list works, the profile says what is missing and tries again', async () => {
    const page = await application.open({ viewport: desktop });
    await mapIsDrawn(page);
    application.provoke(/ERR_INTERNET_DISCONNECTED/);
    await page.context().setOffline(true);
    await page.locator('button.area').nth(3).click();
    await page.locator('article .verdict').waitFor();
    const again = page.locator('article').getByRole('button', { name: 'Erneut versuchen' });
    await again.first().waitFor({ timeout: 60_000 });
    await page.context().setOffline(false);
    while ((await again.count()) > 0) await again.first().click();
    await page.getByText('Direkt gewählt').first().waitFor({ timeout: 60_000 });
  });
});
