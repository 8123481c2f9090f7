import type { CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete';
import { syntaxTree } from '@codemirror/language';

/** Values that a column can have, with what they mean: `{ party: [{ value: 'spd', title: 'SPD' }] }`. */
export type KnownValues = Readonly<Record<string, readonly { readonly value: string; readonly title: string }[]>>;

/** Offers the values of a column inside of a text that is compared with it: `party = '…'`, `party IN ('spd', '…')`. */
export function valueCompletions(values: KnownValues): CompletionSource {
  return (context: CompletionContext): CompletionResult | null => {
    const node = syntaxTree(context.state).resolveInner(context.pos, -1);
    if (node.name !== 'String' || node.from === context.pos) return null;
    const column = comparedColumn(context.state.sliceDoc(Math.max(0, node.from - 2000), node.from));
    const known = column === undefined ? undefined : values[column];
    if (!known) return null;
    const closed = context.state.sliceDoc(context.pos, context.pos + 1) === "'";
    return {
      from: node.from + 1,
      options: known.map(({ value, title }) => ({ label: value, detail: title, type: 'text', apply: closed ? value : `${value}'` })),
      validFor: /^\w*$/,
    };
  };
}

/** The column that the text behind this piece of SQL is compared with. */
function comparedColumn(before: string): string | undefined {
  const equal = /([A-Za-z_]\w*)"?\s*(?:=|<>|!=|\bI?LIKE)\s*$/i.exec(before);
  const list = /([A-Za-z_]\w*)"?\s+(?:NOT\s+)?IN\s*\(\s*(?:'(?:[^']|'')*'\s*,\s*)*$/i.exec(before);
  return (equal ?? list)?.[1]?.toLowerCase();
}
