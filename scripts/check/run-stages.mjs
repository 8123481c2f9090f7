import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { project } from '../setup/install.mjs';

/**
 * Runs the stages in their order, all of them: who has broken two things should see both. Stages that stand in an array
 * of their own run side by side. A stage with a report counts its tests, any other counts as one.
 */
export async function runStages(stages) {
  const total = { passed: 0, failed: 0 };
  for (const stage of stages) {
    for (const { passed, failed } of await runGroup([stage].flat())) {
      total.passed += passed;
      total.failed += failed;
    }
  }
  return total;
}

/** Two at a time: compilers share the memory of small machines badly. What each says is printed when it has ended. */
async function runGroup(group) {
  if (group.length === 1) return [await runStage(group[0], false)];
  const waiting = [...group];
  const counts = [];
  const work = async () => {
    for (let stage = waiting.shift(); stage; stage = waiting.shift()) counts.push(await runStage(stage, true));
  };
  await Promise.all([work(), work()]);
  return counts;
}

async function runStage({ name, arguments: args, report }, buffered) {
  if (report) rmSync(join(project, report), { force: true });
  if (!buffered) console.log(`\n— ${name}`);
  const started = Date.now();
  const { status, output } = await run(args, buffered);
  if (buffered) console.log(`\n— ${name}\n${output.trimEnd()}`);
  const { passed, failed } = report ? countsOf(report, status) : { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  console.log(`${failed === 0 ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  return { passed, failed };
}

function run(args, buffered) {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, { cwd: project, stdio: buffered ? 'pipe' : 'inherit' });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += chunk));
    child.once('error', (error) => done({ status: 1, output: `${output}${error.message}` }));
    child.once('close', (status) => done({ status: status ?? 1, output }));
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
