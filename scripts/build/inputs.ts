import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that the built application depends on, from the top of the project. */
const INPUTS: readonly string[] = ['src', 'public', 'data', 'scripts/build', 'vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];

/** One hash over the names and contents of all inputs: two equal ones need no second build. */
export function hashOfInputs(project: string): string {
  const hash = createHash('sha256');
  for (const input of INPUTS) {
    for (const path of filesBelow(project, input)) {
      const content = readFileSync(join(project, path));
      hash.update(`${path}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex');
}

function filesBelow(project: string, path: string): string[] {
  if (!existsSync(join(project, path))) return [];
  if (statSync(join(project, path)).isFile()) return [path];
  return readdirSync(join(project, path))
    .sort()
    .flatMap((name) => filesBelow(project, `${path}/${name}`));
}
