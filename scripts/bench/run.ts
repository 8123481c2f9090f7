/**
 * `npm run bench` measures the budgets of the design and prints one JSON object a line on standard output;
 * `npm run bench -- first-map` only those named. Add a figure: write a `Bench` and enter it below.
 */
import { benches } from './benches';

const named = process.argv.slice(2);
const unknown = named.filter((name) => !benches.some((bench) => bench.name === name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}, only ${benches.map((bench) => bench.name).join(', ')}.`);
  process.exit(1);
}
for (const bench of benches) {
  if (named.length > 0 && !named.includes(bench.name)) continue;
  for (const line of await bench.measure()) console.log(JSON.stringify(line));
}
