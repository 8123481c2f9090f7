import type { InterpolationError } from '../../../src/domain/spatial/interpolation-error';
import type { MethodAccuracy, OutOfSample } from './accuracy';

/** What data/quality/interpolation.json holds: every figure of the report, for tests and for the application. */
export interface InterpolationQuality {
  readonly version: 1;
  readonly places: number;
  readonly methods: readonly MethodAccuracy[];
  /** Method whose densities the product starts from. */
  readonly chosen: string;
  readonly outOfSample: readonly OutOfSample[];
  /** Σ |sum − total| ÷ Σ total that is left after raking, by table. */
  readonly residuals: Readonly<Record<string, number>>;
  /** Inhabitants in Planungsräume of which more than 30 % live in precincts that lie mostly elsewhere, by set of precincts. */
  readonly impureAreas: Readonly<Record<string, number>>;
}

/** Rounds all figures, so that the files do not change with the last bit of a sum. */
export function rounded<Value>(value: Value): Value {
  if (typeof value === 'number') return (Number.isInteger(value) ? value : Number(value.toPrecision(5))) as Value;
  if (Array.isArray(value)) return value.map(rounded) as Value;
  if (value && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rounded(part as unknown)])) as Value;
  return value;
}

export function interpolationReport(quality: InterpolationQuality): string {
  const { methods, outOfSample, residuals, impureAreas } = quality;
  return `# How well people are put where they live

Written by the step \`population\` of the data pipeline; every figure is computed anew with each run.
Each cell of a table reads: Σ |estimate − truth| ÷ Σ truth · median · 90th percentile of the absolute error per area, in %.

## Methods that know Wahlbezirke only
The inhabitants of each Urnenwahlbezirk are spread over ${quality.places.toLocaleString('en')} house numbers (or the ground), then summed per Planungsraum and compared
with the register, of which no method was given a figure.
T1: Strukturdaten of AGH 2023 → register 31.12.2022; the dates are about half a year apart, and the register alone moves by 0.9 % in a year.
T2: Strukturdaten 31.12.2020 → MSS 2021, the same day. Blocks: within each Wahlbezirk of 2017 in Bezirk 07, the split into 1,202 statistical
blocks; their figure is not the register's total, so only the split is judged.

| method | T1 | T2 | blocks of Bezirk 07 |
|---|---|---|---|
${methods.map(({ id, title, t1, t2, blocks }) => `| ${id === quality.chosen ? `**${title}**` : title} | ${figures(t1)} | ${figures(t2)} | ${blocks ? figures(blocks) : '–'} |`).join('\n')}

The method in bold is where the raked tables start from. Densities are fitted to Strukturdaten of AGH 2023 in both columns. "Several divisions"
uses the totals of Wahlbezirke of 2017, 2021 and 2025, whose borders differ, and still no figure of a Planungsraum.

## Raked tables, out of sample
Raked (iterative proportional fitting) to the Wahlbezirke and Planungsräume of one date and one group of people, judged on others. The first
six rows come from one table, raked to all inhabitants of 31.12.2020 on the borders of 2021.

| asked for | whom | error | allowed |
|---|---|---|---|
${outOfSample.map(({ title, what, error, allowed }) => `| ${title} | ${WHOM[what]} | ${figures(error)} | ${allowed === undefined ? '–' : `≤ ${allowed.toFixed(1)}`} |`).join('\n')}

## What raking leaves
Σ |sum − total| ÷ Σ total over both margins. What is left lies where the map of August 2021 knows no house in a Wahlbezirk or Planungsraum.

| table | left, % |
|---|---|
${Object.entries(residuals).map(([table, residual]) => `| ${table} | ${(100 * residual).toFixed(3)} |`).join('\n')}

## Areas whose precincts lie mostly elsewhere
Planungsräume of which more than 30 % of the people live in precincts with less than half of their people there.

| precincts | Planungsräume |
|---|---|
${Object.entries(impureAreas).map(([set, count]) => `| ${set} | ${count} |`).join('\n')}

## Limits
- The map is of August 2021. A quarter built since gets its people from the register, but within it they stand at the few numbers known then.
- 83 % of the buildings have no storeys in the map; the densities learn from their size and surroundings instead.
- The test on blocks covers one Bezirk (07), an inner and middle city without large new estates.
- Below the Planungsraum, age comes from Wahlbezirke of 31.12.2023 (Bezirk 09: BTW 2025), not of 2025.
- Precincts of 2014 and 2017 are weighed with the Germans of 31.12.2020: what was built between counts as if it had stood then.
`;
}

const WHOM = { population: 'inhabitants', germans: 'Germans', age65: '65 and over' } as const;

function figures({ sumPercent, medianPercent, ninetiethPercent }: InterpolationError): string {
  return [sumPercent, medianPercent, ninetiethPercent].map((value) => value.toFixed(value < 10 ? 2 : 1)).join(' · ');
}
