import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { phone, screenshot, useApplication } from './fixture';
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

async function type(page: Page, field: Locator, text: string): Promise<void> {
  await field.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
  await page.keyboard.press('Tab');
}

const part = (page: Page, title: string): Locator => page.locator('.concept .fold').filter({ has: page.getByRole('heading', { name: title, level: 2 }) });

async function unfold(page: Page, title: string): Promise<Locator> {
  const fold = part(page, title);
  await press(page, fold.locator('summary').first());
  await fold.locator('.part').first().waitFor();
  return fold;
}

describe('the concept of a proposal', { timeout: 240_000 }, () => {
  test('is written by keyboard alone until nothing is missing, printed on one page and read as an Antrag', async () => {
    const page = await openConcept();
    await page.getByText(/^Was fehlt bis beschlussreif/).waitFor();

    const aims = await unfold(page, 'Ziele und Zielgruppen');
    await type(page, aims.getByLabel('Ziele', { exact: true }), 'Ansprechbar sein.');
    await press(page, aims.getByLabel('Ältere'), 'Space');

    const timetable = await unfold(page, 'Wochenplan');
    for (const offer of [/Anlaufstelle/, /Rentenberatung/, /Mieter:innenberatung/]) {
      await press(page, timetable.getByRole('radio', { name: offer }), 'Space');
      await press(page, timetable.getByRole('button', { name: 'Zeit am Dienstag hinzufügen' }));
    }
    await press(page, timetable.getByRole('button', { name: /^Rentenberatung, Dienstag 14:00–16:00/ }), 'ArrowDown');
    await press(page, timetable.getByRole('button', { name: /^Rentenberatung, Dienstag 14:30–16:30/ }), 'Shift+ArrowDown');
    await timetable.getByText('Geöffnet: 3 Std. pro Woche').waitFor();

    const care = await unfold(page, 'Betreuung im Ehrenamt');
    await care.getByText('Ohne Schicht: Di 14:00–17:00.').waitFor();
    await press(page, care.getByRole('button', { name: 'Öffnungszeiten als Schichten übernehmen' }));
    await care.getByText(/Es fehlen 2 Zusagen/).waitFor();
    await press(page, care.getByText('Als Liste (1 Zeit)'));
    await type(page, care.getByRole('textbox', { name: 'zugesagt' }), '2');
    await type(page, care.getByLabel('Wer hat einen Schlüssel?'), 'Vorsitz der Abteilung');

    const premises = await unfold(page, 'Räume');
    for (const question of ['Stufenfreier Zugang', 'Erdgeschoss', 'Schaufenster', 'Toilette']) await press(page, premises.getByRole('group', { name: question }).getByRole('radio', { name: 'ja' }), 'Space');
    await type(page, premises.getByLabel('Fläche'), '62');

    const money = await unfold(page, 'Kosten und Finanzierung');
    for (const [line, amount] of [['Miete', '900'], ['Laufende Kosten', '250'], ['Einmalige Kosten', '3.000']] as const) await type(page, money.getByRole('group', { name: `Kosten: ${line}` }).getByLabel('Betrag'), amount);
    await press(page, money.getByRole('button', { name: 'Geldquelle', exact: true }));
    const source = money.getByRole('group', { name: /^Geldquelle/ });
    await type(page, source.getByLabel('Was?'), 'Kreisverband');
    await type(page, source.getByLabel('Betrag'), '1.400');
    await press(page, source.getByLabel('zugesagt'), 'Space');
    await money.getByText('16.800 €').last().waitFor();

    await press(page, (await unfold(page, 'Partner:innen')).getByRole('button', { name: 'AWO' }));
    const start = await unfold(page, 'Die ersten 100 Tage');
    await press(page, start.getByRole('button', { name: 'Schritt hinzufügen' }));
    await type(page, start.getByLabel('Was geschieht?'), 'Eröffnung');
    const signs = await unfold(page, 'Woran wir Erfolg merken');
    await press(page, signs.getByRole('button', { name: 'Zeichen hinzufügen' }));
    await type(page, signs.getByLabel('Zeichen', { exact: true }), 'Menschen kommen wieder');
    await page.getByText('Beschlussreif: Es fehlt nichts.').waitFor();
    await screenshot(page, 'concept-ready-1440');
    expect(await violations(page, '.concept')).toEqual([]);

    await press(page, page.getByRole('button', { name: 'Konzept drucken' }));
    await page.getByText('Eine Seite A4.').waitFor(PATIENCE);
    await screenshot(page, 'concept-print-1440');
    expect(await violations(page, '.print-preview')).toEqual([]);
    expect(await page.locator('.sheet').evaluate((sheet) => sheet.scrollHeight <= sheet.clientHeight)).toBe(true);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.keyboard.press('Escape');
    await page.locator('.print-preview').waitFor({ state: 'detached' });

    await press(page, page.getByRole('button', { name: 'Antragstext' }));
    const motion = page.getByRole('dialog', { name: 'Text für einen Antrag' });
    await motion.getByText('- Rentenberatung: Dienstag, 14:30 bis 17:00 Uhr').waitFor();
    expect(await motion.locator('mark').allTextContents()).toEqual(['[Gremium noch offen]']);
    expect(await violations(page, 'dialog')).toEqual([]);
  });

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

  test('fits a phone: nothing is wider than the screen, and a tap makes a time', async () => {
    // A phone has no cross-hair for keys: the place is found on a large screen that then becomes a small one.
    const page = await openConcept({ hasTouch: true });
    await page.setViewportSize(phone);
    // The window is put together anew for a phone, and with it the card.
    await page.locator('.concept').waitFor({ state: 'detached' });
    await press(page, page.getByRole('button', { name: 'Konzept', exact: true }));
    await page.locator('.concept').waitFor(PATIENCE);
    const timetable = await unfold(page, 'Wochenplan');
    const days = timetable.locator('.days');
    await days.scrollIntoViewIfNeeded();
    const box = (await days.boundingBox())!;
    await days.tap({ position: { x: (1.5 * box.width) / 7, y: (2.1 * box.height) / 14 } });
    await timetable.getByRole('button', { name: /, Dienstag 10:00–12:00/ }).waitFor();
    await screenshot(page, 'concept-phone');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
    expect(await page.locator('.concept').evaluate((concept) => concept.scrollWidth <= concept.clientWidth)).toBe(true);
    expect(await violations(page, '.concept')).toEqual([]);
  });
});

async function drag(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 6 });
  await page.mouse.up();
}
