import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { recordedFeeds } from '../../scripts/pipeline/feeds';
import { PROJECT, readSourceCatalogue } from '../../scripts/pipeline/sources';

const catalogue = readSourceCatalogue();
const files = catalogue.flatMap((source) => source.files);

describe('the catalogue of sources', () => {
  test('names title, publisher, address, licence, attribution and date of every source', () => {
    for (const source of catalogue) {
      expect(source.id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      for (const field of ['title', 'publisher', 'licence', 'attribution', 'referenceDate'] as const) expect([source.id, field, source[field]]).not.toContain('');
      expect(new URL(source.url).protocol).toBe('https:');
    }
  });

  test('lists every source and every file once, with a checksum', () => {
    expect(new Set(catalogue.map((source) => source.id)).size).toBe(catalogue.length);
    expect(new Set(files.map((file) => file.path)).size).toBe(files.length);
    for (const file of files) {
      expect(file.path).toMatch(/^(elections|mandates|osm|social)\/(?!.*\.\.)/);
      expect(file.sha256).toMatch(/^[0-9a-f]{64}$/);
      expect(file.bytes).toBeGreaterThan(0);
      if (file.download) expect(new URL(file.download).protocol).toBe('https:');
    }
  });

  test('ships nothing whose licence is not stated, and no rents of the IBB', () => {
    // The reports on quality state how far such a source confirms a result; they carry none of its figures.
    for (const { id, licence, feeds } of catalogue) {
      if (/nicht angegeben|ohne Angabe/.test(licence)) expect([id, feeds.filter((output) => !output.startsWith('data/quality/'))]).toEqual([id, []]);
    }
    expect(files.filter((file) => /ibb-wohnungsmarktbericht/.test(file.path))).toEqual([]);
  });

  test('says what each source feeds, as the build has recorded it', () => {
    const feeds = recordedFeeds();
    expect([...feeds.keys()].filter((id) => !catalogue.some((source) => source.id === id))).toEqual([]);
    for (const source of catalogue) expect([source.id, source.feeds]).toEqual([source.id, feeds.get(source.id) ?? []]);
  });
});

const folder = [process.env['KIEZ_SOURCES'], join(PROJECT, '../shared/sources'), join(PROJECT, '.cache/sources')].find((path) => path && existsSync(path));

describe.runIf(folder)('the raw files at hand', () => {
  test('are those of the catalogue, byte by byte', () => {
    for (const file of files) {
      const path = join(folder ?? '', file.path);
      if (!existsSync(path)) continue;
      expect([file.path, statSync(path).size]).toEqual([file.path, file.bytes]);
      expect([file.path, createHash('sha256').update(readFileSync(path)).digest('hex')]).toEqual([file.path, file.sha256]);
    }
  });
});
