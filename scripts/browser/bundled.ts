import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

const PROJECT = resolve(import.meta.dirname, '../..');
const PACKAGE = join(PROJECT, 'node_modules/@sparticuz/chromium');

/**
 * Unpacks the Chromium of @sparticuz/chromium into `.cache/browser/<version>`, once. The package's own unpacking is not
 * used: it writes to the system's temporary folder and leaves out the libraries that a bare Debian lacks
 * (libnspr4, libnss3, libnssutil3, libexpat in `al2023.tar.br`) unless it believes to be on AWS.
 */
export function unpackBundledChromium(): { executablePath: string; environment: Record<string, string> } | undefined {
  if (!existsSync(join(PACKAGE, 'package.json'))) return undefined;
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const folder = join(PROJECT, '.cache/browser', version);
  if (!existsSync(folder)) {
    console.log('Unpacking the browser for the tests …');
    // Into a folder of its own first, so that an interrupted unpacking is never taken for a finished one.
    const unfinished = `${folder}.${process.pid}`;
    unpackInto(unfinished, folder);
    if (existsSync(folder)) rmSync(unfinished, { recursive: true });
    else renameSync(unfinished, folder);
  }
  const libraries = [join(folder, 'lib'), folder, process.env['LD_LIBRARY_PATH']].filter((path) => path);
  return {
    executablePath: join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: libraries.join(':'), FONTCONFIG_PATH: join(folder, 'fonts'), XDG_CACHE_HOME: join(folder, 'cache') },
  };
}

/** @param finalFolder where the folder will be moved to: the fonts' configuration names absolute paths. */
function unpackInto(folder: string, finalFolder: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'chromium'), brotliDecompressSync(readFileSync(join(PACKAGE, 'bin/chromium.br'))), { mode: 0o755 });
  unpackArchive('al2023.tar.br', folder);
  unpackArchive('swiftshader.tar.br', folder);
  const fonts = join(folder, 'fonts');
  mkdirSync(fonts);
  unpackArchive('fonts.tar.br', fonts);
  writeFileSync(join(fonts, 'fonts.conf'), fontConfiguration(join(finalFolder, 'fonts')));
}

function unpackArchive(name: string, folder: string): void {
  const archive = brotliDecompressSync(readFileSync(join(PACKAGE, 'bin', name)));
  const result = spawnSync('tar', ['-x', '--no-same-owner', '-C', folder], { input: archive });
  if (result.status !== 0) throw new Error(`Could not unpack ${name}: ${result.error?.message ?? result.stderr.toString()}`);
}

function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${folder}</dir>
  <cachedir>${folder}/cache</cachedir>
</fontconfig>
`;
}
