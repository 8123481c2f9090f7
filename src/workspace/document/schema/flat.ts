import type { Field, Keys, RecordField, Things } from './field';
import { isId } from './field';
import { compare, isOrder, orderOf } from './order';

/** Plain values by path. */
export type Flat = ReadonlyMap<string, unknown>;

/**
 * A value as paths.
 *
 * @param before what is stored so far under `path`; lists keep their places where they can.
 * @throws if the value is none of the field: a bug of the caller, not of the person.
 */
export function flatten<Value>(field: Field<Value>, value: Value, path: string, before: Flat): Map<string, unknown> {
  const flat = new Map<string, unknown>();
  write(field, value, path, before, flat);
  return flat;
}

/** A value read from paths, and the paths that could not be understood. */
export interface Reading<Value> {
  readonly value: Value;
  /** Names and values we do not know; empty for everything that this version wrote. */
  readonly problems: readonly string[];
}

/** Reads what can be read; what cannot counts as empty and is named. */
export function unflatten<Value>(field: Field<Value>, flat: Flat): Reading<Value> {
  const problems: string[] = [];
  return { value: read(field, treeOf(flat), '', problems), problems };
}

/** Names of the fields that lead to a value, without ids; null for places in lists and for what is no value of its own. */
export function fieldNames(field: Field<unknown>, path: string): readonly string[] | null {
  const names: string[] = [];
  let at: Field<unknown> | undefined = field;
  for (const part of path.split('/')) {
    if (at?.kind === 'things') at = at.item;
    else if (at?.kind === 'record' && Object.hasOwn(at.fields, part)) {
      names.push(part);
      at = (at.fields as Record<string, Field<unknown>>)[part];
    } else return null;
  }
  return at?.kind === 'leaf' ? names : null;
}

/** A part of a path that is a word of its own. */
function pathPart(key: string): string {
  return key.replaceAll('%', '%25').replaceAll('/', '%2F');
}

function write<Value>(field: Field<Value>, value: Value, path: string, before: Flat, flat: Map<string, unknown>): void {
  switch (field.kind) {
    case 'leaf': {
      const stored = field.write(value);
      if (same(stored, field.empty)) return;
      if (field.read(stored) === undefined) throw new RangeError(`${path} cannot be ${JSON.stringify(stored)}`);
      flat.set(path, stored);
      return;
    }
    case 'record':
      for (const [name, part] of fieldsOf(field)) write(part, (value as Record<string, unknown>)[name], below(path, name), before, flat);
      return;
    case 'things':
      writeThings(field, value as readonly Thing[], path, before, flat);
      return;
    case 'keys':
      for (const key of value as readonly string[]) {
        if (!field.has(key)) throw new RangeError(`${path} cannot hold ${JSON.stringify(key)}`);
        flat.set(below(path, pathPart(key)), true);
      }
  }
}

interface Thing { readonly id: string }

function writeThings(field: Things<unknown>, list: readonly Thing[], path: string, before: Flat, flat: Map<string, unknown>): void {
  const places = new Map(list.flatMap(({ id }) => {
    const place = before.get(below(path, id));
    return typeof place === 'string' ? [[id, place] as const] : [];
  }));
  const orders = orderOf(list.map(({ id }) => id), places);
  for (const thing of list) {
    if (!isId(thing.id)) throw new RangeError(`${path} cannot hold the id ${JSON.stringify(thing.id)}`);
    flat.set(below(path, thing.id), orders.get(thing.id));
    write(field.item, thing, below(path, thing.id), before, flat);
  }
}

/** Paths unfolded: `a/b` lies below `a`. */
interface Node {
  stored: unknown;
  readonly below: Map<string, Node>;
}

function treeOf(flat: Flat): Node {
  const root: Node = { stored: undefined, below: new Map() };
  for (const [path, stored] of flat) {
    let node = root;
    for (const part of path.split('/')) {
      let next = node.below.get(part);
      if (!next) node.below.set(part, (next = { stored: undefined, below: new Map() }));
      node = next;
    }
    node.stored = stored;
  }
  return root;
}

function read<Value>(field: Field<Value>, node: Node | undefined, path: string, problems: string[]): Value {
  switch (field.kind) {
    case 'leaf': {
      if (node && node.below.size > 0) problems.push(path);
      if (node?.stored === undefined) return field.empty;
      const value = field.read(node.stored);
      if (value === undefined) problems.push(path);
      return value === undefined ? field.empty : value;
    }
    case 'record': {
      const value: Record<string, unknown> = {};
      for (const [name, part] of fieldsOf(field)) value[name] = read(part, node?.below.get(name), below(path, name), problems);
      for (const name of node?.below.keys() ?? []) if (!Object.hasOwn(field.fields, name)) problems.push(below(path, name));
      return value as Value;
    }
    case 'things':
      return readThings(field, node, path, problems) as Value;
    case 'keys':
      return readKeys(field, node, path, problems) as Value;
  }
}

function readThings(field: Things<unknown>, node: Node | undefined, path: string, problems: string[]): readonly Thing[] {
  const list: { readonly order: string; readonly thing: Thing }[] = [];
  for (const [id, { stored, below: fields }] of node?.below ?? []) {
    if (!isId(id) || (stored !== undefined && !isOrder(stored))) problems.push(below(path, id));
    else if (stored !== undefined) list.push({ order: stored, thing: { id, ...(read(field.item, { stored: undefined, below: fields }, below(path, id), problems) as object) } });
  }
  const first = (thing: Thing): string => (field.by === null ? '' : String((thing as unknown as Record<string, unknown>)[field.by]));
  return list.sort((a, b) => compare(first(a.thing), first(b.thing)) || compare(a.order, b.order) || compare(a.thing.id, b.thing.id)).map(({ thing }) => thing);
}

function readKeys(field: Keys<unknown>, node: Node | undefined, path: string, problems: string[]): readonly string[] {
  const found: string[] = [];
  for (const [part, { stored }] of node?.below ?? []) {
    const key = part.replaceAll('%2F', '/').replaceAll('%25', '%');
    if (stored === true && field.has(key)) found.push(key);
    else problems.push(below(path, part));
  }
  return field.known ? field.known.filter((key) => found.includes(key)) : found.sort(compare);
}

/** Whether two plain values are equal, whatever objects they are. */
export function same(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((name) => Object.hasOwn(b, name) && same((a as Record<string, unknown>)[name], (b as Record<string, unknown>)[name]));
}

/** The new value with every part taken from the old one that has not changed: who compares by identity sees only changes. */
export function reuse<Value>(before: unknown, after: Value): Value {
  if (Object.is(before, after) || typeof before !== 'object' || typeof after !== 'object' || before === null || after === null) return after;
  if (Array.isArray(after)) {
    if (!Array.isArray(before)) return after;
    const byId = new Map(before.map((item: unknown, index) => [idOf(item) ?? index, item]));
    const items = after.map((item: unknown, index) => reuse(byId.get(idOf(item) ?? index), item));
    return items.length === before.length && items.every((item, index) => Object.is(item, before[index])) ? (before as Value) : (items as Value);
  }
  const old = before as Record<string, unknown>;
  const merged = Object.fromEntries(Object.entries(after).map(([name, part]) => [name, reuse(old[name], part)]));
  const names = Object.keys(merged);
  return names.length === Object.keys(old).length && names.every((name) => Object.is(merged[name], old[name])) ? (before as Value) : (merged as Value);
}

function idOf(item: unknown): string | undefined {
  const id = typeof item === 'object' && item !== null ? (item as Record<string, unknown>).id : undefined;
  return typeof id === 'string' ? id : undefined;
}

function fieldsOf<Value>(field: RecordField<Value>): [string, Field<unknown>][] {
  return Object.entries(field.fields) as [string, Field<unknown>][];
}

function below(path: string, name: string): string {
  return path === '' ? name : `${path}/${name}`;
}
