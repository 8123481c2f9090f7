type Position = [number, number];

/** The pieces of a line inside the square 0…extent (Liang–Barsky, segment by segment). */
export function clipLine(line: readonly Position[], extent: number): Position[][] {
  const pieces: Position[][] = [];
  let piece: Position[] = [];
  for (let index = 1; index < line.length; index++) {
    const from = line[index - 1]!, to = line[index]!;
    const range = visibleRange(from, to, extent);
    if (!range) {
      if (piece.length > 0) pieces.push(piece);
      piece = [];
      continue;
    }
    if (piece.length === 0) piece.push(along(from, to, range[0]));
    piece.push(along(from, to, range[1]));
    if (range[1] < 1) {
      pieces.push(piece);
      piece = [];
    }
  }
  if (piece.length > 0) pieces.push(piece);
  return pieces;
}

/** A closed ring cut to the square 0…extent (Sutherland–Hodgman); empty if nothing of it is inside. */
export function clipRing(ring: readonly Position[], extent: number): Position[] {
  let points: Position[] = ring.slice(0, -1);
  for (const axis of [0, 1] as const) {
    for (const [limit, side] of [[0, 1], [extent, -1]] as const) {
      const inside = (point: Position) => side * (point[axis] - limit) >= 0;
      const input = points;
      points = [];
      input.forEach((point, index) => {
        const previous = input[(index + input.length - 1) % input.length]!;
        if (inside(point) !== inside(previous)) points.push(along(previous, point, (limit - previous[axis]) / (point[axis] - previous[axis])));
        if (inside(point)) points.push(point);
      });
    }
  }
  return points.length < 3 ? [] : [...points, points[0]!];
}

/** Parameters (0…1) of the part of a segment inside the square. */
function visibleRange([x0, y0]: Position, [x1, y1]: Position, extent: number): [number, number] | undefined {
  let start = 0, end = 1;
  for (const [delta, low, high] of [[x1 - x0, -x0, extent - x0], [y1 - y0, -y0, extent - y0]] as const) {
    if (delta === 0) {
      if (low > 0 || high < 0) return undefined;
      continue;
    }
    const enter = (delta > 0 ? low : high) / delta, leave = (delta > 0 ? high : low) / delta;
    start = Math.max(start, enter);
    end = Math.min(end, leave);
  }
  return start < end ? [start, end] : undefined;
}

function along(from: Position, to: Position, share: number): Position {
  if (share === 0) return from;
  if (share === 1) return to;
  return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
}
