import type { Field, RecordField, Things } from './field';
import { isId } from './field';

/** A value out of a foreign file (JSON), checked by the same description; what cannot be read counts as empty and is named. */
export function fromPlain<Value>(field: Field<Value>, plain: unknown, path: string, problems: string[]): Value {
  if (plain === undefined) return emptyOf(field);
  switch (field.kind) {
    case 'leaf': {
      const value = plain === null ? field.empty : field.read(plain);
      if (value === undefined) problems.push(path);
      return value === undefined ? field.empty : value;
    }
    case 'record': {
      if (typeof plain !== 'object' || plain === null) problems.push(path);
      return parts(field, (plain ?? {}) as Record<string, unknown>, path, problems);
    }
    case 'things':
      return thingsOf(field, plain, path, problems) as Value;
    case 'keys': {
      const list = Array.isArray(plain) ? (plain as unknown[]) : [plain];
      if (!list.every((key) => typeof key === 'string' && field.has(key))) problems.push(path);
      return [...new Set(list)].filter((key) => typeof key === 'string' && field.has(key)) as Value;
    }
  }
}

/** What stands where nothing was written. */
export function emptyOf<Value>(field: Field<Value>): Value {
  if (field.kind === 'leaf') return field.empty;
  return (field.kind === 'record' ? parts(field, {}, '', []) : []) as Value;
}

function parts<Value>(field: RecordField<Value>, plain: Record<string, unknown>, path: string, problems: string[]): Value {
  const entries = Object.entries(field.fields as Record<string, Field<unknown>>);
  return Object.fromEntries(entries.map(([name, part]) => [name, fromPlain(part, Object.hasOwn(plain, name) ? plain[name] : undefined, `${path}.${name}`, problems)])) as Value;
}

function thingsOf(field: Things<unknown>, plain: unknown, path: string, problems: string[]): unknown[] {
  if (!Array.isArray(plain)) {
    problems.push(path);
    return [];
  }
  const seen = new Set<string>();
  return plain.flatMap((item: unknown) => {
    const { id } = (item ?? {}) as { id?: unknown };
    if (!isId(id) || seen.has(id)) {
      problems.push(path);
      return [];
    }
    seen.add(id);
    return [{ id, ...(fromPlain(field.item, item, path, problems) as object) }];
  });
}
