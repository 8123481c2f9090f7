import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Outputs } from '../../../scripts/pipeline/outputs';
import { readCsv, readNumber } from '../../../scripts/pipeline/read/csv';
import { PROJECT, Sources, type Source } from '../../../scripts/pipeline/sources';
import { SourceError } from '../../../scripts/pipeline/step';

const TEXT = 'Bezirk;Stimmen\n01;1.234\n02;99\n';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiezkompass-sources-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function sourcesWith(content: string | null): Sources {
  if (content !== null) writeFileSync(join(folder, 'votes.csv'), content);
  const file = { path: 'votes.csv', sha256: createHash('sha256').update(TEXT).digest('hex'), bytes: Buffer.byteLength(TEXT) };
  const source: Source = {
    id: 'votes', title: 'Stimmen', publisher: 'Amt', url: 'https://example.org/', licence: 'CC BY 3.0 DE', attribution: 'Amt', referenceDate: '2026', feeds: [], files: [file],
  };
  return new Sources(folder, [source]);
}

describe('a raw file', () => {
  it('is read if it is the one that was checked, and its source is remembered', () => {
    const sources = sourcesWith(TEXT);
    expect(sources.text('votes.csv')).toBe(TEXT);
    expect(sources.openedSourceIds).toEqual(['votes']);
  });

  it.each([
    ['missing', null, /votes\.csv: is missing in /],
    ['truncated', TEXT.slice(0, 20), /votes\.csv: is not the file that was checked.*20 bytes instead of 30/],
    ['re-ordered', 'Stimmen;Bezirk\n1.234;01\n99;02\n', /votes\.csv: is not the file that was checked/],
  ])('that is %s stops the step with its name and the reason', (_, content, message) => {
    const sources = sourcesWith(content);
    expect(() => sources.bytes('votes.csv')).toThrow(SourceError);
    expect(() => sources.bytes('votes.csv')).toThrow(message);
    expect(sources.openedSourceIds).toEqual([]);
  });

  it('that is in no catalogue is not read', () => {
    expect(() => sourcesWith(TEXT).bytes('other.csv')).toThrow('other.csv: is not listed in data/sources.json');
  });
});

describe('a table of a raw file', () => {
  const columns = ['Bezirk', 'Stimmen'];
  it('may have its columns in another order', () => {
    expect(readCsv('votes.csv', 'Stimmen;Bezirk\n99;02\n', { delimiter: ';', columns })).toEqual([{ Bezirk: '02', Stimmen: '99' }]);
  });

  it('with a renamed column, too few rows or a torn row is refused with the reason', () => {
    expect(() => readCsv('votes.csv', 'Bezirk;Votes\n01;5\n', { delimiter: ';', columns })).toThrow('votes.csv: the column Stimmen is missing; it has Bezirk, Votes');
    expect(() => readCsv('votes.csv', TEXT, { delimiter: ';', columns, minRows: 12 })).toThrow('votes.csv: has 2 rows instead of at least 12');
    expect(() => readCsv('votes.csv', 'Bezirk;Stimmen\n01;5;7\n', { delimiter: ';', columns })).toThrow(SourceError);
  });

  it('knows missing numbers from zero, and says in which row a text is none', () => {
    expect(['', 'NA', '-9999', '0', '1.234,5'].map((text) => readNumber('votes.csv', 3, 'Stimmen', text, ','))).toEqual([null, null, null, 0, 1234.5]);
    expect(() => readNumber('votes.csv', 3, 'Stimmen', 'viele')).toThrow('votes.csv, row 3: Stimmen is "viele", not a number');
  });
});

describe('a step that computes a wrong table', () => {
  it('is refused with the row, and the good table stays', () => {
    const path = join(PROJECT, 'public/data/turnout.arrow');
    const before = readFileSync(path);
    const outputs = new Outputs('elections');
    const turnout = { election_id: ['agh2023', 'agh2023'], area_id: ['berlin', '01'], eligible: [10, 5], voters: [8, 4], valid: [8, -1] };
    expect(() => outputs.stageTable('turnout', turnout)).toThrow(/turnout\.valid, row 0: -1 is below 0/);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});
