/** `npm test` calls this before the browser tests, so that unpacking or installing a browser does not count as test time. */
import { findBrowser } from './find';

try {
  const browser = findBrowser();
  console.log(`Browser: ${browser.description}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
