import { finish, runStages } from '../check/run-stages.mjs';
import { browserStage, buildStages, staticStages, vitestStage } from '../check/stages.mjs';
import { installIfNeeded } from './install.mjs';

await installIfNeeded();
finish(
  await runStages([
    staticStages,
    vitestStage('Unit and data tests', ['unit', 'data'], '.cache/test/unit.json'),
    ...buildStages,
    browserStage,
    vitestStage('Browser tests', ['browser'], '.cache/test/browser.json'),
  ]),
);
