import type { Measure } from '../../../domain/measures/measure';
import { isId, type Field } from '../../../workspace/document/schema/field';
import { measureFields } from '../../../workspace/document/schema/measure-fields';
import { emptyOf, fromPlain } from '../../../workspace/document/schema/plain';

/** A field of a measure as a column; lists of things stand in one cell, as JSON. */
interface MeasureColumn {
  /** Names that lead to the field, joined by points, such as `concept.premises.area`. */
  readonly key: string;
  readonly field: Field<unknown>;
}

/** All fields of a measure, each once. The spot is `spot`, in tables as three columns. */
export const MEASURE_COLUMNS: readonly MeasureColumn[] = columnsOf(measureFields as Field<unknown>, '');

/** The values of a measure by column. */
export function valuesOf(measure: Measure): ReadonlyMap<string, unknown> {
  return new Map(MEASURE_COLUMNS.map(({ key }) => [key, key.split('.').reduce<unknown>((value, name) => (value as Record<string, unknown>)[name], measure)]));
}

/**
 * A measure out of values by column; what is not among them stays as it was, or empty.
 *
 * @param problems takes the keys of columns whose values cannot be read.
 */
export function measureOf(values: ReadonlyMap<string, unknown>, before: Measure | undefined, id: string, problems: string[]): Measure {
  const plain = structuredClone<object>(before ?? (emptyOf(measureFields) as object)) as Record<string, unknown>;
  for (const { key, field } of MEASURE_COLUMNS) {
    if (!values.has(key)) continue;
    const names = key.split('.');
    const holder = names.slice(0, -1).reduce((value, name) => value[name] as Record<string, unknown>, plain);
    const found: string[] = [];
    holder[names.at(-1)!] = fromPlain(field, values.get(key), key, found);
    if (found.length > 0) problems.push(key);
  }
  if (!isId(id)) problems.push('id');
  const measure = { ...plain, id } as unknown as Measure;
  const created = measure.created || new Date().toISOString();
  // A measure begins as an idea, also in another program's table.
  const history: Measure['history'] = measure.history.length > 0 ? measure.history : [{ id: crypto.randomUUID(), status: 'idea', date: created.slice(0, 10), body: '' }];
  return { ...measure, created, history };
}

function columnsOf(field: Field<unknown>, key: string): readonly MeasureColumn[] {
  if (field.kind !== 'record') return [{ key, field }];
  return Object.entries(field.fields as Record<string, Field<unknown>>).flatMap(([name, part]) => columnsOf(part, key === '' ? name : `${key}.${name}`));
}
