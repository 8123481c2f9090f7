import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readOverlaps, convertEdition } from '../../../scripts/pipeline/social/conversion';
import {
  OLD_EDITIONS, readEdition2021, readEdition2025, readIndicators2023, readOldEdition, reproduce, type Edition,
} from '../../../scripts/pipeline/social/monitoring';
import { readOldPopulation2020 } from '../../../scripts/pipeline/social/register';
import { readCsv } from '../../../scripts/pipeline/read/csv';
import { PROJECT, readSourceCatalogue, Sources } from '../../../scripts/pipeline/sources';
import { dynamicsClass, socialIndex, statusClass } from '../../../src/domain/social/mss';
import { momentsOf } from '../../../src/domain/social/standardise';

const folder = ['.cache/sources', '../shared/sources', process.env['KIEZ_SOURCES'] ?? ''].map((path) => resolve(PROJECT, path))
  .findLast((path) => existsSync(resolve(path, 'social/mss')));

describe.runIf(folder !== undefined)('the published editions of the Monitoring Soziale Stadtentwicklung', () => {
  let sources: Sources, known: Set<string>, edition2021: Edition;

  beforeAll(() => {
    sources = new Sources(folder!, readSourceCatalogue());
    const list = 'social/geometry/LOR_2023_Übersicht-Tabelle 1.csv';
    known = new Set(readCsv(list, sources.text(list), { delimiter: ';', columns: ['PLR_ID'], skipLines: 1 }).map((row) => row['PLR_ID']!));
    edition2021 = readEdition2021(sources, known);
  });

  it('2021: the indicators have the published means and standard deviations', () => {
    const published = [[4.97157, 2.9439], [10.91801, 7.07275], [24.54042, 16.65444]];
    edition2021.statusIndicators.forEach((values, number) => {
      expect(momentsOf(values).mean).toBeCloseTo(published[number]![0]!, 5);
      expect(momentsOf(values).deviation).toBeCloseTo(published[number]![1]!, 5);
    });
  });

  it('2021: every status and dynamics class of the 536 valid areas follows from the indicators', () => {
    const { status, dynamics } = reproduce(2021, edition2021);
    expect(histogram(status.map((index) => index === null ? null : statusClass(index)))).toEqual({ 1: 75, 2: 366, 3: 46, 4: 49, null: 6 });
    expect(histogram(dynamics.map((index) => index === null ? null : dynamicsClass(index)))).toEqual({ 1: 48, 3: 436, 5: 52, null: 6 });
  });

  it('2021: single values of the index are right to five decimals', () => {
    const { status } = reproduce(2021, edition2021);
    expect(status[edition2021.ids.indexOf('01100101')]).toBeCloseTo(-0.3277, 5);
    expect(status[edition2021.ids.indexOf('01100102')]).toBeCloseTo(-1.12421, 5);
  });

  it('2021: every index value rounds to the published table', () => {
    const { status, dynamics } = reproduce(2021, edition2021);
    const file = 'social/mss/mss_2021_index-indikatoren_z-werte_plr.csv';
    const columns = ['Status-Index (standardisierte Statussumme)', 'Dynamik-Index (standardisierte Dynamik-summe)'];
    const published = new Map(readCsv(file, sources.text(file), { delimiter: ';', columns }).map((row) => [row['PLR-ID']!, row]));
    edition2021.ids.forEach((id, area) => [status, dynamics].forEach((index, column) => {
      const text = published.get(id)![columns[column]!]!;
      if (index[area] === null) expect(text).toBe('');
      // Published with two decimals; computed from indicators with five, so a value may lie 0.00001 beyond the half.
      else expect(Math.abs(index[area]! - Number(text)), id).toBeLessThan(0.00501);
    }));
  });

  it.each(OLD_EDITIONS)('%d: every status and dynamics class of the old areas follows from the indicators', (year) => {
    const edition = readOldEdition(sources, year);
    reproduce(year, edition);
    const published = {
      2013: { 1: 80, 2: 264, 3: 52, 4: 38, null: 13 },
      2015: { 1: 78, 2: 270, 3: 49, 4: 38, null: 12 },
      2017: { 1: 75, 2: 278, 3: 41, 4: 42, null: 11 },
      2019: { 1: 67, 2: 283, 3: 47, 4: 39, null: 11 },
    }[year];
    expect(histogram([...edition.statusClasses.values()])).toEqual(published);
  });

  it('2021: a wrong indicator of one area is noticed', () => {
    const swapped = { ...edition2021, statusIndicators: edition2021.statusIndicators.map((values) => [...values]) };
    swapped.statusIndicators[0]![0] = 60;
    expect(() => reproduce(2021, swapped)).toThrow('01100101');
  });

  it('2023: the two decimals of the indicators fix the index to 0.0015 and all classes but two', () => {
    const shares = readIndicators2023(sources, known);
    const ids = [...known];
    const values = [shares.s1, shares.s2, shares.s3, shares.s4].map((share) => ids.map((id) => share.get(id) ?? null));
    const index = socialIndex(values);
    // The worst case for one area: all four of its indicators are off by half of the last decimal.
    for (const area of [0, 100, 300, 500]) {
      const shifted = values.map((indicator) => indicator.with(area, indicator[area]! + 0.005));
      expect(Math.abs(socialIndex(shifted)[area]! - index[area]!)).toBeLessThan(0.0015);
    }
    const close = ids.filter((_, area) => index[area] !== null && [-1, 1, 1.5].some((limit) => Math.abs(index[area]! - limit) < 0.0015));
    expect(close).toEqual(['05100314', '09501941']);
    expect(histogram(index.map((value) => (value === null ? null : statusClass(value))))).toEqual({ 1: 86, 2: 350, 3: 52, 4: 48, null: 6 });
  });

  it('2025: has the published classes and people', () => {
    const edition = readEdition2025(sources, known);
    expect(histogram([...edition.statusClasses.values()])).toEqual({ 1: 86, 2: 356, 3: 43, 4: 50, null: 7 });
    expect(histogram([...edition.dynamicsClasses.values()])).toEqual({ 1: 66, 3: 405, 5: 64, null: 7 });
    const weak = edition.ids.filter((id) => (edition.statusClasses.get(id) ?? 0) >= 3).map((id) => edition.inhabitants.get(id) ?? 0);
    expect(weak.reduce((sum, count) => sum + count, 0)).toBe(723_172);
  });

  it('the crosswalk leaves at most 0.05 % of the people of 2020 in a wrong area', () => {
    const { misplaced } = readOverlaps(sources, readOldPopulation2020(sources), edition2021.inhabitants);
    expect(misplaced / 3_769_962).toBeLessThan(0.0005);
  });

  it('classes of 2019, converted, agree with those of 2021 but where the new division cut a mixed area apart', () => {
    const { overlaps } = readOverlaps(sources, readOldPopulation2020(sources), edition2021.inhabitants);
    const converted = convertEdition(overlaps, readOldEdition(sources, 2019), edition2021.inhabitants);
    const both = edition2021.ids.filter((id) => converted.get(id) !== null && edition2021.statusClasses.get(id) !== null);
    const change = (id: string) => Math.abs(converted.get(id)! - edition2021.statusClasses.get(id)!);
    expect(both).toHaveLength(536);
    expect(both.filter((id) => change(id) === 0).length / both.length).toBeGreaterThan(0.9);
    // Each was the small or the better-off part of a larger old area, whose class it inherits.
    expect(both.filter((id) => change(id) >= 2)).toEqual(['05200525', '07100205', '08200623', '12200411']);
  });
});

function histogram(values: readonly (number | null)[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[String(value)] = (counts[String(value)] ?? 0) + 1;
  return counts;
}
