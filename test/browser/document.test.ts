import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { Workspace } from '../../src/workspace/document/workspace.svelte';
import { idea } from '../unit/workspace/document/arbitrary';
import { phone, screenshot, useApplication } from './fixture';
import { violations } from './violations';

const application = useApplication();
const PATIENCE = { timeout: 60_000 };
const step = { name: 'add', subject: '' } as const;
const FILES = '/#/vorschlagen/dateien';

/** The work of someone else, and what they have done with it since. */
function colleague(): { readonly workspace: Workspace; readonly file: () => Buffer } {
  const workspace = new Workspace('memory');
  workspace.put(idea('kosmos', { title: 'Kiezbüro Kosmosviertel', summary: 'Ein Laden am Platz' }), step);
  workspace.put(idea('marzahn', { title: 'Mobiles Büro Marzahn', kind: 'mobile_office' }), step);
  return { workspace, file: () => Buffer.from(workspace.save(new Map(), 'test')) };
}

async function openFiles(options: Parameters<typeof application.open>[0] = {}): Promise<Page> {
  const page = await application.open({ path: FILES, ...options });
  await ready(page);
  return page;
}

async function ready(page: Page): Promise<void> {
  await page.getByText('Alles ist auf diesem Gerät gespeichert.').waitFor(PATIENCE);
}

async function take(page: Page, ...files: readonly (readonly [name: string, content: Buffer])[]): Promise<void> {
  await page.locator('input[type=file]').setInputFiles(files.map(([name, buffer]) => ({ name, mimeType: 'application/octet-stream', buffer })));
}

/** The titles in the list of proposals. */
async function list(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Vorschläge', exact: true }).click();
}

async function sees(page: Page, title: string, count = 1): Promise<void> {
  await expect.poll(() => page.getByText(title, { exact: true }).count().then((found) => Math.min(found, 1)), PATIENCE).toBe(count);
}

describe('the document', { timeout: 300_000 }, () => {
  test('a file comes in, is there after a reload and in another tab, and undo is seen there, too', async () => {
    const page = await openFiles();
    expect(await violations(page)).toEqual([]);
    await take(page, ['Kreis 9.kiezplan', colleague().file()]);
    await page.getByText('Eine Datei geöffnet.').waitFor(PATIENCE);
    await screenshot(page, 'exchange-merged-light-1440');
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await ready(page);
    await list(page);
    await sees(page, 'Kiezbüro Kosmosviertel');
    const other = await page.context().newPage();
    await other.goto(`${application.url}${FILES}`);
    await ready(other);
    await take(other, ['Tabelle.csv', Buffer.from('Titel;Art\nInfostand Biesdorf;stand\n')]);
    await other.getByText('1 neu, 0 schon vorhanden').waitFor(PATIENCE);
    await sees(page, 'Infostand Biesdorf');
    await other.getByRole('status').getByRole('button', { name: 'Rückgängig' }).click();
    await sees(page, 'Infostand Biesdorf', 0);
    await sees(page, 'Mobiles Büro Marzahn');
  });

  test('a page that is killed right after a change has kept it', async () => {
    const page = await openFiles();
    await take(page, ['Kreis 9.kiezplan', colleague().file()]);
    await page.getByText('Eine Datei geöffnet.').waitFor(PATIENCE);
    await take(page, ['Neu.csv', Buffer.from('Titel;Art\nZuletzt;stand\n')]);
    await page.getByText('1 neu, 0 schon vorhanden').waitFor(PATIENCE);
    const context = page.context();
    // The promise is: at most the last second is lost. It is the only time this test waits for.
    await page.waitForTimeout(1000);
    const crashed = page.waitForEvent('crash');
    const session = await context.newCDPSession(page);
    void session.send('Page.crash').catch(() => {});
    await crashed;
    const again = await context.newPage();
    await again.goto(`${application.url}${FILES}`);
    await ready(again);
    await list(again);
    await sees(again, 'Zuletzt');
    await sees(again, 'Kiezbüro Kosmosviertel');
  });

  test('broken files are refused with a sentence, and nothing is changed', async () => {
    const page = await openFiles();
    const { file } = colleague();
    const whole = file();
    const refused: readonly (readonly [string, Buffer, RegExp])[] = [
      ['halb.kiezplan', whole.subarray(0, whole.length / 2), /beschädigt oder unvollständig/],
      ['bild.kiezplan', Buffer.from('%PDF-1.7 kein Plan'), /keine Datei mit Vorschlägen/],
      ['tabelle.csv', Buffer.from('PLR;Wert\n1;2\n'), /keine Vorschläge/],
      ['zellen.csv', Buffer.from('Titel;Art\nA;rakete\n'), /Zeile 2, „Art“/],
    ];
    for (const [name, content, reason] of refused) {
      await take(page, [name, content]);
      await page.getByRole('alert').getByText(reason).waitFor(PATIENCE);
      await page.getByRole('alert').getByText('Es wurde nichts geändert.').waitFor();
    }
    await page.getByText('Es gibt noch keine Vorschläge zum Speichern.').waitFor();
    await screenshot(page, 'exchange-refused-light-1440');
    expect(await violations(page)).toEqual([]);
  });

  test('a field that both have changed is shown with both values, and the other is taken by one click', async () => {
    const page = await openFiles({ viewport: phone, hasTouch: true, colorScheme: 'dark' });
    const { workspace, file } = colleague();
    const mine = colleague();
    // Both have the same beginning; then each writes a title of their own.
    await take(page, ['gemeinsam.kiezplan', file()]);
    await page.getByText('Eine Datei geöffnet.').waitFor(PATIENCE);
    mine.workspace.put({ ...mine.workspace.measure('kosmos')!, title: 'Laden im Kosmosviertel' }, step);
    workspace.put({ ...workspace.measure('kosmos')!, title: 'Treff im Kosmosviertel' }, step);
    await take(page, ['eins.kiezplan', file()], ['zwei.kiezplan', mine.file()]);
    await page.getByText('2 Dateien geöffnet.').waitFor(PATIENCE);
    await page.getByText(/auf beiden Seiten geändert/).first().waitFor();
    await page.getByText('Treff im Kosmosviertel').first().waitFor();
    await page.getByText('Laden im Kosmosviertel').first().waitFor();
    await screenshot(page, 'exchange-conflict-dark-390');
    expect(await violations(page)).toEqual([]);
    const other = page.locator('li', { hasText: 'Titel' }).last();
    const value = (await other.locator('p').nth(2).innerText()).split('\n')[0]!.replace(/ (hier|in der Datei)$/, '').trim();
    await other.getByRole('button', { name: 'Diesen Wert nehmen: Titel' }).tap();
    await page.getByText('Der andere Wert gilt jetzt.').waitFor();
    await page.getByRole('button', { name: 'Vorschläge', exact: true }).tap();
    await sees(page, value);
  });

  test('everything is emptied only after a question, and comes back by undo and out of the backup', async () => {
    const page = await openFiles();
    await take(page, ['Kreis 9.kiezplan', colleague().file()]);
    await page.getByText('Eine Datei geöffnet.').waitFor(PATIENCE);
    await page.getByRole('button', { name: 'Alles leeren …' }).click();
    await page.getByText('2 Vorschläge, 0 Pläne entfernen?').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Alles leeren …' }).click();
    await page.getByRole('button', { name: 'Ja, alles entfernen' }).click();
    await page.getByText('Alles ist entfernt.').waitFor(PATIENCE);
    await page.getByText('Es gibt noch keine Vorschläge zum Speichern.').waitFor();
    await page.getByRole('status').getByRole('button', { name: 'Rückgängig' }).click();
    await expect.poll(() => page.getByText('Es gibt noch keine Vorschläge zum Speichern.').count()).toBe(0);
    await page.getByRole('button', { name: 'Alles leeren …' }).click();
    await page.getByRole('button', { name: 'Ja, alles entfernen' }).click();
    await page.getByText('Es gibt noch keine Vorschläge zum Speichern.').waitFor(PATIENCE);
    await page.reload();
    await ready(page);
    await page.getByRole('button', { name: 'Wiederherstellen: Vor dem Leeren' }).first().click();
    await page.getByText('Der Stand „Vor dem Leeren“ ist wiederhergestellt.').waitFor(PATIENCE);
    await list(page);
    await sees(page, 'Kiezbüro Kosmosviertel');
    await sees(page, 'Mobiles Büro Marzahn');
  });

  test('what is saved can be opened by someone else', async () => {
    const page = await openFiles();
    await take(page, ['Kreis 9.kiezplan', colleague().file()]);
    await page.getByText('Eine Datei geöffnet.').waitFor(PATIENCE);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Als .kiezplan speichern' }).click();
    const path = await (await download).path();
    const elsewhere = await openFiles();
    await elsewhere.locator('input[type=file]').setInputFiles(path);
    await elsewhere.getByText('Eine Datei geöffnet.').waitFor(PATIENCE);
    await list(elsewhere);
    await sees(elsewhere, 'Kiezbüro Kosmosviertel');
  });

  test('without storage the window says so, and the work can still be saved', async () => {
    const page = await openFiles();
    await page.context().addInitScript(() => Object.defineProperty(window, 'indexedDB', { get: () => undefined }));
    await page.reload();
    await page.getByRole('alert').getByText(/Datei/).first().waitFor(PATIENCE);
    await take(page, ['Kreis 9.kiezplan', colleague().file()]);
    await page.getByText('Eine Datei geöffnet.').waitFor(PATIENCE);
    expect(await page.getByRole('button', { name: 'Als .kiezplan speichern' }).isEnabled()).toBe(true);
  });
});
