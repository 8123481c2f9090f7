import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findViolations, reasonAgainst } from '../../../scripts/check/boundaries';

const project = resolve(import.meta.dirname, '../../..');
let planted: string;

beforeEach(() => {
  planted = mkdtempSync(join(tmpdir(), 'kiezkompass-boundaries-'));
});
afterEach(() => rmSync(planted, { recursive: true }));

function plant(path: string, content: string): void {
  mkdirSync(dirname(join(planted, path)), { recursive: true });
  writeFileSync(join(planted, path), content);
}

/** The check as `npm test` runs it. */
function runCheck(folder: string): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/check/boundaries.ts', folder], { cwd: project, encoding: 'utf8' });
  return { status, output: stdout + stderr };
}

describe('the check of import directions', () => {
  test('passes on this project', () => {
    expect(findViolations(project)).toEqual([]);
  });

  test('fails, with file and line, when a wrong import is planted', () => {
    plant('src/domain/criteria/rule.ts', "import { truth } from './truth';\nimport { map } from '../../map/map-context';\nexport const rule = [truth, map];\n");
    const { status, output } = runCheck(planted);
    expect(status).toBe(1);
    expect(output).toContain('src/domain/criteria/rule.ts:2');
    expect(output).toContain('src/domain must not import src/map');
  });

  test('passes when nothing wrong is planted', () => {
    plant('src/features/find/panel.ts', "import { rule } from '../../domain/criteria/rule';\nexport const panel = rule;\n");
    expect(runCheck(planted).status).toBe(0);
  });

  test.each([
    ['a type', "import type { Map } from '../map/context';"],
    ['a re-export', "export * from '../map/context';"],
    ['a dynamic import', "export const load = () => import('../map/context');"],
    ['a type query', "export type Context = import('../map/context').Context;"],
    ['the address of a worker', "export const address = new URL('../map/worker.ts', import.meta.url);"],
    ['an import with a query', "import address from '../map/worker?worker&url';"],
    ['a glob', "export const all = import.meta.glob('../map/*.ts');"],
  ])('sees %s in a module', (_, code) => {
    plant('src/data/tables.ts', code);
    expect(findViolations(planted)).toHaveLength(1);
  });

  test('sees imports in both scripts and in the markup of a component', () => {
    plant(
      'src/ui/Chart.svelte',
      `<script module lang="ts">
  import { one } from '../app/one';
</script>
<script lang="ts">
  import type { Two } from '../features/find/two';
  let { two }: { two: Two } = $props();
</script>
{#await import('../map/three') then three}<p>{two}{three}{one}</p>{/await}
`,
    );
    expect(findViolations(planted).map(({ line, specifier }) => [line, specifier])).toEqual([
      [2, '../app/one'],
      [5, '../features/find/two'],
      [8, '../map/three'],
    ]);
  });
});

describe('import directions', () => {
  const forbidden: [string, string][] = [
    ['src/domain/a.ts', '../data/schema'],
    ['src/domain/a.ts', 'node:fs'],
    ['src/domain/a.ts', 'svelte'],
    ['src/data/a.ts', '../map/context'],
    ['src/map/a.ts', '../data/schema'],
    ['src/map/a.ts', '@duckdb/duckdb-wasm'],
    ['src/ui/a.ts', '../features/find/panel'],
    ['src/workers/a.ts', '../workspace/document'],
    ['src/features/find/a.ts', '../propose/card'],
    ['src/features/find/a.ts', '../../app/state'],
    ['src/features/find/a.ts', 'maplibre-gl'],
    ['src/app/a.ts', '../../scripts/bench/run'],
    ['src/app/a.ts', '../../test/browser/fixture'],
    ['src/helpers/a.ts', './b'],
    ['scripts/report.ts', '../src/features/find/panel'],
  ];
  test.each(forbidden)('%s must not import %s', (file, specifier) => {
    expect(reasonAgainst(file, specifier)).toBeTypeOf('string');
  });

  const permitted: [string, string][] = [
    ['src/domain/criteria/a.ts', '../spatial/ring'],
    ['src/domain/a.ts', '@turf/turf'],
    ['src/data/a.ts', '../domain/catalogue'],
    ['src/map/a.ts', 'maplibre-gl'],
    ['src/features/find/a.ts', '../../map/context'],
    ['src/features/find/a.ts', './b'],
    ['src/app/a.ts', '../features/find/panel'],
    ['scripts/report.ts', '../src/domain/criteria/rule'],
    ['test/browser/a.ts', '../../src/map/context'],
    ['src/data/a.ts', '../../data/parties.json'],
  ];
  test.each(permitted)('%s may import %s', (file, specifier) => {
    expect(reasonAgainst(file, specifier)).toBeUndefined();
  });
});
