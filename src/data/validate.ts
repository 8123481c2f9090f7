import type { Column, TableSchema } from './schema';

/** The columns of a table by name, all of equal length. */
export type Columns = Readonly<Record<string, ArrayLike<unknown>>>;

/** At most this many problems are reported for one table; a wrong column would else report every row. */
const REPORT_LIMIT = 20;

/**
 * Checks columns against a schema: names, lengths, types, ranges, patterns, missing values, uniqueness of the key.
 * Columns beyond the schema are allowed (DATA.md: "further columns are welcome"). References to other tables are
 * checked by {@link missingReferences}, which needs both tables.
 *
 * @returns one sentence per problem; empty if the table keeps its contract.
 */
export function tableProblems(name: string, table: TableSchema, columns: Columns): string[] {
  const problems: string[] = [];
  const rows = Object.values(columns)[0]?.length ?? 0;
  for (const [columnName, column] of Object.entries(table.columns)) {
    const values = columns[columnName];
    if (!values) {
      problems.push(`${name}.${columnName} is missing`);
      continue;
    }
    if (values.length !== rows) {
      problems.push(`${name}.${columnName} has ${values.length} values, the first column ${rows}`);
      continue;
    }
    for (let row = 0; row < rows && problems.length < REPORT_LIMIT; row++) {
      const problem = valueProblem(column, values[row]);
      if (problem) problems.push(`${name}.${columnName}, row ${row}: ${problem}`);
    }
  }
  if (problems.length > 0) return problems.slice(0, REPORT_LIMIT);
  return duplicateKeys(name, table.key, columns, rows);
}

function valueProblem(column: Column, value: unknown): string | undefined {
  if (value === null || value === undefined) return column.nullable ? undefined : 'no value';
  switch (column.type) {
    case 'text':
      if (typeof value !== 'string') return `${String(value)} is not a text`;
      if (value === '') return 'empty text (use null)';
      if (column.values && !column.values.includes(value)) return `"${value}" is not one of ${column.values.join(', ')}`;
      if (column.pattern && !new RegExp(`^(?:${column.pattern.source})$`).test(value)) return `"${value}" does not match ${column.pattern.source}`;
      return undefined;
    case 'bool':
      return typeof value === 'boolean' ? undefined : `${String(value)} is not a truth value`;
    case 'date':
      return value instanceof Date || typeof value === 'number' ? undefined : `${String(value)} is not a date`;
    default:
      if (typeof value !== 'number' || !Number.isFinite(value)) return `${String(value)} is not a finite number`;
      if (column.min !== undefined && value < column.min) return `${value} is below ${column.min}`;
      if (column.max !== undefined && value > column.max) return `${value} is above ${column.max}`;
      if (column.type.includes('int') && !Number.isInteger(value)) return `${value} is not a whole number`;
      return undefined;
  }
}

function duplicateKeys(name: string, key: readonly string[], columns: Columns, rows: number): string[] {
  const seen = new Set<string>();
  for (let row = 0; row < rows; row++) {
    const id = key.map((column) => String(columns[column]?.[row])).join('|');
    if (seen.has(id)) return [`${name}: the key ${id} occurs twice (row ${row})`];
    seen.add(id);
  }
  return [];
}

/** Values of a column that do not occur among the allowed ones, once each. Null is not a reference. */
export function missingReferences(values: ArrayLike<unknown>, allowed: ReadonlySet<unknown>): unknown[] {
  const missing = new Set<unknown>();
  for (let row = 0; row < values.length; row++) {
    const value = values[row];
    if (value !== null && value !== undefined && !allowed.has(value)) missing.add(value);
  }
  return [...missing];
}
