import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { toUtm } from '../../scripts/pipeline/read/projection';
import { readSourceCatalogue } from '../../scripts/pipeline/sources';
import { decodeTable } from '../../src/data/arrow';
import { schema } from '../../src/data/schema';
import { tableProblems } from '../../src/data/validate';
import { withoutDuplicates } from '../../src/domain/spatial/same-place';

const file = readFileSync('public/data/places.arrow');
const columns = decodeTable(file);
const kinds = JSON.parse(readFileSync('data/places.json', 'utf8')) as { id: string; same_within: number; group: string }[];
const places = Array.from({ length: columns['place_id']!.length }, (_, row) => {
  const [x, y] = toUtm([Number(columns['lon']![row]), Number(columns['lat']![row])]);
  const products = ((columns['products']![row] as string | null) ?? '').split(' ');
  return { kind: String(columns['kind']![row]), name: String(columns['name']![row]), x, y, products, weight: Number(columns['weight']![row]) };
});
const served = (product: string) => places.filter(({ products }) => products.includes(product)).length;

describe('the places', () => {
  it('keep their contract and their budget of 700 kB', () => {
    expect(tableProblems('places', schema.places, columns)).toEqual([]);
    expect(file.length).toBeLessThan(700_000);
  });

  it('are of a kind that data/places.json names, every kind occurs', () => {
    expect([...new Set(places.map(({ kind }) => kind))].sort()).toEqual(kinds.map(({ id }) => id).sort());
  });

  it('have the 132 S-Bahn and 170 U-Bahn stations of Berlin that the lines of the VBB stop at', () => {
    expect([served('sbahn'), served('ubahn')]).toEqual([132, 170]);
    expect(places.find(({ name }) => name === 'S+U Alexanderplatz Bhf')).toMatchObject({ kind: 'regional' });
  });

  it('weigh a big station more than a bus stop', () => {
    const heaviest = places.reduce((best, place) => (place.weight > best.weight ? place : best));
    expect(heaviest.kind).not.toBe('bus');
    expect(heaviest.weight).toBeGreaterThan(30_000);
  });

  it('are there once, whichever sources know them', () => {
    const civic = places.filter(({ kind }) => kinds.find(({ id }) => id === kind)!.group !== 'stop');
    // A metre less, because the table holds degrees as 32-bit numbers.
    const within = new Map(kinds.map(({ id, same_within }) => [id, same_within - 1]));
    expect(civic.length - withoutDuplicates(civic, (kind) => within.get(kind)!).length).toBe(0);
  });

  it('come from sources whose licence is clear', () => {
    const licences = new Map(readSourceCatalogue().map(({ id, licence }) => [id, licence]));
    for (const id of new Set(Array.from(columns['source_id']!, String))) expect(licences.get(id)).toMatch(/^(ODbL 1\.0|CC BY 4\.0)/);
  });
});
