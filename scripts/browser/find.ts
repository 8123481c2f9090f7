/**
 * The browser that tests and measurements run in. Order: `CHROME_PATH`, an installed Chrome, Chromium or Edge, the
 * Chromium inside the npm package @sparticuz/chromium (Linux x64), on Debian as root `apt-get install chromium`.
 * There is no way to go on without one: a test run that silently leaves out the browser would promise too much.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { unpackBundledChromium } from './bundled';

export interface Browser {
  readonly executablePath: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Where it comes from and its version, for the terminal. */
  readonly description: string;
}

/** WebGL2 without a graphics card, and no traffic of the browser itself that could be taken for the application's. */
export const launchArguments: readonly string[] = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-background-networking',
  '--disable-component-update',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
  '--font-render-hinting=none',
];

/** Oldest version with everything the application uses (ES2023, WebGL2, container queries). */
const OLDEST_VERSION = 115;

export function findBrowser(): Browser {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) {
    const browser = tryBrowser(chosen, {}, 'CHROME_PATH');
    if (browser) return browser;
    throw new Error(`CHROME_PATH names ${chosen}, which does not start as Chrome or Chromium ${OLDEST_VERSION} or newer.`);
  }
  for (const path of installedBrowsers()) {
    const browser = tryBrowser(path, {}, 'installed');
    if (browser) return browser;
  }
  return bundledBrowser() ?? debianBrowser() ?? giveUp();
}

function bundledBrowser(): Browser | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const bundled = unpackBundledChromium();
  return bundled && tryBrowser(bundled.executablePath, bundled.environment, '@sparticuz/chromium');
}

function debianBrowser(): Browser | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return undefined;
  console.log('No browser found, installing the package chromium …');
  for (const command of [['update'], ['install', '--yes', '--no-install-recommends', 'chromium']]) {
    spawnSync('apt-get', command, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
  return tryBrowser('/usr/bin/chromium', {}, 'apt-get');
}

function giveUp(): never {
  throw new Error('No browser found for the tests. Install Chrome, Chromium or Edge, or set CHROME_PATH to its executable.');
}

function tryBrowser(executablePath: string, environment: Record<string, string>, origin: string): Browser | undefined {
  if (!existsSync(executablePath)) return undefined;
  const version = versionOf(executablePath, environment);
  const major = Number(/(\d+)\.\d+\.\d+/.exec(version)?.[1] ?? 0);
  if (major < OLDEST_VERSION) return undefined;
  return { executablePath, environment, description: `${version.trim()} (${origin})` };
}

function versionOf(executablePath: string, environment: Record<string, string>): string {
  if (process.platform === 'win32') {
    // Chrome on Windows opens a window instead of printing its version; the installer's folder names it.
    const script = `(Get-Item '${executablePath.replaceAll("'", "''")}').VersionInfo.ProductVersion`;
    return spawnSync('powershell', ['-NoProfile', '-Command', script], { encoding: 'utf8' }).stdout;
  }
  const result = spawnSync(executablePath, ['--version', '--no-sandbox'], { encoding: 'utf8', env: { ...process.env, ...environment }, timeout: 30_000 });
  return result.status === 0 ? result.stdout : '';
}

function installedBrowsers(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    const roots = [process.env['PROGRAMFILES'], process.env['PROGRAMFILES(X86)'], process.env['LOCALAPPDATA']].filter((root) => root !== undefined);
    return roots.flatMap((root) => ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((path) => join(root, path)));
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge-stable', 'microsoft-edge'];
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}
