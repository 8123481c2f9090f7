/**
 * `npm run data` runs every step of the data pipeline in order; `npm run data -- elections indicators` only those named.
 */
import { join } from 'node:path';
import { Interim } from './interim';
import { Outputs, readTable, sourcesOfTable } from './outputs';
import { PROJECT, readSourceCatalogue, Sources, sourcesFolder } from './sources';
import { SourceError, type Step } from './step';
import { steps } from './steps';

async function main(): Promise<void> {
  const named = process.argv.slice(2);
  const unknown = named.filter((name) => !steps.some((step) => step.name === name));
  if (unknown.length > 0) throw new Error(`No step is called ${unknown.join(', ')}. There are: ${steps.map((step) => step.name).join(', ')}`);
  const catalogue = readSourceCatalogue();
  const folder = sourcesFolder();
  console.log(`Raw sources: ${folder}`);
  for (const step of steps) {
    if (named.length === 0 || named.includes(step.name)) await runStep(step, new Sources(folder, catalogue));
  }
}

async function runStep(step: Step, sources: Sources): Promise<void> {
  const started = performance.now();
  console.log(`\n${step.name} · ${step.title}`);
  const outputs = new Outputs(step.name);
  await step.run({
    sources,
    interim: new Interim(join(PROJECT, '.cache/pipeline')),
    writeTable: (name, columns, details) => outputs.stageTable(name, columns, details),
    writeFile: (path, content, details) => outputs.stageFile(path, content, details),
    readTable: async (name) => {
      sources.inherit(sourcesOfTable(name));
      return readTable(name);
    },
    progress: (message, done, total) => console.log(`  ${total ? `${String(Math.round((100 * (done ?? 0)) / total)).padStart(3)} %  ` : ''}${message}`),
  });
  outputs.commit(sources.openedSourceIds);
  for (const line of outputs.summary) console.log(`  → ${line}`);
  console.log(`  ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

main().catch((error: unknown) => {
  console.error(error instanceof SourceError ? `\nStopped, nothing was replaced. ${error.message}` : error);
  process.exitCode = 1;
});
