/** What the application is for, from the first look to what is handed over, as in the README's first walk. */
import { readFileSync } from 'node:fs';
import readWorkbook from 'read-excel-file/node';
import { describe, expect, test } from 'vitest';
import { mapIsDrawn, screenshot, useApplication } from './fixture';

const application = useApplication();

describe('the main job', () => {
  test('the twenty most urgent Kieze of Lichtenberg: found, how sure, why the first, its Steckbrief, the list as Excel', async () => {
    const page = await application.open();
    await mapIsDrawn(page);

    // Find them: the Kreis narrows the list, which begins with what meets the resolution.
    await page.locator('.kreis select').selectOption({ label: 'Lichtenberg' });
    const ranking = page.getByRole('region', { name: 'Rangliste' });
    await ranking.getByText(/^\d+ von 41 erfüllen den Beschluss/).waitFor();
    const first = ranking.locator('button.area').first();
    const name = (await first.locator('.name').evaluate((element) => element.firstChild!.textContent))!.trim();

    // How sure is that order?
    const certainty = page.getByRole('region', { name: 'Kriterien' }).getByText(/der ersten 20 sind es auch in mindestens neun von zehn Ziehungen/);
    await certainty.first().waitFor({ timeout: 60_000 });
    await ranking.getByRole('img', { name: /Rang/ }).first().waitFor({ timeout: 60_000 });
    await screenshot(page, 'main-job-1-list');

    // Why is the first one first?
    await first.click();
    const profile = page.locator('article');
    await expect.poll(() => profile.locator('h1').textContent()).toBe(name);
    await profile.getByRole('heading', { name: /Warum/ }).waitFor({ timeout: 60_000 });
    const why = await profile.innerText();
    expect(why).toContain('erfüllt den Beschluss');
    expect(why).toMatch(/Rang 1 von 41/);
    await screenshot(page, 'main-job-2-why');

    // Its Steckbrief is one page A4 with its name on it.
    await profile.getByRole('button', { name: 'Steckbrief drucken' }).click();
    const print = page.getByRole('button', { name: /^Drucken/ });
    await expect.poll(() => print.isEnabled(), { timeout: 90_000 }).toBe(true);
    await page.getByRole('heading', { name }).last().waitFor();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await screenshot(page, 'main-job-3-steckbrief');
    await page.keyboard.press('Escape');

    // Handed over: the first twenty as Excel, with criteria and sources on a second sheet.
    await page.getByRole('button', { name: 'Als Tabelle' }).click();
    await page.getByRole('grid').waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'auswählen', exact: true }).click();
    await page.getByText('20 ausgewählt').first().waitFor();
    await page.getByRole('button', { name: 'Exportieren' }).click();
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Excel' }).click()]);
    const [list, notes] = await readWorkbook(readFileSync(await file.path()));
    expect(list!.data).toHaveLength(21);
    const head = list!.data[0] as string[];
    expect(list!.data[1]![head.findIndex((title) => title.startsWith('Gebiet'))]).toBe(name);
    expect(notes!.data.flat().join('\n')).toContain('Monitoring Soziale Stadtentwicklung');
    await screenshot(page, 'main-job-4-table');
  });
});
