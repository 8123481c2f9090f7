/** Which areas are neighbours of which, in compressed rows: those of area `i` are `targets[starts[i]]` … `targets[starts[i + 1] - 1]`. */
export interface Neighbours {
  readonly ids: readonly string[];
  /** One more than there are areas. */
  readonly starts: Int32Array;
  /** Positions in `ids`, ascending within an area; an area is never its own neighbour, and all relations are mutual. */
  readonly targets: Int32Array;
}

/** Neighbours out of one list per area. */
export function neighboursOf(ids: readonly string[], lists: readonly Iterable<number>[]): Neighbours {
  const starts = new Int32Array(ids.length + 1);
  const targets: number[] = [];
  for (let area = 0; area < ids.length; area++) {
    targets.push(...[...lists[area]!].sort((a, b) => a - b));
    starts[area + 1] = targets.length;
  }
  return { ids, starts, targets: Int32Array.from(targets) };
}

/** How many areas each area has beside it. */
export function degreeOf({ starts }: Neighbours, area: number): number {
  return starts[area + 1]! - starts[area]!;
}

/** The areas a statistic is computed over, and why the others are left out. */
export interface Sample {
  /** Positions of the areas that have a value and at least one neighbour with a value. */
  readonly included: Int32Array;
  /** Areas without a value. */
  readonly missing: readonly number[];
  /** Areas with a value of which no neighbour has one. */
  readonly islands: readonly number[];
  /** Neighbours among the included areas, as positions in `included`. */
  readonly neighbours: Neighbours;
}

/** Leaves out areas without a value (NaN) and areas that then stand alone: they have no place in a spatial pattern. */
export function sampleOf(values: ArrayLike<number>, neighbours: Neighbours): Sample {
  const missing: number[] = [];
  const islands: number[] = [];
  const included: number[] = [];
  const known = (area: number): boolean => !Number.isNaN(values[area]!);
  const besides = (area: number): number[] => Array.from(neighbours.targets.subarray(neighbours.starts[area], neighbours.starts[area + 1])).filter(known);
  for (let area = 0; area < neighbours.ids.length; area++) {
    if (!known(area)) missing.push(area);
    else if (besides(area).length === 0) islands.push(area);
    else included.push(area);
  }
  const place = new Map(included.map((area, index) => [area, index]));
  const among = neighboursOf(included.map((area) => neighbours.ids[area]!), included.map((area) => besides(area).map((other) => place.get(other)!)));
  return { included: Int32Array.from(included), missing, islands, neighbours: among };
}
