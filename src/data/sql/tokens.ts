export interface Token {
  /** `word`: a keyword, name or number; `name`: in double quotes; `text`: a literal in single quotes or dollars. */
  readonly kind: 'word' | 'name' | 'text' | 'comment' | 'symbol';
  readonly start: number;
  /** Behind the last character, in UTF-16 units as in all editors. */
  readonly end: number;
}

/**
 * Cuts SQL into tokens as DuckDB does (the lexical rules of PostgreSQL: doubled quotes, `E'…\''`, nested comments, dollar
 * quotes). What is not closed reaches to the end. Between tokens there is only white space; nothing is ever lost.
 */
export function* tokens(sql: string): Generator<Token> {
  let position = 0;
  while (position < sql.length) {
    if (/\s/.test(sql[position]!)) {
      position++;
      continue;
    }
    const [kind, end] = tokenAt(sql, position);
    yield { kind, start: position, end };
    position = end;
  }
}

function tokenAt(sql: string, start: number): [Token['kind'], number] {
  const two = sql.slice(start, start + 2);
  if (two === '--') return ['comment', endOfLine(sql, start)];
  if (two === '/*') return ['comment', endOfComment(sql, start)];
  if (sql[start] === "'") return ['text', endOfQuote(sql, start + 1, "'", false)];
  if (/^e'$/i.test(two)) return ['text', endOfQuote(sql, start + 2, "'", true)];
  if (sql[start] === '"') return ['name', endOfQuote(sql, start + 1, '"', false)];
  const dollar = matchAt(/\$(?:[A-Za-z_\u0080-\uFFFF][\w\u0080-\uFFFF]*)?\$/y, sql, start);
  if (dollar) {
    const close = sql.indexOf(dollar, start + dollar.length);
    return ['text', close < 0 ? sql.length : close + dollar.length];
  }
  const word = matchAt(/[\w\u0080-\uFFFF][\w$\u0080-\uFFFF]*/y, sql, start);
  return word ? ['word', start + word.length] : ['symbol', start + 1];
}

function matchAt(sticky: RegExp, sql: string, start: number): string | undefined {
  sticky.lastIndex = start;
  return sticky.exec(sql)?.[0];
}

function endOfLine(sql: string, start: number): number {
  const end = sql.indexOf('\n', start);
  return end < 0 ? sql.length : end;
}

function endOfComment(sql: string, start: number): number {
  let depth = 0;
  for (let position = start; position < sql.length; position++) {
    const two = sql.slice(position, position + 2);
    if (two === '/*') depth++;
    else if (two === '*/') depth--;
    else continue;
    position++;
    if (depth === 0) return position + 1;
  }
  return sql.length;
}

function endOfQuote(sql: string, start: number, quote: string, backslashes: boolean): number {
  for (let position = start; position < sql.length; position++) {
    if (backslashes && sql[position] === '\\') position++;
    else if (sql[position] === quote) {
      if (sql[position + 1] !== quote) return position + 1;
      position++;
    }
  }
  return sql.length;
}
