import { tokens } from './tokens';

/** A statement of a script, without the white space, comments and semicolon around it. */
export interface Statement {
  readonly sql: string;
  /** Where it begins in the script. */
  readonly start: number;
}

/** The statements of a script in their order; those that are empty or nothing but comments are left out. */
export function splitStatements(script: string): Statement[] {
  const statements: Statement[] = [];
  let first: number | null = null;
  let last = 0;
  const close = (): void => {
    if (first !== null) statements.push({ sql: script.slice(first, last), start: first });
    first = null;
  };
  for (const { kind, start, end } of tokens(script)) {
    if (kind === 'symbol' && script[start] === ';') close();
    else if (kind !== 'comment') {
      first ??= start;
      last = end;
    }
  }
  close();
  return statements;
}

/**
 * Which of the known tables a script may read: those whose name stands in it outside of texts and comments. A column of the
 * same name counts, too; one table too many costs a moment, one too few an error.
 *
 * @param known names in lower case; SQL does not distinguish case.
 */
export function mentionedTables<Name extends string>(script: string, known: Iterable<Name>): Name[] {
  const words = new Set<string>();
  for (const { kind, start, end } of tokens(script)) {
    if (kind === 'word') words.add(script.slice(start, end).toLowerCase());
    if (kind === 'name') words.add(script.slice(start + 1, end - 1).replaceAll('""', '"').toLowerCase());
  }
  return [...known].filter((name) => words.has(name));
}
