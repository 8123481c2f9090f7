import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compressFolder } from './compress';
import { hashOfInputs } from './inputs';

const PROJECT = resolve(import.meta.dirname, '../..');
const STAMP = join(PROJECT, '.cache/build-inputs');

/** The folder that the application is built into. */
export const DIST = join(PROJECT, 'dist');

/** Builds unless `dist` is what a build of the present inputs would give. Says whether it built. */
export async function buildIfNeeded(): Promise<boolean> {
  const inputs = hashOfInputs(PROJECT);
  if (existsSync(join(DIST, 'index.html')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === inputs) return false;
  await build(inputs);
  return true;
}

async function build(inputs: string): Promise<void> {
  // Without the stamp an interrupted build is repeated, even though a part of `dist` is there.
  rmSync(STAMP, { force: true });
  // Warnings are for `npm run check` and `npm run dev`; who only wants to see the map need not read them.
  const vite = await import('vite');
  // A test runner says that this is a test, and Svelte would then add what only helps to find mistakes: 20 kB that nobody
  // needs, in a `dist` that `npm start` would take for the real one.
  process.env['NODE_ENV'] = 'production';
  await vite.build({ configFile: join(PROJECT, 'vite.config.ts'), logLevel: 'error' });
  const { files, before, brotli } = await compressFolder(DIST, join(PROJECT, '.cache/compressed'));
  console.log(`${files} files compressed: ${megabytes(before)} → ${megabytes(brotli)} (Brotli)`);
  mkdirSync(join(PROJECT, '.cache'), { recursive: true });
  writeFileSync(STAMP, inputs);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
