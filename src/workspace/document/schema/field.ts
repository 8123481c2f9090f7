/**
 * How a value lies in the document: as texts of paths (`concept/premises/area`) with plain values behind. What has a path of
 * its own is merged on its own; a {@link Leaf} is written as a whole. A description made of these five kinds is all that
 * writing, reading and checking need.
 */
export type Field<Value> = Leaf<Value> | RecordField<Value> | Things<Value> | Keys<Value>;

/** A value that is replaced as a whole. The empty value has no path: it is what stands where nothing was written. */
export interface Leaf<Value> {
  readonly kind: 'leaf';
  readonly empty: Value;
  /** The value as we know it, without anything else a stranger added; `undefined` if it is none. */
  readonly read: (stored: unknown) => Value | undefined;
  /** The value as it is stored: the same but for texts beyond all measure, which are cut off. */
  readonly write: (value: Value) => unknown;
}

/** Fields side by side. */
export interface RecordField<Value> {
  readonly kind: 'record';
  readonly fields: { readonly [Name in keyof Value]: Field<Value[Name]> };
}

/**
 * A list of things with ids. Behind the path of a thing stands its place in the order (see `order.ts`); a thing without it
 * has been removed, whatever is left of its fields.
 */
export interface Things<Value> {
  readonly kind: 'things';
  readonly item: RecordField<unknown>;
  /** Field that orders the list before the given order does, such as a date. */
  readonly by: string | null;
  /** Only for the types. */
  readonly of?: Value;
}

/** A set of words, each a path of its own. */
export interface Keys<Value> {
  readonly kind: 'keys';
  readonly has: (key: string) => boolean;
  /** Words known beforehand, in their order; else they are ordered as texts. */
  readonly known: readonly string[] | null;
  readonly of?: Value;
}

/** What an id may look like; leaves out everything that could mean something else in a path or an object. */
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

export function isId(value: unknown): value is string {
  return typeof value === 'string' && ID.test(value);
}

export function record<Value>(fields: RecordField<Value>['fields']): RecordField<Value> {
  return { kind: 'record', fields };
}

export function things<Item extends { readonly id: string }>(item: RecordField<Omit<Item, 'id'>>, by: (string & keyof Item) | null = null): Things<readonly Item[]> {
  return { kind: 'things', item: item as RecordField<unknown>, by };
}

/** Words of any kind up to a length, or ids, as `has` says. */
export function keys(has: (key: string) => boolean): Keys<readonly string[]> {
  return { kind: 'keys', has, known: null };
}

export function choices<Choice extends string>(known: readonly Choice[]): Keys<readonly Choice[]> {
  return { kind: 'keys', has: (key) => (known as readonly string[]).includes(key), known };
}

export function text(longest: number): Leaf<string> {
  return leaf('', (stored) => (typeof stored === 'string' && stored.length <= longest ? stored : undefined), (value) => value.slice(0, longest));
}

export function number(min: number, max: number, empty = 0): Leaf<number> {
  return leaf(empty, (stored) => (isWithin(stored, min, max) ? stored : undefined));
}

export function choice<Choice extends string | number>(known: readonly Choice[], empty: Choice): Leaf<Choice> {
  return leaf(empty, (stored) => known.find((candidate) => candidate === stored));
}

export function yesOrNo(): Leaf<boolean> {
  return leaf<boolean>(false, (stored) => (typeof stored === 'boolean' ? stored : undefined));
}

/** A value or nothing; nothing is what stands where nothing was written. */
export function optional<Value>({ read, write }: Leaf<Value>): Leaf<Value | null> {
  return { kind: 'leaf', empty: null, read, write: (value) => (value === null ? null : write(value)) };
}

export function leaf<Value>(empty: Value, read: Leaf<Value>['read'], write: Leaf<Value>['write'] = (value) => value): Leaf<Value> {
  return { kind: 'leaf', empty, read, write };
}

export function isWithin(value: unknown, min: number, max: number): value is number {
  return typeof value === 'number' && value >= min && value <= max;
}
