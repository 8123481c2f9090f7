import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNeighbourhood } from '../../src/data/neighbourhood';
import { tableColumns, tableFile } from '../../src/data/table-file';
import { metresBetween } from '../../src/domain/reach/plane';
import type { Position } from '../../src/domain/spatial/position';

const DATA = join(import.meta.dirname, '../../public/data');
const read = (file: string) => Promise.resolve(new Uint8Array(readFileSync(join(DATA, file))));
const neighbourhood = await readNeighbourhood(read);
const cells = tableColumns('population_cells', readFileSync(join(DATA, tableFile('population_cells'))));
const everybody = Array.from(cells['population'] as ArrayLike<number>).reduce((sum, people) => sum + people, 0);

const spot: fc.Arbitrary<Position> = fc.tuple(fc.double({ min: 13.25, max: 13.55, noNaN: true }), fc.double({ min: 52.44, max: 52.57, noNaN: true }));
const reach = (spots: readonly Position[], minutes: readonly number[], speed = 4.8) => neighbourhood.reach({ spots, minutes, speed });

/** Even-odd rule over all rings. */
function contains(outline: { coordinates: number[][][][] }, [x, y]: Position): boolean {
  let inside = false;
  for (const ring of outline.coordinates.flat()) {
    for (let index = 1; index < ring.length; index++) {
      const [x0, y0] = ring[index - 1] as [number, number], [x1, y1] = ring[index] as [number, number];
      if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) inside = !inside;
    }
  }
  return inside;
}

describe('whom one reaches on foot', () => {
  it('grows with time and speed, and never holds people who live farther away than the straight line allows', () => {
    fc.assert(fc.property(spot, (position) => {
      const [five, ten, fifteen] = reach([position], [5, 10, 15]).people.map(({ all }) => all) as [number, number, number];
      expect(five <= ten && ten <= fifteen).toBe(true);
      expect(reach([position], [15], 3.6).people[0]!.all).toBeLessThanOrEqual(fifteen);
      const around = Array.from(cells['population'] as ArrayLike<number>).reduce((sum, people, cell) => (metresBetween(...position, Number(cells['lon']![cell]), Number(cells['lat']![cell])) <= 1205 ? sum + people : sum), 0);
      expect(fifteen).toBeLessThanOrEqual(around + 1e-6);
    }), { numRuns: 40 });
  });

  it('is the same in one question as in several, and adds up over the areas', () => {
    fc.assert(fc.property(spot, (position) => {
      const { people } = reach([position], [5, 15]);
      expect(reach([position], [5]).people[0]!.all).toBeCloseTo(people[0]!.all, 6);
      expect(people[1]!.byArea.reduce((sum, value) => sum + value, 0)).toBeCloseTo(people[1]!.all, 6);
      expect(people[1]!.under18 + people[1]!.age65).toBeLessThanOrEqual(people[1]!.all + 1e-6);
    }), { numRuns: 25 });
  });

  it('is everybody but very few if one may walk as long as one likes', () => {
    const { together } = neighbourhood.sums([[[13.4132, 52.5219]]], 100_000, 4.8);
    expect(together.all / everybody).toBeGreaterThan(0.9995);
  });

  it('of several spots counts nobody twice', () => {
    fc.assert(fc.property(fc.array(spot, { minLength: 1, maxLength: 4 }), (spots) => {
      const together = reach(spots, [10]).people[0]!.all, sums = neighbourhood.sums(spots.map((position) => [position]), 10, 4.8);
      expect(sums.together.all).toBeCloseTo(together, 6);
      expect(neighbourhood.sums([spots, spots], 10, 4.8).together.all).toBeCloseTo(together, 6);
      expect(sums.each.reduce((sum, { all }) => sum + all, 0)).toBeGreaterThanOrEqual(together - 1e-6);
      expect(sums.withOffices.all).toBeGreaterThanOrEqual(together - 1e-6);
      sums.each.forEach(({ all }, index) => expect(sums.shared[index]!).toBeLessThanOrEqual(all + 1e-6));
    }), { numRuns: 20 });
  });

  it('says how far a spot is from any way: in the Wannsee hundreds of metres, beyond a kilometre nothing is reached', () => {
    const lake = reach([[13.165, 52.44]], [5]);
    expect(lake.snap).toBeGreaterThan(150);
    expect(lake.people[0]!.all).toBe(0);
    const nowhere = reach([[14.5, 52.5]], [5]);
    expect(nowhere).toMatchObject({ snap: Infinity, places: [], nearest: { station: null } });
  });
});

describe('places on foot', () => {
  it('come nearest first, each within the time, and Alexanderplatz has its station at hand', () => {
    const { places, offices, nearest } = reach([[13.4132, 52.5219]], [15]);
    expect(places.length).toBeGreaterThan(30);
    for (const list of [places, offices]) expect(list.map(({ minutes }) => minutes)).toEqual(list.map(({ minutes }) => minutes).sort((a, b) => a - b));
    expect(places.at(-1)!.minutes).toBeLessThanOrEqual(15);
    expect(nearest.station!.minutes).toBeLessThan(5);
    expect(nearest.stop!.minutes).toBeLessThanOrEqual(nearest.station!.minutes);
    expect(nearest.spdOffice!.minutes).toBeLessThanOrEqual(nearest.mdaOffice!.minutes);
  });

  it('are as near as the search from the spot finds them', () => {
    fc.assert(fc.property(spot, (position) => {
      const { nearest, offices } = reach([position], [45]);
      const found = offices.find(({ officeId }) => officeId === nearest.spdOffice?.id);
      if (nearest.spdOffice!.minutes <= 45) expect(found!.minutes).toBeCloseTo(nearest.spdOffice!.minutes, 3);
      else expect(found).toBeUndefined();
    }), { numRuns: 30 });
  });
});

describe('outlines', () => {
  it('lie inside each other and around their spot', () => {
    fc.assert(fc.property(spot, (position) => {
      const { outlines, snap } = reach([position], [5, 15]);
      if (snap > 50) return;
      expect(contains(outlines[1]!, position)).toBe(true);
      for (const [x, y] of outlines[0]!.coordinates.flat(2)) {
        // A little inwards from the corner, because both outlines may run along the same water.
        const inwards: Position = [x! + 0.02 * (position[0] - x!), y! + 0.02 * (position[1] - y!)];
        if (contains(outlines[0]!, inwards)) expect(contains(outlines[1]!, inwards)).toBe(true);
      }
    }), { numRuns: 30 });
  });

  it('do not spill over the Spree where there is no bridge', () => {
    // Stralau, ten minutes: the park on the other bank, 200 m away, is more than forty minutes on foot.
    const [outline] = reach([[13.4765, 52.4895]], [10]).outlines;
    expect(contains(outline!, [13.4765, 52.4895])).toBe(true);
    expect(contains(outline!, [13.4745, 52.4865])).toBe(false);
  });

  it('hold the people who are reached, and hardly anyone else', () => {
    let reached = 0, wrong = 0;
    fc.assert(fc.property(spot, (position) => {
      const { outlines, people } = reach([position], [15]);
      const inside = Array.from(cells['population'] as ArrayLike<number>).reduce((sum, value, cell) => (contains(outlines[0]!, [Number(cells['lon']![cell]), Number(cells['lat']![cell])]) ? sum + value : sum), 0);
      reached += people[0]!.all;
      wrong += Math.abs(inside - people[0]!.all);
    }), { numRuns: 15 });
    expect(wrong / reached).toBeLessThan(0.03);
  });
});

describe('what one more office gives', () => {
  it('hands out the offices that anyone reaches, no more and no less', () => {
    const values = neighbourhood.accessibility(1200);
    const handedOut = values.reduce((sum, value, cell) => sum + value * Number(cells['population']![cell]), 0);
    expect(handedOut).toBeCloseTo(Math.round(handedOut), 6);
    expect(handedOut).toBeGreaterThan(30);
  });

  it('is more where there is none: Kosmosviertel before Wedding', () => {
    const kosmos = neighbourhood.gain([[13.562, 52.4085]], 15, 4.8), wedding = neighbourhood.gain([[13.3536, 52.5464]], 15, 4.8);
    expect(kosmos.before).toBe(0);
    expect(wedding.before).toBeGreaterThan(0);
    for (const { before, after } of [kosmos, wedding]) expect(after).toBeGreaterThan(before);
  });
});
