/* `npm test`: installs what is missing, the browser included, and runs every check and every test. */
import { requireRecentNode } from './setup/node-version.mjs';

requireRecentNode();
import('./setup/test.mjs').catch(function (error) {
  console.error(error);
  process.exit(1);
});
