import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import createGraph from 'ngraph.graph';
import path from 'ngraph.path';
import { beforeAll, describe, expect, it } from 'vitest';
import { decodeWalkGraph } from '../../src/data/walk-graph';
import { footOf } from '../../src/domain/reach/footing';
import { metresBetween } from '../../src/domain/reach/plane';
import { WalkSearch, type Foot } from '../../src/domain/reach/walk-search';
import { WayIndex } from '../../src/domain/reach/way-index';
import type { Position } from '../../src/domain/spatial/position';

const file = readFileSync(join(import.meta.dirname, '../../public/data/walk_graph.bin'));
const graph = decodeWalkGraph(file);
const index = new WayIndex(graph), search = new WalkSearch(graph), second = new WalkSearch(graph);
const node = fc.integer({ min: 0, max: graph.nodes - 1 });

/** A node as a place right on the network. */
function at(number: number): Foot {
  const way = graph.way[graph.offsets[number]!]!;
  return { way, along: graph.from[way] === number ? 0 : graph.length[way]!, gap: 0 };
}

/** A node some steps away from another: pairs across the whole city would say little about short ways. */
function strolled(start: number, steps: readonly number[]): number {
  return steps.reduce((here, step) => graph.neighbour[graph.offsets[here]! + (step % (graph.offsets[here + 1]! - graph.offsets[here]!))]!, start);
}

const nearbyPair = fc.tuple(node, fc.array(fc.nat(5), { minLength: 1, maxLength: 300 })).map(([start, steps]) => [start, strolled(start, steps)] as const);

describe('the walking network', () => {
  it('is small enough to be loaded when first needed, and knows the city: more than 15,000 km of ways', () => {
    expect(file.length).toBeLessThan(2e6);
    expect(graph.length.reduce((sum, length) => sum + length, 0)).toBeGreaterThan(15_000_000);
  });

  it('is one piece: every node can be walked to from every other', () => {
    search.run([at(0)], Infinity);
    expect(search.settledCount).toBe(graph.nodes);
  });

  it('has ways that are never shorter than the straight line between their ends', () => {
    const tooShort = Array.from(graph.length, (length, way) => {
      const a = graph.from[way]!, b = graph.to[way]!;
      // The plane stretches by 0.4 % at most.
      return length * 1.005 + 0.01 <= Math.hypot(graph.x[a]! - graph.x[b]!, graph.y[a]! - graph.y[b]!);
    });
    expect(tooShort.filter((short) => short)).toEqual([]);
  });

  it('refuses a file that is cut off or another one', () => {
    expect(() => decodeWalkGraph(file.subarray(0, file.length - 100))).toThrow('cut off');
    expect(() => decodeWalkGraph(readFileSync(join(import.meta.dirname, '../../public/data/addresses.bin')))).toThrow('not a file of ways');
  });
});

describe('shortest ways', () => {
  const independent = createGraph<undefined, number>();
  beforeAll(() => {
    for (let way = 0; way < graph.ways; way++) independent.addLink(graph.from[way]!, graph.to[way]!, graph.length[way]!);
  });

  it('are those of an independent library, for 200 pairs near each other and 12 across the city', { timeout: 120_000 }, () => {
    const finder = path.aStar(independent, { distance: (_from, _to, link) => link.data });
    const check = ([from, to]: readonly [number, number]): void => {
      const found = finder.find(from, to);
      let metres = 0;
      for (let step = 1; step < found.length; step++) metres += independent.getLink(found[step]!.id, found[step - 1]!.id)?.data ?? independent.getLink(found[step - 1]!.id, found[step]!.id)!.data;
      search.run([at(from)], metres + 1);
      expect(search.distanceTo(at(to))).toBeCloseTo(metres, 3);
    };
    fc.assert(fc.property(nearbyPair, check), { numRuns: 200 });
    fc.assert(fc.property(fc.tuple(node, node), check), { numRuns: 12 });
  });

  it('are as long back as forth, at least as long as the straight line, and no detour makes them shorter', () => {
    fc.assert(fc.property(nearbyPair, node, ([a, b], c) => {
      search.run([at(a)], Infinity);
      second.run([at(b)], Infinity);
      const there = search.distanceTo(at(b));
      expect(second.distanceTo(at(a))).toBeCloseTo(there, 3);
      expect(there * 1.005 + 0.1).toBeGreaterThanOrEqual(Math.hypot(graph.x[a]! - graph.x[b]!, graph.y[a]! - graph.y[b]!));
      expect(there).toBeLessThanOrEqual(search.distanceTo(at(c)) + second.distanceTo(at(c)) + 0.001);
    }), { numRuns: 15 });
  });

  it('within a limit are the same as without one, and nothing beyond the limit is reached', () => {
    fc.assert(fc.property(node, fc.double({ min: 10, max: 3000, noNaN: true }), (start, limit) => {
      search.run([at(start)], limit);
      second.run([at(start)], Infinity);
      for (let other = 0; other < graph.nodes; other++) {
        const metres = second.distance[other]!;
        if (search.distance[other] !== (metres <= limit ? metres : Infinity)) throw new Error(`node ${other}: ${search.distance[other]} and ${metres}`);
      }
    }), { numRuns: 10 });
  });

  it('from several places are those from the nearest of them', () => {
    fc.assert(fc.property(fc.array(node, { minLength: 2, maxLength: 4 }), node, (starts, goal) => {
      search.run(starts.map(at), Infinity);
      const each = starts.map((start) => {
        second.run([at(start)], Infinity);
        return second.distanceTo(at(goal));
      });
      expect(search.distanceTo(at(goal))).toBeCloseTo(Math.min(...each), 6);
    }), { numRuns: 5 });
  });
});

describe('barriers of the city', () => {
  const walk = (from: Position, to: Position): { straight: number; metres: number } => {
    search.run([footOf(index, from)!], Infinity);
    return { straight: metresBetween(...from, ...to), metres: search.distanceTo(footOf(index, to)!) };
  };

  it.each<[string, Position, Position, number]>([
    ['the Spree on the Oberbaumbrücke', [13.4463, 52.5027], [13.4446, 52.5007], 1.25],
    ['the Spree on the Elsenbrücke', [13.4635, 52.4955], [13.4605, 52.4925], 1.4],
    ['the Landwehrkanal on the Admiralbrücke', [13.4171, 52.4952], [13.4126, 52.4958], 1.4],
    ['the motorway A 100 and the Ringbahn at the Bundesplatz', [13.329, 52.4785], [13.329, 52.4765], 2],
    ['the harbour at Westhafen on the Föhrer Brücke', [13.3435, 52.5375], [13.343, 52.5335], 1.4],
  ])('are crossed where there is a way: %s', (_name, from, to, factor) => {
    const { straight, metres } = walk(from, to);
    expect(metres).toBeGreaterThanOrEqual(straight * 0.999);
    expect(metres).toBeLessThan(straight * factor);
  });

  it.each<[string, Position, Position, number]>([
    ['the Spree between Osthafen and Schlesische Straße, 365 m apart', [13.456, 52.4982], [13.452, 52.496], 1500],
    ['the Spree between Stralau and Treptower Park, 450 m apart', [13.479, 52.4895], [13.4745, 52.4865], 2500],
    ['the Spree between Holzmarktstraße and Köpenicker Straße, 290 m apart', [13.4245, 52.5128], [13.4235, 52.5103], 700],
    ['the tracks at Rummelsburg, 590 m apart', [13.493, 52.4965], [13.496, 52.5015], 1000],
    ['the Havel between Kladow and Wannsee, 4 km apart', [13.143, 52.453], [13.179, 52.422], 15_000],
  ])('are walked around where there is none: %s', (_name, from, to, least) => {
    expect(walk(from, to).metres).toBeGreaterThan(least);
  });

  it('leave well-known walks as long as they are: Brandenburger Tor to Alexanderplatz 2.7 km, Strausberger Platz to Frankfurter Tor 1.8 km', () => {
    expect(Math.abs(walk([13.3777, 52.5163], [13.4132, 52.5219]).metres - 2700)).toBeLessThan(100);
    expect(Math.abs(walk([13.4283, 52.5186], [13.454, 52.5157]).metres - 1800)).toBeLessThan(100);
  });
});
