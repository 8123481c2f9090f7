import { describe, expect, test } from 'vitest';
import { mapIsDrawn, phone, screenshot, useApplication } from './fixture';
import { ask, CONSOLE_START, openConsole, sqlResult } from './sql-console';
import { violations } from './violations';

const application = useApplication();

describe('own SQL', () => {
  test('a question is typed, run with Ctrl+Enter and answered; the text is still there after a reload', async () => {
    const page = await application.open({ path: '/#/daten/abfragen' });
    await openConsole(page);
    await ask(page, "SELECT name, population FROM areas WHERE level = 'bez' ORDER BY population DESC");
    await page.getByText('12 Zeilen in').waitFor({ timeout: CONSOLE_START });
    expect(await sqlResult(page).locator('tbody tr').first().textContent()).toContain('Pankow');
    await page.reload();
    await openConsole(page);
    expect(await page.locator('.cm-content').textContent()).toContain("level = 'bez'");
  });

  test('a broken query says in German what is wrong, where, and marks the place', async () => {
    const page = await application.open({ path: '/#/daten/abfragen' });
    await openConsole(page);
    await ask(page, "SELECT name,\n       nam, '😀 Übermaß'\nFROM areas");
    const alert = page.getByRole('alert');
    await alert.getByText('Die Spalte „nam“ gibt es hier nicht.').waitFor({ timeout: CONSOLE_START });
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
    await page.getByText(/Wird gerechnet, [\d,]+ s/).waitFor({ timeout: CONSOLE_START });
    // The map place answers at once meanwhile.
    await page.getByRole('button', { name: 'Finden', exact: true }).click();
    await page.locator('button.area').first().click();
    await page.locator('article h1').waitFor();
    await page.getByText('Direkt gewählt').first().waitFor({ timeout: CONSOLE_START });
    await page.getByRole('button', { name: 'Daten', exact: true }).click();
    await page.getByRole('button', { name: 'Abbrechen' }).click();
    await page.getByText('Abgebrochen.').waitFor();
    await ask(page, 'SELECT 6 * 7 AS antwort');
    await page.getByText('1 Zeile in').waitFor({ timeout: CONSOLE_START });
    expect(await sqlResult(page).locator('tbody').textContent()).toContain('42');
  });

  test('while one types, tables, columns and the values of a column are offered; Escape and Tab leave the field', async () => {
    const page = await application.open({ path: '/#/daten/abfragen' });
    await openConsole(page);
    await page.locator('.cm-content').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type("SELECT votes FROM resu");
    await page.getByRole('option', { name: /^results/ }).waitFor();
    await page.waitForTimeout(200);
    await page.keyboard.press('Tab');
    await page.keyboard.type(" WHERE party = 'gru");
    await page.getByRole('option', { name: /gruene/ }).waitFor();
    // The list takes no key in its first moment, lest it swallow what is being typed.
    await page.waitForTimeout(200);
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.cm-content').textContent()).toContain("FROM results WHERE party = 'gruene'");
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.cm-editor') === null && document.activeElement !== document.body)).toBe(true);
  });

  test('a hundred thousand rows are shown, sorted and scrolled to the end; more are said to be there', async () => {
    const page = await application.open({ path: '/#/daten/abfragen' });
    await openConsole(page);
    await ask(page, 'SELECT range AS n, range % 1000 AS rest, hash(range) AS streuwert FROM range(250000)');
    await page.getByText('100.000 Zeilen in').waitFor({ timeout: CONSOLE_START });
    await page.getByText('es gibt mehr').waitFor();
    expect(await sqlResult(page).locator('tbody tr').count()).toBeLessThan(120);
    const scroll = page.getByRole('region', { name: 'Ergebnis' }).locator('.scroll');
    await scroll.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await expect.poll(() => sqlResult(page).locator('tbody tr:not([aria-hidden])').last().textContent()).toContain('99.999');
    await sqlResult(page).getByRole('button', { name: 'rest' }).click();
    await expect.poll(() => sqlResult(page).locator('th[aria-sort=descending]').textContent()).toContain('rest');
    await scroll.evaluate((element) => element.scrollTo(0, 0));
    await expect.poll(() => sqlResult(page).locator('tbody tr').first().textContent()).toContain('999');
    // What was left unread does not stand in the way of the next question.
    await ask(page, 'SELECT 1 AS danach');
    await page.getByText('1 Zeile in').waitFor();
  });

  test('several statements run in order, and tables made by hand last until the next cancel', async () => {
    const page = await application.open({ path: '/#/daten/abfragen' });
    await openConsole(page);
    await ask(page, "CREATE TABLE eigen AS SELECT 'a;b' AS text; -- und dann\nSELECT text FROM eigen");
    await page.getByText('1 Zeile in').waitFor({ timeout: CONSOLE_START });
    expect(await sqlResult(page).locator('tbody').textContent()).toContain('a;b');
    await ask(page, 'SELECT count(*) AS n FROM eigen, eigne');
    await page.getByText('Eine Tabelle „eigne“ gibt es nicht. Gemeint ist', { exact: false }).or(page.getByText('Eine Tabelle „eigne“ gibt es nicht.')).first().waitFor();
  });

  test('a link shows its query without running it; the text that stood there is in the history', async () => {
    const page = await application.open({ path: '/#/daten/abfragen' });
    await openConsole(page);
    await ask(page, 'SELECT 1 AS erste');
    await page.getByText('1 Zeile in').waitFor({ timeout: CONSOLE_START });
    expect(decodeURIComponent(page.url())).toContain('sql=SELECT 1 AS erste');
    await page.evaluate(() => (location.hash = `#/daten/abfragen?sql=${encodeURIComponent('SELECT 2 AS zweite')}`));
    await expect.poll(() => page.locator('.cm-content').textContent()).toBe('SELECT 2 AS zweite');
    expect(await sqlResult(page).locator('thead').textContent()).toContain('erste');
    await page.getByText('Verlauf', { exact: true }).click();
    await page.getByRole('button', { name: /SELECT 1 AS erste/ }).click();
    await expect.poll(() => page.locator('.cm-content').textContent()).toBe('SELECT 1 AS erste');
  });

  test('an answer with areas becomes a layer of the map, and a table of one\'s own for the next query', async () => {
    const page = await application.open({ path: '/#/daten/abfragen' });
    await openConsole(page);
    await ask(page, "SELECT area_id, population / area_km2 AS dichte FROM areas WHERE level = 'plr' AND population > 0");
    await page.getByText(/\d Zeilen in/).waitFor({ timeout: CONSOLE_START });
    await page.getByRole('button', { name: 'Auf der Karte zeigen' }).click();
    await page.locator('.maplibregl-canvas').waitFor({ timeout: CONSOLE_START });
    expect(page.url()).toContain('own-abfrage.dichte');
    await page.getByText(/Abfrage 1: dichte/).first().waitFor({ timeout: CONSOLE_START });
    await mapIsDrawn(page);
    await screenshot(page, 'console-map-light-1440');
    await page.getByRole('button', { name: 'Daten', exact: true }).click();
    await openConsole(page);
    await ask(page, 'SELECT count(*) AS n, max(dichte) AS hoechste FROM own_abfrage');
    await page.getByText('1 Zeile in').waitFor({ timeout: CONSOLE_START });
    expect(await sqlResult(page).locator('tbody td').first().textContent()).toBe('540');
    await ask(page, "SELECT area_id, votes FROM results WHERE election_id = 'agh2023'");
    await page.getByText(/\d\d Zeilen in/).waitFor({ timeout: CONSOLE_START });
    await page.getByRole('button', { name: 'Auf der Karte zeigen' }).click();
    await page.getByText('Für manche Gebiete gibt es mehrere Zeilen.').waitFor();
  });

  test('the person is told that addresses on the net are closed, and nothing is asked for there', async () => {
    const page = await application.open({ path: '/#/daten/abfragen' });
    await openConsole(page);
    await ask(page, "SELECT * FROM 'https://example.org/daten.csv'");
    await page.getByText('Abfragen lesen nur die Tabellen dieser Anwendung.').waitFor({ timeout: CONSOLE_START });
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in the %s theme: tables, history, answer as table and as each chart', async (colorScheme) => {
    const page = await application.open({ path: '/#/daten/abfragen', colorScheme });
    await openConsole(page);
    const examples = [['Wie viele Menschen leben je Bezirk', 'bar'], ['Wie entwickelten sich die Parteien', 'line'], ['Hängen soziale Lage und SPD-Anteil', 'scatter']] as const;
    for (const [title, kind] of examples) {
      await page.getByText('Beispiele', { exact: true }).click();
      if (!(await page.getByRole('button', { name: title }).isVisible())) await page.getByText('Beispiele', { exact: true }).click();
      await page.getByRole('button', { name: title }).click();
      await page.getByRole('button', { name: 'Ausführen' }).click();
      await page.getByRole('button', { name: 'Ausführen' }).waitFor({ timeout: CONSOLE_START });
      await page.getByText(/\d Zeilen in/).waitFor({ timeout: CONSOLE_START });
      if (kind === 'bar') {
        await screenshot(page, `console-table-${colorScheme}-1440`);
        expect(await violations(page)).toEqual([]);
      }
      await page.getByRole('button', { name: 'Diagramm' }).click();
      await page.getByRole('img', { name: { bar: 'Balken:', line: 'Linien:', scatter: 'Punkte:' }[kind] }).waitFor();
      await page.getByRole('region', { name: 'Ergebnis' }).evaluate((element) => element.scrollIntoView());
      await screenshot(page, `console-${kind}-${colorScheme}-1440`);
    }
    expect(await violations(page)).toEqual([]);
    await page.getByText('Tabellen', { exact: true }).click();
    await page.locator('summary', { hasText: 'start' }).click();
    await screenshot(page, `console-schema-${colorScheme}-1440`);
    expect(await violations(page)).toEqual([]);
  });

  test('on a phone everything fits and works', async () => {
    const page = await application.open({ path: '/#/daten/abfragen', viewport: phone, hasTouch: true });
    await openConsole(page);
    await page.getByRole('button', { name: 'Ausführen' }).click();
    await page.getByText(/\d Zeilen in/).waitFor({ timeout: CONSOLE_START });
    await screenshot(page, 'console-light-390');
    expect(await page.locator('.room').evaluate((room) => room.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Diagramm' }).click();
    await page.getByRole('img', { name: 'Balken:' }).scrollIntoViewIfNeeded();
    await screenshot(page, 'console-chart-light-390');
    expect(await page.locator('.room').evaluate((room) => room.scrollWidth)).toBeLessThanOrEqual(390);
  });
});

describe('sources and methods', () => {
  test('a link leads to a source, a table and a method; what was chosen in Finden is still chosen', async () => {
    const page = await application.open({ path: '/#/finden?kreis=11' });
    await page.locator('button.area').first().waitFor();
    await page.evaluate(() => (location.hash = '#/daten/quellen/mss-2025'));
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('mss-2025');
    expect(page.url()).toContain('kreis=11');
    // Who leaves Finden before the map stands is not told that the map failed.
    expect(await page.getByText('WebGL fehlt').count()).toBe(0);
    await screenshot(page, 'sources-light-1440');
    await page.locator('#mss-2025').getByRole('link', { name: 'indicators', exact: true }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('tabelle-indicators');
    await page.getByText('NULL, nie null').waitFor();
    await screenshot(page, 'source-table-light-1440');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('link', { name: 'Verfahren' }).click();
    await page.getByRole('link', { name: 'Gewichteter Index' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('composite');
    await screenshot(page, 'methods-light-1440');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Finden', exact: true }).click();
    expect(await page.locator('.kreis select').inputValue()).toBe('11');
  });

  test('on a phone nothing is wider than the screen', async () => {
    const page = await application.open({ path: '/#/daten/methoden/mss', viewport: phone });
    await page.locator('#mss').waitFor();
    await screenshot(page, 'methods-light-390');
    for (const section of ['methoden', 'quellen/tabelle-results']) {
      await page.goto(`${application.url}/#/daten/${section}`);
      await page.locator('.room li').first().waitFor();
      expect(await page.locator('.room').evaluate((room) => room.scrollWidth)).toBeLessThanOrEqual(390);
    }
  });
});
