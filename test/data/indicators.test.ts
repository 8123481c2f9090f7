import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeTable } from '../../scripts/pipeline/arrow';
import { PROJECT, readSourceCatalogue } from '../../scripts/pipeline/sources';
import { schema } from '../../src/data/schema';
import { missingReferences, tableProblems, type Columns } from '../../src/data/validate';

const indicators = read('indicators'), catalogue = read('indicator_catalogue');
const values = new Map<string, Map<string, number | null>>();
for (let row = 0; row < indicators['value']!.length; row++) {
  const id = String(indicators['indicator_id']![row]);
  if (!values.has(id)) values.set(id, new Map());
  values.get(id)!.set(String(indicators['area_id']![row]), indicators['value']![row] as number | null);
}

/** Indicators of the social subjects and how many of the 542 Planungsräume have a value. */
const COVERAGE: Readonly<Record<string, number>> = {
  mss_status_class_2025: 535, mss_dynamic_class_2025: 535, weak_population_share: 535, very_weak_population_share: 535,
  mss_status_index_2023: 536, mss_status_class_2023: 536, mss_s1_2023: 536, mss_s2_2023: 536, mss_s3_2023: 536, mss_s4_2023: 536,
  mss_status_index_2021: 536, mss_status_class_2021: 536, mss_dynamic_class_2021: 536,
  mss_status_class_2019: 536, mss_status_class_2017: 536, mss_status_class_2015: 535, mss_status_class_2013: 534,
  population_2025: 540, population_density_2025: 540, population_growth_2020_2025: 540, age65_share_2025: 540, under18_share_2025: 540,
  foreign_share_2024: 540, migration_share_2024: 540,
  youth_unemployment_2020: 536, single_parent_share_2020: 536, old_age_poverty_2020: 536, simple_location_share: 536,
  good_location_share: 536, residence_5_years_2020: 536, migration_volume_2020: 536, net_migration_2020: 536,
  social_housing_share: 542, municipal_housing_share: 542, condominium_conversions: 542,
  municipal_land_share: 541, cooperative_land_share: 541, milieuschutz_share: 540,
};
const social = Object.keys(COVERAGE);
const withCoarserAreas = social.filter((id) => !id.includes('_class_'));

describe('the table of indicators', () => {
  it('and its catalogue keep their contracts', () => {
    expect(tableProblems('indicators', schema.indicators, indicators)).toEqual([]);
    expect(tableProblems('indicator_catalogue', schema.indicator_catalogue, catalogue)).toEqual([]);
  });

  it('describes every indicator once, from a listed source, and holds values of each', () => {
    const described = new Set(Array.from(catalogue['indicator_id']!));
    expect(missingReferences(indicators['indicator_id']!, described)).toEqual([]);
    expect([...described].filter((id) => !values.has(String(id)))).toEqual([]);
    const sourceIds = new Set(readSourceCatalogue().map((source) => source.id));
    expect(missingReferences(catalogue['source_id']!, sourceIds)).toEqual([]);
  });

  it('has no indicator without any known value', () => {
    expect([...values].filter(([, areas]) => [...areas.values()].every((value) => value === null)).map(([id]) => id)).toEqual([]);
  });

  it.runIf(existsSync(join(PROJECT, 'public/data/areas.arrow')))('names only areas that exist', () => {
    expect(missingReferences(indicators['area_id']!, new Set(Array.from(read('areas')['area_id']!)))).toEqual([]);
  });

  it('holds percentages between 0 and 100', () => {
    const units = new Map(columnValues(catalogue, 'indicator_id').map((id, row) => [id, catalogue['unit']![row]]));
    const notParts = new Set(['population_growth_2020_2025', 'net_migration_2020', 'migration_volume_2020']);
    for (const id of social.filter((name) => units.get(name) === '%' && !notParts.has(name))) {
      const outside = [...values.get(id)!].filter(([, value]) => value !== null && !(value >= 0 && value <= 100));
      expect(outside, id).toEqual([]);
    }
  });
});

describe('the social indicators', () => {
  it.each(social)('%s is known for the Planungsräume that have it, and says so for the others', (id) => {
    const areas = [...values.get(id)!].filter(([area]) => /^\d{8}$/.test(area));
    expect(areas).toHaveLength(542);
    expect(areas.filter(([, value]) => value !== null)).toHaveLength(COVERAGE[id]!);
  });

  it('have values on all coarser levels unless they are classes', () => {
    for (const id of withCoarserAreas) {
      const known = [...values.get(id)!].filter(([, value]) => value !== null).map(([area]) => area);
      const count = (pattern: RegExp) => known.filter((area) => pattern.test(area)).length;
      const counts = [count(/^\d{6}$/), count(/^\d{4}$/), count(/^\d{2}$/), count(/^berlin$/), count(/^wk26-\d{4}$/)];
      expect(counts, id).toEqual([143, 58, 12, 1, 78]);
    }
    for (const id of social.filter((name) => name.includes('_class_'))) expect(values.get(id)!.size, id).toBe(542);
  });

  it.each([
    ['mss_status_class_2025', { 1: 86, 2: 356, 3: 43, 4: 50, null: 7 }],
    ['mss_dynamic_class_2025', { 1: 66, 3: 405, 5: 64, null: 7 }],
    ['mss_status_class_2023', { 1: 86, 2: 350, 3: 52, 4: 48, null: 6 }],
    ['mss_status_class_2021', { 1: 75, 2: 366, 3: 46, 4: 49, null: 6 }],
    ['mss_dynamic_class_2021', { 1: 48, 3: 436, 5: 52, null: 6 }],
    ['mss_status_class_2019', { 1: 74, 2: 361, 3: 53, 4: 48, null: 6 }],
    ['mss_status_class_2013', { 1: 85, 2: 337, 3: 63, 4: 49, null: 8 }],
  ])('%s has the known number of areas in each class', (id, expected) => {
    const counts: Record<string, number> = {};
    for (const value of values.get(id)!.values()) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
    expect(counts).toEqual(expected);
  });

  it('leave the areas without class in MSS 2025 without class', () => {
    const missing = [...values.get('mss_status_class_2025')!].filter(([, value]) => value === null).map(([area]) => area);
    expect(missing.sort()).toEqual(['03300515', '03400831', '04400725', '05300838', '06200418', '10100205', '12200411']);
  });

  it('sum up to the population of the register', () => {
    expect(city('population_2025')).toBe(3_913_644);
    expect(sum('population_2025', /^\d{8}$/)).toBe(3_913_644);
    for (const level of [/^\d{6}$/, /^\d{4}$/, /^\d{2}$/, /^wk26-/]) expect(sum('population_2025', level)).toBeCloseTo(3_913_644, 3);
  });

  it('give the known city figures', () => {
    expect(city('age65_share_2025')).toBeCloseTo((100 * 747_667) / 3_913_644, 9);
    expect(city('under18_share_2025')).toBeCloseTo((100 * (3_913_644 - 3_285_846)) / 3_913_644, 9);
    expect(city('foreign_share_2024')).toBeCloseTo((100 * 971_878) / 3_897_145, 9);
    expect(city('migration_share_2024')).toBeCloseTo((100 * 1_601_865) / 3_897_145, 9);
    expect(city('population_growth_2020_2025')).toBeCloseTo((100 * 3_913_644) / 3_769_962 - 100, 2);
    expect(city('population_density_2025')).toBeCloseTo(3_913_644 / 890.7, -1);
  });

  it('count 723,172 people of 2024 in areas of low or very low status', () => {
    const share = values.get('weak_population_share')!;
    // 3,895,504 of the 3,897,145 inhabitants live in the 535 areas with a class.
    expect(city('weak_population_share')).toBeCloseTo((100 * 723_172) / 3_895_504, 9);
    for (const [area, value] of values.get('mss_status_class_2025')!) {
      expect(share.get(area)).toBe(value === null ? null : value >= 3 ? 100 : 0);
    }
  });

  it('standardise the index of 2023: mean 0, standard deviation 1, more for areas that are worse off', () => {
    const known = [...values.get('mss_status_index_2023')!]
      .filter((entry): entry is [string, number] => /^\d{8}$/.test(entry[0]) && entry[1] !== null);
    const mean = known.reduce((total, [, value]) => total + value, 0) / known.length;
    expect(mean).toBeCloseTo(0, 9);
    expect(known.reduce((total, [, value]) => total + value ** 2, 0) / known.length).toBeCloseTo(1, 9);
    const poverty = values.get('mss_s4_2023')!;
    const ranked = [...known].sort((a, b) => a[1] - b[1]);
    const best = ranked[0]![0], worst = ranked.at(-1)![0];
    expect(poverty.get(worst)!).toBeGreaterThan(poverty.get(best)! + 40);
  });

  it('say which figures are computed, converted or estimated', () => {
    const quality = new Map(columnValues(catalogue, 'indicator_id').map((id, row) => [id, catalogue['quality']![row]]));
    expect(quality.get('mss_status_class_2025')).toBe('official');
    expect(quality.get('mss_status_index_2023')).toBe('computed');
    for (const year of [2013, 2015, 2017, 2019]) expect(quality.get(`mss_status_class_${year}`)).toBe('converted');
    expect(quality.get('milieuschutz_share')).toBe('estimated');
  });

  it('show the value of the Prognoseraum where nothing finer is published', () => {
    const share = values.get('social_housing_share')!;
    for (const [area, value] of share) if (/^\d{6,8}$/.test(area)) expect(value).toBeCloseTo(share.get(area.slice(0, 4))!, 9);
  });

  it('split the inhabitants into simple and other locations', () => {
    const simple = values.get('simple_location_share')!;
    for (const [area, value] of values.get('good_location_share')!) {
      if (value !== null) expect(value + simple.get(area)!).toBeCloseTo(100, 9);
    }
  });
});

function read(name: string): Columns {
  return decodeTable(readFileSync(join(PROJECT, 'public/data', `${name}.arrow`)));
}

function columnValues(table: Columns, name: string): string[] {
  return Array.from(table[name]!, String);
}

function city(id: string): number {
  return values.get(id)!.get('berlin')!;
}

function sum(id: string, level: RegExp): number {
  return [...values.get(id)!].filter(([area]) => level.test(area)).reduce((total, [, value]) => total + (value ?? 0), 0);
}
