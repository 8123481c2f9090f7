import { KEYED_LEVELS, OWN_PRECINCT_SETS, type PlaceKey } from '../../../domain/own/place-key';

/** The kinds of key as a person chooses among them. */
export const KEY_CHOICES = [...KEYED_LEVELS, ...OWN_PRECINCT_SETS, 'postcode', 'address', 'coordinates', 'shape', 'name', 'none'] as const;
export type KeyChoice = (typeof KEY_CHOICES)[number];

export function choiceOf(key: PlaceKey | null): KeyChoice {
  if (key === null) return 'none';
  return key.kind === 'area' ? key.level : key.kind === 'precinct' ? key.set : key.kind;
}

/** The columns a key consists of, in the order in which {@link keyOf} takes them; −1 = none. */
export function columnsOfKey(key: PlaceKey): readonly number[] {
  switch (key.kind) {
    case 'address':
      return [key.street, key.number ?? -1, key.postcode ?? -1];
    case 'coordinates':
      return [key.x, key.y];
    case 'shape':
      return [];
    default:
      return [key.column];
  }
}

/** The key of a kind made of columns. */
export function keyOf(choice: KeyChoice, columns: readonly number[]): PlaceKey | null {
  const [first = 0, second = -1, third = -1] = columns;
  const level = KEYED_LEVELS.find((candidate) => candidate === choice);
  if (level) return { kind: 'area', level, column: first };
  const set = OWN_PRECINCT_SETS.find((candidate) => candidate === choice);
  if (set) return { kind: 'precinct', set, column: first };
  switch (choice) {
    case 'postcode':
    case 'name':
      return { kind: choice, column: first };
    case 'address':
      return { kind: 'address', street: first, number: second < 0 ? null : second, postcode: third < 0 ? null : third };
    case 'coordinates':
      return { kind: 'coordinates', x: first, y: Math.max(0, second) };
    case 'shape':
      return { kind: 'shape' };
    default:
      return null;
  }
}
