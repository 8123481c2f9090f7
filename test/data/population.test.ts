import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeTable } from '../../scripts/pipeline/arrow';
import { readConstituencyPopulation } from '../../scripts/pipeline/population/constituencies';
import { PRECINCT_SETS } from '../../scripts/pipeline/population/divisions';
import { readRegister, readRegister2025, type Register } from '../../scripts/pipeline/population/register';
import { interpolationReport, type InterpolationQuality } from '../../scripts/pipeline/population/report';
import { readStructure } from '../../scripts/pipeline/population/structure';
import { readSourceCatalogue, Sources } from '../../scripts/pipeline/sources';
import { schema } from '../../src/data/schema';
import { tableColumns, tableFile } from '../../src/data/table-file';
import { tableProblems, type Columns } from '../../src/data/validate';
import { interpolationError } from '../../src/domain/spatial/interpolation-error';

const file = readFileSync(join('public/data', tableFile('population_cells')));
const cells = tableColumns('population_cells', file);
const quality = JSON.parse(readFileSync('data/quality/interpolation.json', 'utf8')) as InterpolationQuality;
const raw = process.env['KIEZ_SOURCES'] ?? '../shared/sources';
const interim = '.cache/pipeline';

function sums(table: Columns, key: string, value: string): Map<string, number> {
  const result = new Map<string, number>();
  (Array.from(table[key]!) as string[]).forEach((id, row) => result.set(id, (result.get(id) ?? 0) + (table[value]![row] as number)));
  return result;
}

describe('the population cells', () => {
  it('keep their contract and are small enough to load', () => {
    expect(tableProblems('population_cells', schema.population_cells, cells)).toEqual([]);
    expect(file.length).toBeLessThanOrEqual(0.4e6);
  });

  it('hold everybody registered on 31.12.2025: 3,913,644, of them 627,798 under 18 and 747,667 of 65 and over', () => {
    for (const [column, total] of [['population', 3_913_644], ['under18', 3_913_644 - 3_285_846], ['age65', 747_667]] as const) {
      expect(Math.abs([...sums(cells, 'area_id', column).values()].reduce((sum, value) => sum + value, 0) - total)).toBeLessThan(1e-6);
    }
  });

  it('never have more young and old people than people', () => {
    for (let row = 0; row < cells['cell_id']!.length; row++) {
      const [all, young, old] = ['population', 'under18', 'age65'].map((column) => cells[column]![row] as number) as [number, number, number];
      expect(young + old).toBeLessThanOrEqual(all + 1e-9);
    }
  });
});

describe('the accuracy of the interpolation', () => {
  const method = (id: string) => quality.methods.find((candidate) => candidate.id === id)!;

  it('misplaces less than 3.1 % from Wahlbezirke to Planungsräume (T1), and less than 2.7 % on the same day (T2)', () => {
    expect(method(quality.chosen).t1.sumPercent).toBeLessThan(3.1);
    expect(method(quality.chosen).t2.sumPercent).toBeLessThan(2.7);
    expect(method(quality.chosen).t1.areas).toBeGreaterThanOrEqual(539);
  });

  it('is better than each simpler method, on Planungsräume and on the blocks of Bezirk 07', () => {
    for (const simpler of quality.methods.filter(({ id }) => id !== quality.chosen)) {
      expect(method(quality.chosen).t1.sumPercent).toBeLessThan(simpler.t1.sumPercent);
      expect(method(quality.chosen).t2.sumPercent).toBeLessThan(simpler.t2.sumPercent);
      if (simpler.blocks) expect(method(quality.chosen).blocks!.sumPercent).toBeLessThan(simpler.blocks.sumPercent);
    }
  });

  it('stays within 1.3 % for people and Germans and 3.0 % for the elderly after raking, out of sample', () => {
    const allowed = { population: 1.3, germans: 1.3, age65: 3.0 };
    expect(quality.outOfSample.length).toBeGreaterThanOrEqual(8);
    for (const { what, error } of quality.outOfSample) expect(error.sumPercent).toBeLessThanOrEqual(allowed[what]);
  });

  it('leaves less than 0.2 % of the margins unmet', () => {
    for (const residual of Object.values(quality.residuals)) expect(residual).toBeLessThan(0.002);
  });

  it('is told in words by the report', () => {
    expect(readFileSync('data/quality/interpolation.md', 'utf8')).toBe(interpolationReport(quality));
  });
});

describe.runIf(existsSync(raw))('the cells against the register', () => {
  let register: Register;
  beforeAll(() => {
    register = readRegister2025(new Sources(raw, readSourceCatalogue()));
  });

  it('have the register in each Planungsraum, to a millionth of a person', () => {
    for (const column of ['population', 'under18', 'age65'] as const) {
      const counted = sums(cells, 'area_id', column);
      for (const [id, people] of register[column]) expect(Math.abs((counted.get(id) ?? 0) - people)).toBeLessThan(1e-6);
    }
  });
});

describe.runIf(existsSync(raw) && PRECINCT_SETS.every((set) => existsSync(`${interim}/weights-${set}.arrow`)))('the interim tables', () => {
  const table = (name: string) => decodeTable(readFileSync(`${interim}/${name}.arrow`));
  const sources = () => new Sources(raw, readSourceCatalogue());

  it('weigh each precinct with positive parts that sum to one', () => {
    for (const [set, precincts] of [['ah21', 2257], ['bt25', 2323], ['btw17', 1779], ['eu14', 1709]] as const) {
      const weights = table(`weights-${set}`), perPrecinct = sums(weights, 'precinct_id', 'weight');
      expect(perPrecinct.size).toBe(precincts);
      for (const sum of perPrecinct.values()) expect(Math.abs(sum - 1)).toBeLessThan(1e-9);
      expect(Math.min(...Array.from(weights['weight'] as ArrayLike<number>))).toBeGreaterThan(0);
    }
  });

  it('bring Germans of the repeat of 2024 to Planungsräume with the error that the report names', async () => {
    const weights = table('weights-ah21');
    const { germans } = await readStructure(sources(), '2023-mid');
    const estimate = new Map<string, number>();
    (Array.from(weights['plr_id']!) as string[]).forEach((id, row) => {
      const people = germans.get(weights['precinct_id']![row] as string)! * (weights['weight']![row] as number);
      estimate.set(id, (estimate.get(id) ?? 0) + people);
    });
    const before = readRegister(sources(), 2022).germans, after = readRegister(sources(), 2023).germans;
    const ids = [...before.keys()];
    const error = interpolationError(ids.map((id) => estimate.get(id) ?? 0), ids.map((id) => (before.get(id)! + after.get(id)!) / 2));
    expect(error.sumPercent).toBeLessThanOrEqual(1.3);
    expect(error.sumPercent).toBeCloseTo(quality.outOfSample.find(({ id }) => id === 'germans2022-date-germans')!.error.sumPercent, 1);
  });

  it('put the people of 2025 into the Wahlkreise of 2026 as counted on that day', async () => {
    const counted = await readConstituencyPopulation(sources()), people = sums(table('people'), 'wk26_id', 'population');
    for (const [id, inhabitants] of counted) expect(Math.abs(people.get(id)! / inhabitants - 1)).toBeLessThan(0.005);
  });
});
