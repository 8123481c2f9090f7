import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../setup/install.mjs';

/**
 * Runs the stages one after the other, all of them: who has broken two things should see both. A stage with a report
 * counts its tests, any other counts as one.
 */
export async function runStages(stages) {
  const total = { passed: 0, failed: 0 };
  for (const stage of stages) {
    console.log(`\n— ${stage.name}`);
    const { passed, failed } = await runStage(stage);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

async function runStage({ name, arguments: args, report }) {
  if (report) rmSync(join(project, report), { force: true });
  const started = Date.now();
  const status = await run(args);
  const { passed, failed } = report ? countsOf(report, status) : { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  console.log(`${failed === 0 ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return { passed, failed };
}

function run(args) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: project, stdio: 'inherit' });
    child.once('error', () => done(1));
    child.once('close', (status) => done(status ?? 1));
  });
}

/** A file of tests that could not even be loaded, and a run that broke off, count as failed too. */
function countsOf(report, status) {
  const path = join(project, report);
  if (!existsSync(path)) return { passed: 0, failed: status === 0 ? 0 : 1 };
  const result = JSON.parse(readFileSync(path, 'utf8'));
  const unloaded = result.testResults.filter((file) => file.status === 'failed' && file.assertionResults.every((test) => test.status !== 'failed')).length;
  const failed = result.numFailedTests + unloaded;
  return { passed: result.numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed };
}

export function finish({ passed, failed }) {
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
