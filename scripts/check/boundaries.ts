/**
 * Holds the import directions: domain ← data, map, workspace, workers ← features ← app. `ui` stands beside them and
 * knows only how the domain writes numbers. Nothing imports upwards, and no feature imports another. Run by `npm test` and `npm run check`.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix, resolve } from 'node:path';
import { importsOf } from './imports';

/** What each part may import besides itself. A part that is not named here does not exist. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'src/domain': [],
  'src/ui': ['src/domain'],
  'src/data': ['src/domain'],
  'src/map': ['src/domain'],
  'src/workspace': ['src/domain'],
  'src/workers': ['src/domain', 'src/data'],
  'src/features': ['src/domain', 'src/data', 'src/map', 'src/workspace', 'src/workers', 'src/ui'],
  'src/app': ['src/domain', 'src/data', 'src/map', 'src/workspace', 'src/workers', 'src/ui', 'src/features'],
  scripts: ['src/domain', 'src/data', 'data'],
  test: ['src/domain', 'src/data', 'src/map', 'src/workspace', 'src/workers', 'src/ui', 'src/features', 'src/app', 'scripts', 'data'],
};

/** Modules that say what a file written by the pipeline looks like: writer and reader share them. */
const contracts: readonly string[] = ['src/map/basemap/tile-schema'];

/** Libraries that belong to one part, so that it can be exchanged without touching the others. */
const owners: readonly { readonly library: RegExp; readonly parts: readonly string[] }[] = [
  { library: /^@duckdb\//, parts: ['src/data', 'scripts', 'test'] },
  { library: /^(maplibre-gl|pmtiles|@deck\.gl\/)/, parts: ['src/map', 'scripts', 'test'] },
  { library: /^svelte($|\/)/, parts: ['src/map', 'src/workspace', 'src/data', 'src/ui', 'src/features', 'src/app', 'scripts', 'test'] },
  { library: /^(node:|fs$|path$)/, parts: ['scripts', 'test'] },
];

export interface Violation {
  readonly file: string;
  readonly line: number;
  readonly specifier: string;
  readonly reason: string;
}

export function findViolations(project: string): Violation[] {
  const violations: Violation[] = [];
  for (const file of sourceFiles(project)) {
    for (const { specifier, line } of importsOf(file, readFileSync(join(project, file), 'utf8'))) {
      const reason = reasonAgainst(file, specifier);
      if (reason) violations.push({ file, line, specifier, reason });
    }
  }
  return violations;
}

/** Why `file` must not import `specifier`, or `undefined` if it may. */
export function reasonAgainst(file: string, specifier: string): string | undefined {
  const from = partOf(file);
  if (!from) return `${file} lies in no known part`;
  if (!specifier.startsWith('.') && !specifier.startsWith('/')) {
    const owner = owners.find(({ library }) => library.test(specifier));
    return owner && !owner.parts.includes(from) ? `${from} must not know ${specifier}, only ${owner.parts[0]} may` : undefined;
  }
  const target = specifier.startsWith('/') ? `src${specifier}` : posix.normalize(posix.join(posix.dirname(file), specifier));
  if (target.startsWith('node_modules/') || !target.includes('/')) return undefined;
  const to = partOf(target);
  if (!to) return target.startsWith('data/') && from !== 'src/domain' ? undefined : `${target} lies in no known part`;
  if (to === from) return featureOf(file) === featureOf(target) ? undefined : 'features must not import each other';
  const isContract = from === 'scripts' && contracts.includes(target.replace(/\.ts$/, ''));
  return isContract || (allowed[from] ?? []).includes(to) ? undefined : `${from} must not import ${to}`;
}

function partOf(path: string): string | undefined {
  const [top = '', second = ''] = path.split('/');
  const part = top === 'src' ? `src/${second}` : top;
  return part in allowed ? part : undefined;
}

function featureOf(path: string): string | undefined {
  return /^src\/features\/([^/]+)\//.exec(path)?.[1];
}

function sourceFiles(project: string): string[] {
  return ['src', 'scripts', 'test'].flatMap((top) => below(project, top)).filter((path) => /\.(ts|mjs|js|svelte)$/.test(path));
}

function below(project: string, folder: string): string[] {
  if (!existsSync(join(project, folder))) return [];
  return readdirSync(join(project, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? below(project, `${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
  );
}

if (process.argv[1] && resolve(process.argv[1]) === import.meta.filename) {
  const violations = findViolations(resolve(process.argv[2] ?? process.cwd()));
  for (const { file, line, specifier, reason } of violations) console.error(`${file}:${line}  ${reason}  (${specifier})`);
  console.log(violations.length === 0 ? 'All imports keep their direction.' : `${violations.length} imports against the direction.`);
  process.exitCode = violations.length === 0 ? 0 : 1;
}
