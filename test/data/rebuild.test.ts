import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { PROJECT, sourcesFolder } from '../../scripts/pipeline/sources';

/** What the pipeline writes. */
const OUTPUTS = ['public/data', 'public/tiles', 'data/quality'];

const copy = mkdtempSync(join(tmpdir(), 'kiezkompass-rebuild-'));
afterAll(() => rmSync(copy, { recursive: true }));

describe.runIf(hasSources())('the pipeline', () => {
  test('gives from the same sources, in an empty place, byte by byte the tables of this repository', { timeout: 3_600_000 }, async () => {
    for (const folder of ['src', 'scripts', 'data']) cpSync(join(PROJECT, folder), join(copy, folder), { recursive: true });
    for (const folder of OUTPUTS) rmSync(join(copy, folder), { recursive: true, force: true });
    symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'), 'junction');
    mkdirSync(join(copy, 'public'));
    cpSync(join(PROJECT, 'package.json'), join(copy, 'package.json'));
    const { status, output } = await runPipeline();
    expect(status, output).toBe(0);
    expect(checksums(copy)).toEqual(checksums(PROJECT));
  });
});

function hasSources(): boolean {
  try {
    return existsSync(join(sourcesFolder(), 'elections')) && existsSync(join(sourcesFolder(), 'mandates'));
  } catch {
    return false;
  }
}

function runPipeline(): Promise<{ status: number | null; output: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/pipeline/run.ts'], { cwd: copy, env: { ...process.env, KIEZ_SOURCES: sourcesFolder() } });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('close', (status) => done({ status, output }));
  });
}

/** Path → SHA-256 of every output below `project`. */
function checksums(project: string): Record<string, string> {
  const sums: Record<string, string> = {};
  for (const folder of OUTPUTS) {
    for (const entry of readdirSync(join(project, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      sums[relative(project, path).replaceAll('\\', '/')] = createHash('sha256').update(readFileSync(path)).digest('hex');
    }
  }
  return Object.fromEntries(Object.entries(sums).sort(([a], [b]) => (a < b ? -1 : 1)));
}
