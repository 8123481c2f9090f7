/* `npm start`: installs what is missing, builds what has changed, serves the application. */
import { requireRecentNode } from './setup/node-version.mjs';

requireRecentNode();
import('./setup/start.mjs').catch(function (error) {
  console.error(error);
  process.exit(1);
});
