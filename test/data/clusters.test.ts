import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { readStart } from '../../src/data/start';
import { clustersOf } from '../../src/domain/spatial/statistics/clusters';
import { queenNeighbours } from '../../src/domain/spatial/statistics/contiguity';

const DATA = join(import.meta.dirname, '../../public/data');
const figures = readStart(readFileSync(join(DATA, 'start.arrow')));
const topology = JSON.parse(readFileSync(join(DATA, 'areas-start.topo.json'), 'utf8')) as Topology;
const neighbours = queenNeighbours(topology, 'plr');
const rowOf = new Map(figures.ids.map((id, row) => [id, row]));
const column = (values: ArrayLike<number>): number[] => neighbours.ids.map((id) => (figures.reliable[rowOf.get(id)!] ? values[rowOf.get(id)!]! : NaN));
const spd = column(figures.spdShare.btw2025);
const count = (classes: Int8Array, wanted: number): number => classes.filter((one) => one === wanted).length;

describe('clusters on the map of Berlin', () => {
  it('of the SPD\'s result of 2025: Planungsräume in a high cluster lie above the city, those in a low one below', () => {
    const { classes, overall, missing, islands } = clustersOf(spd, neighbours, 'moran');
    expect(overall.value).toBeGreaterThan(0.4);
    expect(count(classes, -1)).toBe(missing + islands);
    expect(count(classes, 0)).toBeGreaterThan(10);
    expect(count(classes, 1)).toBeGreaterThan(10);
    const known = spd.filter((value) => !Number.isNaN(value));
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
    spd.forEach((value, area) => {
      if (classes[area] === 0 || classes[area] === 2) expect(value).toBeGreaterThan(mean);
      if (classes[area] === 1 || classes[area] === 3) expect(value).toBeLessThan(mean);
    });
  });

  it('of both methods agree: no area is a high cluster for one and a low one for the other', () => {
    const moran = clustersOf(spd, neighbours, 'moran').classes, getis = clustersOf(spd, neighbours, 'getis').classes;
    moran.forEach((one, area) => {
      if (one === 0) expect(getis[area]).toBeLessThanOrEqual(2);
      if (one === 1) expect(getis[area]).toBeGreaterThanOrEqual(2);
    });
    expect(moran.filter((one, area) => one === 0 && getis[area]! <= 1).length).toBeGreaterThan(0.5 * count(moran, 0));
  });

  it('hardly come from nothing: values strewn anew over the city leave less than one area in a hundred', () => {
    let state = 7;
    const random = (): number => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
    const known = spd.filter((value) => !Number.isNaN(value));
    let found = 0;
    for (let round = 0; round < 5; round++) {
      const order = known.map((value) => ({ value, at: random() })).sort((a, b) => a.at - b.at).map(({ value }) => value);
      let next = 0;
      const { classes } = clustersOf(spd.map((value) => (Number.isNaN(value) ? NaN : order[next++]!)), neighbours, 'moran', 999);
      found += classes.filter((one) => one >= 0 && one < 4).length;
    }
    expect(found / 5).toBeLessThan(5.4);
  });

  it('do not exist where all areas have the same value', () => {
    const { classes, overall } = clustersOf(spd.map(() => 3), neighbours, 'getis');
    expect(overall.value).toBeNaN();
    expect(classes.every((one) => one === -1)).toBe(true);
  });
});
