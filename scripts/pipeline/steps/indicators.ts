import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { missingReferences } from '../../../src/data/validate';
import { columnsOf, type CatalogueRow } from '../social/catalogue';
import { PROJECT } from '../sources';
import type { Step, StepContext } from '../step';

/** Steps that hand over `indicators-<part>` and `catalogue-indicators-<part>`. */
const PARTS = ['social', 'elections', 'mandates', 'walking'] as const;

/** Columns of the catalogue beyond its contract, in this order. */
const FURTHER_COLUMNS = ['quality', 'finest_level', 'caveat_de', 'caveat_en'] as const;

/** Joins what the subjects computed into one table of indicators and one catalogue. */
export const indicatorsStep: Step = {
  name: 'indicators',
  title: 'indicators of all subjects in one table',
  needs: ['social', 'elections', 'mandates', 'walking-minutes'],
  async run(context) {
    const parts = PARTS.filter((part) => isPresent(context, part));
    if (parts.length === 0) throw new Error('No step has computed indicators yet; run social, elections or mandates first.');
    const names = ['indicator_id', 'area_id', 'period', 'value'] as const;
    const tables = parts.map((part) => context.interim.readTable(`indicators-${part}`));
    const joined = Object.fromEntries(names.map((name) => [name, tables.flatMap((table) => Array.from(table[name]!))]));
    const catalogue = parts.flatMap((part) => context.interim.readJson<CatalogueRow[]>(`catalogue-indicators-${part}`));

    const described = new Set(catalogue.map((row) => row.indicator_id));
    const undescribed = missingReferences(joined['indicator_id']!, described);
    if (undescribed.length > 0) throw new Error(`Without entry in the catalogue: ${undescribed.join(', ')}`);
    const empty = missingReferences([...described], new Set(joined['indicator_id']));
    if (empty.length > 0) throw new Error(`Described, but without any value: ${empty.join(', ')}`);
    await checkAreas(context, joined['area_id']!);

    const columns = columnsOf(catalogue);
    const details = { sourceIds: sourcesOf(context, parts, catalogue) };
    context.writeTable('indicators', joined, details);
    context.writeTable('indicator_catalogue', {
      ...columns,
      ...Object.fromEntries(FURTHER_COLUMNS.map((name) => [name, columns[name] ?? catalogue.map(() => null)])),
    }, details);
    context.progress(`${catalogue.length} indicators of ${parts.join(', ')}`);
  },
};

function isPresent(context: StepContext, part: string): boolean {
  const present = existsSync(join(context.interim.folder, `indicators-${part}.arrow`));
  if (!present) context.progress(`the step ${part} has not run yet: its indicators are missing in the tables`);
  return present;
}

/** Sources named by the catalogue, and those a subject says it read besides (weights, older divisions). */
function sourcesOf(context: StepContext, parts: readonly string[], catalogue: readonly CatalogueRow[]): string[] {
  const read = parts.map((part) => `sources-indicators-${part}`)
    .filter((name) => existsSync(join(context.interim.folder, `${name}.json`)))
    .flatMap((name) => context.interim.readJson<string[]>(name));
  return [...new Set([...read, ...catalogue.map((row) => row.source_id)])].sort();
}

async function checkAreas(context: StepContext, areaIds: ArrayLike<unknown>): Promise<void> {
  if (!existsSync(join(PROJECT, 'public/data/areas.arrow'))) {
    context.progress('the table areas is not there yet: the areas of the indicators are not checked');
    return;
  }
  const areas = await context.readTable('areas');
  const unknown = missingReferences(areaIds, new Set(Array.from(areas['area_id']!)));
  if (unknown.length > 0) throw new Error(`Indicators of areas that do not exist: ${unknown.slice(0, 10).join(', ')}`);
}
