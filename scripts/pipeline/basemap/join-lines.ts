import type { Path, Position } from './feature';

/**
 * Joins pieces that meet end to end into long lines, straight on through crossings: fewer bytes, unbroken dashes, and room
 * for a name. Of the ends that meet in a point, the pairs with the smallest turn are joined first.
 *
 * @param largestTurn in degrees; pieces that would turn more stay apart.
 */
export function joinLines(lines: readonly Path[], largestTurn = 70): Path[] {
  const pieces = lines.filter((line) => line.length >= 2);
  const partner = partners(pieces, largestTurn);
  const used = new Uint8Array(pieces.length);
  const joined: Path[] = [];
  const follow = (start: number): void => {
    let end = start;
    const path: Path = [];
    for (;;) {
      const piece = end >> 1;
      if (used[piece]) break;
      used[piece] = 1;
      const positions = end & 1 ? [...pieces[piece]!].reverse() : pieces[piece]!;
      for (let index = path.length > 0 ? 1 : 0; index < positions.length; index++) path.push(positions[index]!);
      const next = partner[end ^ 1]!;
      if (next < 0) break;
      end = next;
    }
    if (path.length >= 2) joined.push(path);
  };
  for (let end = 0; end < partner.length; end++) if (partner[end]! < 0) follow(end);
  // What is left are closed loops.
  for (let end = 0; end < partner.length; end += 2) follow(end);
  return joined;
}

/** For each end (2 × piece + 0 at its start, 1 at its last position) the end it is joined to, or -1. */
function partners(pieces: readonly Path[], largestTurn: number): Int32Array {
  const partner = new Int32Array(pieces.length * 2).fill(-1);
  const meeting = new Map<string, number[]>();
  pieces.forEach((piece, index) => {
    for (const end of [0, 1] as const) {
      const key = (end ? piece.at(-1)! : piece[0]!).join();
      const ends = meeting.get(key);
      if (ends) ends.push(2 * index + end);
      else meeting.set(key, [2 * index + end]);
    }
  });
  const straightest = -Math.cos((largestTurn * Math.PI) / 180);
  for (const ends of meeting.values()) {
    const pairs: [number, number, number][] = [];
    for (let a = 0; a < ends.length; a++) {
      for (let b = a + 1; b < ends.length; b++) {
        const [ax, ay] = heading(pieces, ends[a]!), [bx, by] = heading(pieces, ends[b]!);
        const cosine = ax * bx + ay * by;
        if (ends[a]! >> 1 !== ends[b]! >> 1 && cosine <= straightest) pairs.push([cosine, ends[a]!, ends[b]!]);
      }
    }
    pairs.sort((one, other) => one[0] - other[0] || one[1] - other[1] || one[2] - other[2]);
    for (const [, a, b] of pairs) {
      if (partner[a]! < 0 && partner[b]! < 0) [partner[a], partner[b]] = [b, a];
    }
  }
  return partner;
}

/** Unit vector from an end into its piece. Two ends continue each other if these point in opposite directions. */
function heading(pieces: readonly Path[], end: number): Position {
  const piece = pieces[end >> 1]!;
  const [x0, y0] = end & 1 ? piece.at(-1)! : piece[0]!;
  const [x1, y1] = end & 1 ? piece.at(-2)! : piece[1]!;
  const length = Math.hypot(x1 - x0, y1 - y0) || 1;
  return [(x1 - x0) / length, (y1 - y0) / length];
}
