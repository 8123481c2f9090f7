/** Sizes that a clone or a first visit feels; budgets from the design. Fails above a budget, prints what is left. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

const PROJECT = resolve(import.meta.dirname, '../..');
const DIST = join(PROJECT, 'dist');

interface Size {
  readonly name: string;
  readonly bytes: number;
  readonly budget: number;
}

function measure(): Size[] {
  return [
    { name: 'JS + CSS of the start page, gzip', bytes: startPage().reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0), budget: 360_000 },
    { name: 'figures and areas of the first map, Brotli', bytes: compressed('public/data', /^(start\.arrow|areas-start\.topo\.json)$/), budget: 300_000 },
    { name: 'areas of all levels, Brotli', bytes: compressed('public/data', /^areas-start\.topo\.json$/), budget: 400_000 },
    { name: 'public/data', bytes: total('public/data'), budget: 12_000_000 },
    { name: 'public/tiles', bytes: total('public/tiles'), budget: 20_000_000 },
  ];
}

/** Scripts and styles that the start page names, and what these import at once. */
function startPage(): string[] {
  const page = readFileSync(join(DIST, 'index.html'), 'utf8');
  const named = [...page.matchAll(/<(?:script|link)\b[^>]*\b(?:src|href)="([^"]+\.(?:js|css))"/g)].map((match) => match[1] ?? '');
  const files = new Set<string>();
  const follow = (path: string): void => {
    if (files.has(path)) return;
    files.add(path);
    if (!path.endsWith('.js')) return;
    for (const match of readFileSync(path, 'utf8').matchAll(/(?:^|;|\})import(?:[\w*{}$\s,]*?from)?["'](\.[^"']+\.js)["']/g)) follow(join(path, '..', match[1] ?? ''));
  };
  for (const address of named) follow(join(DIST, address));
  return [...files];
}

function compressed(folder: string, name: RegExp): number {
  const path = join(PROJECT, folder);
  if (!existsSync(path)) return 0;
  return readdirSync(path)
    .filter((file) => name.test(file))
    .reduce((sum, file) => sum + brotliCompressSync(readFileSync(join(path, file))).length, 0);
}

function total(folder: string): number {
  const path = join(PROJECT, folder);
  if (!existsSync(path)) return 0;
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

const sizes = measure();
for (const { name, bytes, budget } of sizes) {
  console.log(`${bytes <= budget ? '✓' : '✗'} ${name}: ${(bytes / 1000).toFixed(0)} of ${(budget / 1000).toFixed(0)} kB`);
}
process.exitCode = sizes.every(({ bytes, budget }) => bytes <= budget) ? 0 : 1;
