import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compressFolder } from '../../../scripts/build/compress';
import { hashOfInputs } from '../../../scripts/build/inputs';
import { explain, firstDifference } from '../../../scripts/setup/install.mjs';
import { isNodeRecentEnough } from '../../../scripts/setup/node-version.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiezkompass-setup-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('versions of Node below 20.19 are refused', () => {
  expect(['12.22.12', '18.20.8', '20.18.3'].filter(isNodeRecentEnough)).toEqual([]);
  expect(['20.19.0', '20.20.2', '22.0.0', '24.1.0'].every(isNodeRecentEnough)).toBe(true);
});

describe('installing', () => {
  function lock(packages: object, installed?: object): void {
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': { name: 'kiezkompass' }, ...packages } }));
    if (!installed) return;
    mkdirSync(join(folder, 'node_modules'), { recursive: true });
    writeFileSync(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages: installed }));
  }

  test('is needed when nothing is installed, when a package is missing and when one has another version', () => {
    lock({ 'node_modules/svelte': { version: '5.57.3' } });
    expect(firstDifference(folder)).toBe('node_modules');
    lock({ 'node_modules/svelte': { version: '5.57.3' } }, {});
    expect(firstDifference(folder)).toBe('svelte');
    lock({ 'node_modules/svelte': { version: '5.57.3' } }, { 'node_modules/svelte': { version: '5.50.0' } });
    expect(firstDifference(folder)).toBe('svelte');
  });

  test('is not needed for packages of other platforms', () => {
    const svelte = { 'node_modules/svelte': { version: '5.57.3' } };
    lock({ ...svelte, 'node_modules/@esbuild/win32-x64': { version: '0.28.2', optional: true } }, svelte);
    expect(firstDifference(folder)).toBeUndefined();
  });

  test('says in both languages that the registry cannot be reached', () => {
    const sentence = explain('npm error code ENOTFOUND\nnpm error network request to https://registry.npmjs.org/svelte failed');
    expect(sentence).toContain('Die npm-Registry ist nicht erreichbar');
    expect(sentence).toContain('The npm registry cannot be reached');
    expect(explain('npm error code ENOSPC')).toContain('Festplatte ist voll');
  });
});

describe('building', () => {
  test('is repeated when an input changes, is renamed or goes, and only then', () => {
    const hashes = [hashOfInputs(folder)];
    const change = (action: () => void): void => {
      action();
      hashes.push(hashOfInputs(folder));
    };
    mkdirSync(join(folder, 'src/app'), { recursive: true });
    change(() => writeFileSync(join(folder, 'src/app/main.ts'), 'one'));
    change(() => writeFileSync(join(folder, 'src/app/main.ts'), 'two'));
    change(() => writeFileSync(join(folder, 'package.json'), '{}'));
    change(() => rmSync(join(folder, 'package.json')));
    expect(hashes[4]).toBe(hashes[2]);
    expect(new Set(hashes).size).toBe(4);
    writeFileSync(join(folder, 'README.md'), 'no input');
    expect(hashOfInputs(folder)).toBe(hashes[4]);
  });

  test('compresses what gains from it, once, and leaves alone what does not', async () => {
    const text = 'Planungsraum '.repeat(500);
    const dist = join(folder, 'dist');
    mkdirSync(dist);
    for (const name of ['areas.json', 'berlin.pmtiles', 'inter.woff2']) writeFileSync(join(dist, name), text);
    writeFileSync(join(dist, 'small.json'), '{}');
    await compressFolder(dist, join(folder, 'cache'));
    expect(readdirSync(dist).sort()).toEqual(['areas.json', 'areas.json.br', 'areas.json.gz', 'berlin.pmtiles', 'inter.woff2', 'small.json']);
    expect(brotliDecompressSync(readFileSync(join(dist, 'areas.json.br'))).toString()).toBe(text);
    const cached = readdirSync(join(folder, 'cache'));
    await compressFolder(dist, join(folder, 'cache'));
    expect(readdirSync(join(folder, 'cache'))).toEqual(cached);
  });
});

test('npm test is exactly what CI runs', () => {
  expect(readFileSync(resolve(import.meta.dirname, '../../../.ci/run'), 'utf8')).toMatch(/^exec npm test$/m);
});
