/* Installs what package-lock.json asks for. Plain JavaScript: nothing is installed yet when it runs. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export const project = resolve(import.meta.dirname, '../..');

/** Runs `npm ci` unless `node_modules` holds exactly the versions of package-lock.json. Returns whether it ran. */
export async function installIfNeeded() {
  const missing = firstDifference(project);
  if (missing === undefined) return false;
  console.log(`Installiere Abhängigkeiten (${missing}) … / Installing dependencies …`);
  const { status, errors } = await npmCi();
  if (status !== 0) {
    console.error(explain(errors));
    process.exit(1);
  }
  return true;
}

/**
 * The first package that differs between package-lock.json and what npm noted down as installed, or undefined.
 * Optional packages may be missing: they are for other platforms.
 * @param {string} folder
 * @returns {string | undefined}
 */
export function firstDifference(folder) {
  const noted = join(folder, 'node_modules/.package-lock.json');
  if (!existsSync(noted)) return 'node_modules';
  const wanted = JSON.parse(readFileSync(join(folder, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(noted, 'utf8')).packages;
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const found = installed[path];
    if (found ? found.version !== entry.version : !entry.optional && !entry.devOptional && !entry.peer) return path.replace(/^node_modules\//, '');
  }
  return undefined;
}

function npmCi() {
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  // npm says by which file it runs; without npm (plain `node scripts/start.mjs`) the one on the path is taken.
  const npm = process.env.npm_execpath;
  const [command, ...before] = npm && /\.c?js$/.test(npm) ? [process.execPath, npm] : ['npm'];
  return new Promise((done) => {
    const child = spawn(command, [...before, ...args], { cwd: project, stdio: ['ignore', 'inherit', 'pipe'], shell: command === 'npm' && process.platform === 'win32' });
    let errors = '';
    child.stderr.on('data', (chunk) => {
      errors += chunk;
      process.stderr.write(chunk);
    });
    child.once('error', (error) => done({ status: 1, errors: `${errors}\n${error.message}` }));
    child.once('close', (status) => done({ status, errors }));
  });
}

/**
 * One sentence for what went wrong, in both languages; npm's own words stand above it.
 * @param {string} errors
 */
export function explain(errors) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|network/i.test(errors)) {
    return (
      '\nDie npm-Registry ist nicht erreichbar. Beim ersten Start wird eine Internetverbindung gebraucht (Proxy: npm config set proxy …), danach nicht mehr.\n' +
      'The npm registry cannot be reached. The first start needs the internet (proxy: npm config set proxy …), later ones do not.'
    );
  }
  if (/EACCES|EPERM|EROFS/.test(errors)) {
    return '\nKeine Schreibrechte im Ordner node_modules. / No permission to write to the folder node_modules.';
  }
  if (/ENOSPC/.test(errors)) return '\nDie Festplatte ist voll. / The disk is full.';
  return '\nDie Abhängigkeiten ließen sich nicht installieren; der Grund steht darüber. / The dependencies could not be installed; the reason stands above.';
}
