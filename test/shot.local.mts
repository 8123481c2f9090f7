import { launch } from '/work/wt/lead/test/browser/fixture';
import { serve } from '/work/wt/lead/scripts/serve/server';
import { buildIfNeeded, DIST } from '/work/wt/lead/scripts/build/build';
const [,, path='/', name='look', w='1440', h='900', scheme='light', js=''] = process.argv;
await buildIfNeeded();
const server = await serve({ folder: DIST, port: 0 });
const browser = await launch();
const context = await browser.newContext({ locale: 'de-DE', viewport: { width: +w, height: +h }, colorScheme: scheme as 'light' });
const page = await context.newPage();
page.on('console', (m) => { if (m.type()==='error'||m.type()==='warning') console.log(m.text()); });
page.on('pageerror', (e) => console.log('PAGEERROR', e.stack));
await page.goto(server.url + path);
await page.locator('.first').waitFor({ state: 'detached', timeout: 60000 }).catch(()=>console.log('no map'));
await page.waitForTimeout(4000);
if (js) { await page.evaluate(js).catch(e=>console.log(e)); await page.waitForTimeout(3000); }
await page.screenshot({ path: `/tmp/${name}.png` });
await browser.close(); await server.close();
