import { foldLetters } from './address';

/** A place as one of several sources has it, in a plane system (metres). */
export interface SourcedPlace {
  readonly kind: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** Names at least this alike (Dice coefficient of their letter pairs) may be the same place. */
const ALIKE = 0.6;

/**
 * Leaves out places that an earlier source has already: the same kind, a similar name, at most `metres` apart. Earlier
 * places win, so the best source comes first.
 *
 * @param metres largest distance; a function gives it for each kind.
 */
export function withoutDuplicates<Place extends SourcedPlace>(places: readonly Place[], metres: (kind: string) => number): Place[] {
  const cells = new Map<string, Place[]>();
  return places.filter((place) => {
    const reach = metres(place.kind);
    const column = Math.floor(place.x / reach), row = Math.floor(place.y / reach);
    for (let c = column - 1; c <= column + 1; c++) {
      for (let r = row - 1; r <= row + 1; r++) {
        if (cells.get(`${place.kind}|${c}|${r}`)?.some((other) => isSame(place, other, reach))) return false;
      }
    }
    const cell = `${place.kind}|${column}|${row}`;
    cells.set(cell, [...(cells.get(cell) ?? []), place]);
    return true;
  });
}

function isSame(place: SourcedPlace, other: SourcedPlace, metres: number): boolean {
  return Math.hypot(place.x - other.x, place.y - other.y) <= metres && similarNames(place.name, other.name);
}

/** One name within the other ("Heinrich-Schulz-Bibliothek", "Bibliothek Heinrich Schulz Charlottenburg"), or the same letter pairs. */
export function similarNames(one: string, other: string): boolean {
  const a = letters(one), b = letters(other);
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 4 && long.includes(short)) return true;
  return dice(short, long) >= ALIKE;
}

function letters(name: string): string {
  return foldLetters(name).replace(/[^a-z0-9]/g, '');
}

/** Twice the common letter pairs by all letter pairs (Dice 1945); 1 = the same pairs. */
function dice(a: string, b: string): number {
  const pairs = new Map<string, number>();
  for (let index = 1; index < a.length; index++) pairs.set(a.slice(index - 1, index + 1), (pairs.get(a.slice(index - 1, index + 1)) ?? 0) + 1);
  let common = 0;
  for (let index = 1; index < b.length; index++) {
    const left = pairs.get(b.slice(index - 1, index + 1)) ?? 0;
    if (left === 0) continue;
    common++;
    pairs.set(b.slice(index - 1, index + 1), left - 1);
  }
  return a.length + b.length <= 2 ? 0 : (2 * common) / (a.length + b.length - 2);
}
