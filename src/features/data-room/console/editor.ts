import { acceptCompletion, autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap, type Completion, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { sql, type SQLNamespace } from '@codemirror/lang-sql';
import { bracketMatching, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState, type Extension } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers, placeholder } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { duckDb, FUNCTIONS } from './dialect';
import { valueCompletions, type KnownValues } from './value-completion';

/** A table as completion offers it. */
export interface CompletionTable {
  readonly name: string;
  readonly description: string;
  readonly columns: readonly { readonly name: string; readonly description: string }[];
}

/** The words an editor needs, in the person's language. */
export interface EditorTexts {
  readonly label: string;
  readonly placeholder: string;
  /** CodeMirror's own phrases. */
  readonly phrases: Readonly<Record<string, string>>;
}

export interface EditorOptions {
  readonly parent: HTMLElement;
  readonly text: string;
  readonly texts: EditorTexts;
  /** Id of the element that explains the keys. */
  readonly describedBy: string;
  readonly onchange: (text: string) => void;
  readonly onrun: () => void;
}

export interface SqlEditor {
  setText(text: string): void;
  /** At the cursor, instead of what is selected, with blanks where words would touch. */
  insert(text: string): void;
  setTables(tables: readonly CompletionTable[], values: KnownValues): void;
  setTexts(texts: EditorTexts): void;
  /** Marks a part as wrong and puts the cursor there; null takes the mark away. */
  mark(error: { start: number; end: number; message: string } | null): void;
  focus(): void;
  destroy(): void;
}

/**
 * The editor for SQL. Tab indents nowhere: it leaves the editor as in every other field (WCAG 2.1.2), but for the list of
 * suggestions, where it takes the chosen one as most editors do; Escape closes the list first.
 */
export function createEditor({ parent, text, texts, describedBy, onchange, onrun }: EditorOptions): SqlEditor {
  const language = new Compartment();
  const words = new Compartment();
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(), history(), drawSelection(), bracketMatching(), closeBrackets(), highlightActiveLine(), EditorView.lineWrapping,
        autocompletion({ activateOnTypingDelay: 80, icons: false, maxRenderedOptions: 60 }),
        syntaxHighlighting(highlighting), theme,
        language.of(languageOf([], {})),
        words.of(wordsOf(texts, describedBy)),
        keymap.of([
          { key: 'Mod-Enter', run: () => (onrun(), true), preventDefault: true },
          { key: 'Tab', run: acceptCompletion },
          ...closeBracketsKeymap, ...completionKeymap, ...historyKeymap, ...defaultKeymap,
        ]),
        // Escape closes suggestions here; outside it would deselect the chosen Kiez.
        EditorView.domEventHandlers({ keydown: (event) => { if (event.key === 'Escape') event.stopPropagation(); } }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) onchange(update.state.doc.toString());
        }),
      ],
    }),
  });

  return {
    setText(next) {
      if (next !== view.state.doc.toString()) view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
    },
    insert(piece) {
      const { from, to } = view.state.selection.main;
      const before = view.state.sliceDoc(Math.max(0, from - 1), from);
      const after = view.state.sliceDoc(to, to + 1);
      const spaced = `${/[\w",]/.test(before) ? ' ' : ''}${piece}${/[\w"]/.test(after) ? ' ' : ''}`;
      view.dispatch({ changes: { from, to, insert: spaced }, selection: { anchor: from + spaced.length }, scrollIntoView: true, userEvent: 'input' });
      view.focus();
    },
    setTables: (tables, values) => view.dispatch({ effects: language.reconfigure(languageOf(tables, values)) }),
    setTexts: (next) => view.dispatch({ effects: words.reconfigure(wordsOf(next, describedBy)) }),
    mark(error) {
      if (!error) {
        view.dispatch(setDiagnostics(view.state, []));
        return;
      }
      const length = view.state.doc.length;
      const from = Math.min(error.start, length);
      const to = Math.min(Math.max(error.end, from), length);
      view.dispatch(setDiagnostics(view.state, [{ from, to, severity: 'error', message: error.message }]));
      view.dispatch({ selection: { anchor: from }, scrollIntoView: true });
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

function languageOf(tables: readonly CompletionTable[], values: KnownValues): Extension {
  const option = (label: string, detail: string, type: string, boost = 0): Completion => ({ label, detail, type, boost });
  const schema: SQLNamespace = Object.fromEntries(
    tables.map(({ name, description, columns }) => [
      name,
      { self: option(name, description, 'class', 2), children: columns.map((column) => option(column.name, column.description, 'property', 1)) },
    ]),
  );
  // Columns are offered before a table is named, too: most people write SELECT first.
  const columns = new Map(tables.flatMap((table) => table.columns.map(({ name, description }) => [name, option(name, `${table.name} · ${description}`, 'property')])));
  const functions = FUNCTIONS.map((name): Completion => ({ label: name, type: 'function', boost: -1 }));
  const words = [...columns.values(), ...functions];
  const wordCompletions = (context: CompletionContext): CompletionResult | null => {
    const word = context.matchBefore(/(?<![\w.'"])[A-Za-z_]\w*/);
    return word && { from: word.from, options: words, validFor: /^\w*$/ };
  };
  return [
    sql({ dialect: duckDb, schema, upperCaseKeywords: true }),
    duckDb.language.data.of({ autocomplete: wordCompletions }),
    duckDb.language.data.of({ autocomplete: valueCompletions(values) }),
  ];
}

function wordsOf({ label, placeholder: hint, phrases }: EditorTexts, describedBy: string): Extension {
  return [
    EditorState.phrases.of({ ...phrases }),
    placeholder(hint),
    EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': describedBy, spellcheck: 'false', autocapitalize: 'off' }),
  ];
}

/** Colours of the editor are the tokens of the application, so that light and dark need no second theme. */
const highlighting = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--sql-keyword)', fontWeight: '600' },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--sql-text)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--sql-number)' },
  { tag: [tags.lineComment, tags.blockComment], color: 'var(--ink-muted)', fontStyle: 'italic' },
  { tag: [tags.standard(tags.name), tags.typeName], color: 'var(--sql-function)' },
]);

const theme = EditorView.theme({
  '&': { height: '100%', fontSize: 'var(--text-small)', background: 'var(--surface-raised)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'ui-monospace, "Cascadia Mono", Consolas, Menlo, monospace', lineHeight: '1.55' },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { background: 'transparent', color: 'var(--ink-muted)', border: '0' },
  '.cm-activeLine': { background: 'color-mix(in srgb, var(--surface-sunken) 60%, transparent)' },
  '.cm-activeLineGutter': { background: 'transparent', color: 'var(--ink)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { background: 'color-mix(in srgb, var(--focus) 28%, transparent) !important' },
  '.cm-matchingBracket': { background: 'color-mix(in srgb, var(--focus) 20%, transparent) !important' },
  '.cm-placeholder': { color: 'var(--ink-muted)' },
  '.cm-tooltip': { background: 'var(--surface-raised)', border: '1px solid var(--line-strong)', borderRadius: 'var(--radius)', boxShadow: 'var(--shadow)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { maxHeight: '16em', fontFamily: 'inherit' },
  '.cm-tooltip-autocomplete > ul > li': { display: 'flex', gap: '12px', padding: '3px 8px !important', minHeight: '24px' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': { background: 'var(--ink) !important', color: 'var(--surface) !important' },
  '.cm-completionDetail': { marginLeft: 'auto', fontStyle: 'normal', opacity: '0.8', maxWidth: '22em', overflow: 'hidden', textOverflow: 'ellipsis' },
  '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--warning) 1.5px', textUnderlineOffset: '3px', background: 'var(--warning-surface)' },
  '.cm-diagnostic-error': { borderLeft: '4px solid var(--warning)' },
});
