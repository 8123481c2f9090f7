/**
 * Where in a statement DuckDB saw the error. Its message ends with the line and a caret below it:
 * ```
 * LINE 2: ...FROM areas WHERE nam = 'x'...
 *                             ^
 * ```
 * Long lines are cut at both ends, and the caret counts columns of a terminal, in which an emoji is two wide.
 *
 * @returns the offset in the statement in UTF-16 units, and how long the marked word is; undefined if the message names none.
 */
export function errorPosition(message: string, sql: string): { start: number; end: number } | undefined {
  const found = /^LINE (\d+): (.*)\r?\n( *)\^/m.exec(message);
  if (!found) return undefined;
  const [, number = '', excerpt = '', indent = ''] = found;
  const inExcerpt = indexOfColumn(excerpt, indent.length - `LINE ${number}: `.length);
  const lines = sql.split('\n');
  const line = lines[Number(number) - 1];
  if (line === undefined || inExcerpt < 0) return undefined;
  const cut = excerpt.startsWith('...') && !line.startsWith('...') ? 3 : 0;
  const shown = excerpt.slice(cut, excerpt.endsWith('...') && !line.endsWith('...') ? -3 : undefined);
  const lineStart = lines.slice(0, Number(number) - 1).reduce((sum, text) => sum + text.length + 1, 0);
  const excerptStart = line.indexOf(shown);
  if (excerptStart < 0) return { start: lineStart, end: lineStart + line.length };
  const start = Math.min(sql.length, lineStart + excerptStart + inExcerpt - cut);
  const word = /^(?:"(?:[^"]|"")*"?|'(?:[^']|'')*'?|[\w\u0080-\uFFFF]+|\S)/.exec(sql.slice(start));
  return { start, end: start + (word?.[0].length ?? 0) };
}

/** Line and column of an offset, both counted from 1, for people. */
export function lineAndColumn(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: [...before.at(-1)!].length + 1 };
}

const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' });

/** The index of the character that a terminal shows in this column. */
function indexOfColumn(text: string, column: number): number {
  let width = 0;
  for (const { segment, index } of graphemes.segment(text)) {
    if (width >= column) return index;
    width += isWide(segment) ? 2 : 1;
  }
  return text.length;
}

/** East Asian wide characters and emoji take two columns. */
function isWide(segment: string): boolean {
  return /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F/u.test(segment);
}
