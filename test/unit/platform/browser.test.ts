import { spawnSync } from 'node:child_process';
import { afterEach, describe, expect, test } from 'vitest';
import { unpackBundledChromium } from '../../../scripts/browser/bundled';
import { findBrowser } from '../../../scripts/browser/find';

const chosen = process.env['CHROME_PATH'];
afterEach(() => {
  if (chosen === undefined) delete process.env['CHROME_PATH'];
  else process.env['CHROME_PATH'] = chosen;
});

describe('the browser for the tests', () => {
  test('is never silently another one than CHROME_PATH names', () => {
    process.env['CHROME_PATH'] = process.execPath;
    expect(findBrowser).toThrow('does not start as Chrome or Chromium');
    process.env['CHROME_PATH'] = '/no/such/chrome';
    expect(findBrowser).toThrow('/no/such/chrome');
  });

  test.runIf(process.platform === 'linux' && process.arch === 'x64')('comes with the packages on a machine without any: it unpacks and starts', () => {
    const bundled = unpackBundledChromium();
    expect(bundled).toBeDefined();
    const { status, stdout } = spawnSync(bundled!.executablePath, ['--version'], { encoding: 'utf8', env: { ...process.env, ...bundled!.environment } });
    expect([status, stdout]).toEqual([0, expect.stringMatching(/Chrom\w+ \d+/)]);
  });
});
