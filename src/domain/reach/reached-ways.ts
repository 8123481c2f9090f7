import type { Footing } from './footing';
import type { Foot, WalkSearch } from './walk-search';

/** Calls back once for every way of which some point may lie within the search's limit. */
export function eachReachedWay(search: WalkSearch, starts: readonly Foot[], visit: (way: number) => void): void {
  const { graph, distance, settled, settledCount } = search;
  for (let index = 0; index < settledCount; index++) {
    const node = settled[index]!, end = graph.offsets[node + 1]!;
    for (let entry = graph.offsets[node]!; entry < end; entry++) {
      const other = graph.neighbour[entry]!;
      // Both ends reached: the way is visited from the one with the lower number.
      if (distance[other] === Infinity || node < other) visit(graph.way[entry]!);
    }
  }
  // A start in the middle of a way that is longer than the limit reaches neither end.
  for (const way of new Set(starts.map((start) => start.way))) if (distance[graph.from[way]!] === Infinity && distance[graph.to[way]!] === Infinity) visit(way);
}

/** Calls back for every place within the limit, with its distance in metres (both gaps included). */
export function eachReachedPlace(
  search: WalkSearch, starts: readonly Foot[], limit: number, { offsets, placesByWay, along, gap }: Footing, visit: (place: number, metres: number) => void,
): void {
  eachReachedWay(search, starts, (way) => {
    const end = offsets[way + 1]!;
    for (let entry = offsets[way]!; entry < end; entry++) {
      const place = placesByWay[entry]!, metres = search.distanceAt(way, along[place]!) + gap[place]!;
      if (metres <= limit) visit(place, metres);
    }
  });
}
