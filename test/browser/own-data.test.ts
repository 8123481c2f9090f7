import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { readStart } from '../../src/data/start';
import { mapIsDrawn, phone, screenshot, useApplication } from './fixture';
import { ask, CONSOLE_START, openConsole, sqlResult } from './sql-console';
import { violations } from './violations';

const application = useApplication();
const figures = readStart(readFileSync(resolve(import.meta.dirname, '../../public/data/start.arrow')));

const number = (value: number, digits: number): string => value.toFixed(digits).replace('.', ',');

/** Our own figures as a German office would send them: Excel took the leading zeros, Windows the letters. */
function officeFile(): Buffer {
  const lines = figures.ids.flatMap((id, row) =>
    figures.levels[row] === 'plr' ? [[String(Number(id)), figures.names[row]!, String(figures.population[row]!), number(figures.spdShare.agh2023[row]!, 2).replace('NaN', '')].join(';')] : [],
  );
  return Buffer.from(['Planungsraum;Kiez;Einwohner;SPD-Anteil', ...lines, '99999999;Nirgendwo;1;2,5'].join('\r\n'), 'latin1');
}

async function openOwnData(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 2, name: 'Eigene Daten' }).waitFor();
}

async function choose(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByLabel('Datei auswählen').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
}

describe('own data', () => {
  test('a table of an office becomes a figure on the map, and is still there after a reload', async () => {
    const page = await application.open({ path: '/#/daten/eigene' });
    await openOwnData(page);
    await choose(page, 'Meine Kieze.csv', officeFile());
    await page.getByText('542 von 543 Zeilen zugeordnet').waitFor({ timeout: 30_000 });
    await page.getByText('Zeichensatz Windows-1252 erkannt.').waitFor();
    expect(await page.getByLabel('Zuordnung über').inputValue()).toBe('plr');
    await page.getByText('Eine Zeile ohne Gebiet').click();
    await page.getByRole('cell', { name: '99999999' }).last().waitFor();
    await screenshot(page, 'own-preview-light-1440');
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Tabelle übernehmen' }).click();
    await page.getByText('own_meine_kieze').waitFor();
    await screenshot(page, 'own-tables-light-1440');
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await page.getByText('own_meine_kieze').waitFor();
    await page.getByRole('link', { name: 'Einwohner auf der Karte zeigen' }).click();
    await page.locator('.maplibregl-canvas').waitFor();
    expect(page.url()).toContain('own-meine_kieze.einwohner');
    await mapIsDrawn(page);
    await screenshot(page, 'own-map-light-1440');
  });

  test('a map of places becomes a count, is questioned in SQL, removed and put back', async () => {
    const page = await application.open({ path: '/#/daten/eigene' });
    await openOwnData(page);
    const places = figures.ids.flatMap((_, row) => (figures.levels[row] === 'plr' && row % 3 === 0 ? [row] : []));
    const features = places.map((row) => ({ type: 'Feature', properties: { Kiez: figures.names[row] }, geometry: { type: 'Point', coordinates: [figures.longitudes[row], figures.latitudes[row]] } }));
    await choose(page, 'Orte.geojson', Buffer.from(JSON.stringify({ type: 'FeatureCollection', features })));
    await page.getByText(`${places.length} von ${places.length} Zeilen zugeordnet (100 %)`).waitFor({ timeout: 30_000 });
    expect(await page.getByLabel('Anzahl der Zeilen', { exact: true }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Tabelle übernehmen' }).click();
    await page.getByText('own_orte').waitFor();
    await page.goto(`${application.url}/#/daten/abfragen`);
    await openConsole(page);
    await ask(page, "SELECT count(*) AS orte, count(a.name) AS kieze FROM own_orte o LEFT JOIN areas a ON a.area_id = o.area_id AND a.name = o.kiez");
    await sqlResult(page).waitFor({ timeout: CONSOLE_START });
    expect(await sqlResult(page).locator('tbody tr').first().locator('td').allTextContents()).toEqual([String(places.length), String(places.length)]);
    await page.goto(`${application.url}/#/daten/eigene`);
    await page.getByRole('button', { name: 'Entfernen: Orte' }).click();
    await page.getByText('own_orte').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await page.getByText('own_orte').waitFor();
    await page.getByRole('button', { name: 'Umbenennen: Orte' }).click();
    await page.getByLabel('Neuer Name').fill('Jeder dritte Kiez');
    await page.getByRole('button', { name: 'Speichern' }).click();
    await page.getByRole('heading', { name: 'Jeder dritte Kiez' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test('the party’s own list of members takes the place of the shipped one, is marked, and can be taken back', async () => {
    const page = await application.open({ path: '/#/daten/eigene' });
    await openOwnData(page);
    const list = 'Name;Art;Wahlkreis\nErika Muster;direkt;1101\nMax Muster;Liste;9999\n';
    await page.locator('input[data-list=mandates]').setInputFiles({ name: 'Fraktion.csv', mimeType: 'text/csv', buffer: Buffer.from(list) });
    await page.getByText('1 von 2 Zeilen brauchbar; sie ersetzen 22 mitgelieferte.').waitFor({ timeout: 30_000 });
    await page.getByText('diesen Wahlkreis gibt es nicht').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('heading', { name: 'Mitglieder des Abgeordnetenhauses' }).scrollIntoViewIfNeeded();
    await screenshot(page, 'own-lists-light-1440');
    await page.getByRole('button', { name: 'Diese Liste verwenden' }).click();
    await page.getByText(/Es gilt Ihre Liste „Fraktion.csv“/).waitFor({ timeout: 30_000 });
    // The member is named in her Wahlkreis and nowhere else, and it says whose list that is.
    await page.goto(`${application.url}/#/finden?kiez=wk26-1101`);
    await page.getByText('Erika Muster').first().waitFor({ timeout: 60_000 });
    await page.locator('article').getByText(/eigene Liste, Stand/).first().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.goto(`${application.url}/#/daten/eigene`);
    await page.getByRole('button', { name: 'Mitgelieferte Liste verwenden' }).click();
    await expect.poll(() => page.getByText('Es gilt die mitgelieferte Liste.').count(), { timeout: 30_000 }).toBe(2);
  }, 300_000);

  test('what is no table changes nothing and says why, and nothing of it is sent', async () => {
    const page = await application.open({ path: '/#/daten/eigene' });
    await openOwnData(page);
    const refused: readonly (readonly [string, string, RegExp])[] = [
      ['bild.csv', '%PDF-1.7', /Datei vom Typ PDF/],
      ['leer.csv', '', /Die Datei ist leer/],
      ['doppelt.csv', 'PLR;PLR\n1;2\n', /Zwei Spalten heißen „PLR“/],
      ['kurz.csv', 'PLR;Wert;Rest\n01100101;1;2\n01100102;1\n', /Zeile 3 hat 2 Felder/],
      ['mappe.xlsx', 'PK\u0003\u0004 kaputt', /Die Arbeitsmappe ist beschädigt/],
    ];
    for (const [name, content, reason] of refused) {
      await choose(page, name, Buffer.from(content));
      await page.getByRole('alert').getByText(reason).waitFor();
      await page.getByRole('alert').getByText('Es wurde nichts geändert.').waitFor();
    }
    expect(await violations(page)).toEqual([]);
    await screenshot(page, 'own-problem-light-1440');
    await page.getByText('Noch keine.').waitFor();
    expect(application.requests.filter((url) => !url.startsWith(application.url) && !url.startsWith('blob:'))).toEqual([]);
  });

  test('on a phone and in the dark', async () => {
    const page = await application.open({ path: '/#/daten/eigene', viewport: phone, hasTouch: true, colorScheme: 'dark' });
    await openOwnData(page);
    await choose(page, 'kieze.csv', officeFile());
    await page.getByText('542 von 543 Zeilen zugeordnet').waitFor({ timeout: 30_000 });
    await screenshot(page, 'own-preview-dark-390');
    expect(await page.locator('.room').evaluate((room) => room.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await violations(page)).toEqual([]);
  });
});
