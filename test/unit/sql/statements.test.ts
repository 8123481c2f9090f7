import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionedTables, splitStatements } from '../../../src/data/sql/statements';
import { tokens } from '../../../src/data/sql/tokens';

const sql = (script: string): string[] => splitStatements(script).map((statement) => statement.sql);
const kinds = (script: string): string[] => [...tokens(script)].map(({ kind, start, end }) => `${kind} ${script.slice(start, end)}`);

describe('the tokens of a script', () => {
  it.each([
    ["'it''s' || \"a\"\"b\"", ["text 'it''s'", 'symbol |', 'symbol |', 'name "a""b"']],
    ["E'a\\'b' x", ["text E'a\\'b'", 'word x']],
    ['$$a;b$$ $tag$ $$ $tag$', ['text $$a;b$$', 'text $tag$ $$ $tag$']],
    ['/* a /* b */ ; */ 1 -- c;\n2', ['comment /* a /* b */ ; */', 'word 1', 'comment -- c;', 'word 2']],
    ['straße übermaß_1', ['word straße', 'word übermaß_1']],
    ["'open", ["text 'open"]],
  ])('are cut as DuckDB cuts them: %s', (script, expected) => {
    expect(kinds(script)).toEqual(expected);
  });

  it('cover everything but white space, in order, for any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (script) => {
      let end = 0;
      for (const token of tokens(script)) {
        expect(script.slice(end, token.start)).toMatch(/^\s*$/);
        expect(token.end).toBeGreaterThan(token.start);
        end = token.end;
      }
      expect(script.slice(end)).toMatch(/^\s*$/);
    }));
  });
});

describe('the statements of a script', () => {
  it('are parted at semicolons outside of texts, names and comments', () => {
    expect(sql("SELECT ';' AS \";\" /* ; */; -- ;\nSELECT 2;;")).toEqual(["SELECT ';' AS \";\"", 'SELECT 2']);
    expect(sql('-- nothing\n/* at all */ ;')).toEqual([]);
  });

  it('know where they begin in the script', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('SELECT 1', "SELECT 'a;b'", ';', '-- x;\n', '/* ; */', '\n', ' FROM t')), (pieces) => {
      const script = pieces.join(' ');
      for (const statement of splitStatements(script)) expect(script.slice(statement.start, statement.start + statement.sql.length)).toBe(statement.sql);
    }));
  });
});

describe('the tables that a script mentions', () => {
  const known = ['areas', 'start', 'own_büros', 'results'];
  it('are found in any case and in quotes', () => {
    expect(mentionedTables('SELECT * FROM Areas a JOIN "results" r USING (area_id), own_Büros', known)).toEqual(['areas', 'own_büros', 'results']);
  });

  it('are not found in texts, comments and longer names', () => {
    expect(mentionedTables("SELECT 'areas', areas_2 -- start\n/* results */ FROM x", known)).toEqual([]);
  });
});
