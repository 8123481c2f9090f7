/* `npm run check`: everything that needs no browser and no test: types, lint, directions, dead code, sizes. */
import { installIfNeeded } from '../setup/install.mjs';
import { finish, runStages } from './run-stages.mjs';
import { buildStages, staticStages } from './stages.mjs';

await installIfNeeded();
finish(await runStages([staticStages, ...buildStages]));
