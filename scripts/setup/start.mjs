import { installIfNeeded } from './install.mjs';

await installIfNeeded();
// Only now the packages are sure to be there; tsx lets Node run TypeScript.
const { register } = await import('tsx/esm/api');
register();
const { start } = await import('../serve/run.ts');
try {
  await start();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
