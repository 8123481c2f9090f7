/*
 * The checks of `npm test` and `npm run check`: what runs, in this order. Each is a program of an installed package,
 * started by its file, so that no shell and no npx is needed.
 */
const tsx = ['--import', 'tsx'];

export const staticStages = [
  { name: 'Types', arguments: ['node_modules/typescript/bin/tsc', '--noEmit'] },
  { name: 'Types of components', arguments: ['node_modules/svelte-check/bin/svelte-check', '--tsconfig', 'tsconfig.json', '--output', 'human', '--fail-on-warnings'] },
  { name: 'Lint', arguments: ['node_modules/eslint/bin/eslint.js', '--config', 'scripts/check/eslint.config.js', '--max-warnings', '0', '.'] },
  { name: 'Import directions', arguments: [...tsx, 'scripts/check/boundaries.ts'] },
  { name: 'Dead code', arguments: ['node_modules/knip/bin/knip.js', '--config', 'scripts/check/knip.json', '--no-progress', '--no-config-hints'] },
];

export const buildStages = [
  { name: 'Build', arguments: [...tsx, 'scripts/build/run.ts'] },
  { name: 'Sizes', arguments: [...tsx, 'scripts/check/sizes.ts'] },
];

export const browserStage = { name: 'Browser', arguments: [...tsx, 'scripts/browser/prepare.ts'] };

/** A run of vitest; its counts are read from `report`. */
export function vitestStage(name, projects, report) {
  return {
    name,
    report,
    arguments: ['node_modules/vitest/vitest.mjs', 'run', ...projects.flatMap((project) => ['--project', project]), '--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
  };
}
