import type { QueryResult } from '../../../data/sql/result';
import { Sandbox, type RunOutcome, type RunPhase, type SandboxTable } from '../../../data/sql/sandbox';
import { EXAMPLES } from './examples';
import { keepDraft, keepHistory, readDraft, readHistory, remembered, type HistoryEntry } from './history';

type Failure = Extract<RunOutcome, { kind: 'refused' | 'unavailable' }>;

/**
 * The console's state. It outlives the page: whoever looks at the map meanwhile finds text, answer and a running query
 * again.
 */
class ConsoleModel {
  text = $state(readDraft() ?? EXAMPLES[0]!.sql);
  history = $state.raw<readonly HistoryEntry[]>(readHistory());
  /** False if the browser refuses to store text and history. */
  stored = $state(true);
  /** What is running since when; null if nothing is. */
  running = $state.raw<{ readonly phase: RunPhase; readonly since: number } | null>(null);
  answer = $state.raw<{ readonly sql: string; readonly result: QueryResult } | null>(null);
  /** Why the last run has no answer. */
  failure = $state.raw<Failure | 'cancelled' | null>(null);

  /** Which table of one's own a query was laid on the map as. */
  readonly layerNames = new Map<string, string>();

  readonly #sandbox = new Sandbox();
  #abort: AbortController | null = null;
  #linked: string | null = null;

  write(text: string): void {
    this.text = text;
    if (this.failure !== null) this.failure = null;
    this.stored = keepDraft(text);
  }

  /** Shows a query from an example, the history or a link. The text that stood there goes into the history. */
  open(sql: string): void {
    if (this.text.trim() !== '' && this.text.trim() !== sql.trim() && !EXAMPLES.some((example) => example.sql === this.text)) {
      const known = this.history.some((entry) => entry.sql.trim() === this.text.trim());
      if (!known) this.#remember({ sql: this.text, at: new Date().toISOString(), rows: null });
    }
    this.write(sql);
  }

  /** Opens the query of a link once; it is not run. */
  follow(sql: string | null): void {
    if (sql !== null && sql !== this.#linked && sql !== this.text) this.open(sql);
    this.#linked = sql;
  }

  /** Runs what stands in the editor. A run that is under way goes on: it must be cancelled first. */
  async run(ownTables: readonly SandboxTable[]): Promise<void> {
    if (this.running || this.text.trim() === '') return;
    const sql = this.text;
    const abort = (this.#abort = new AbortController());
    const since = performance.now();
    this.failure = null;
    this.running = { phase: { kind: 'starting' }, since };
    const outcome = await this.#sandbox.run(sql, {
      signal: abort.signal, ownTables,
      onphase: (phase) => {
        if (this.#abort === abort) this.running = { phase, since };
      },
    });
    // Someone cancelled and asked anew meanwhile: this answer is to an older question.
    if (this.#abort !== abort) return;
    this.#abort = null;
    this.running = null;
    if (outcome.kind === 'answered') this.answer = { sql, result: outcome.result };
    else this.failure = outcome.kind === 'cancelled' ? 'cancelled' : outcome;
    this.#linked = sql;
    this.#remember({ sql, at: new Date().toISOString(), rows: outcome.kind === 'answered' ? outcome.result.rows : null });
  }

  cancel(): void {
    this.#abort?.abort();
  }

  forget(entry: HistoryEntry): void {
    this.#keep(this.history.filter((candidate) => candidate !== entry));
  }

  forgetAll(): void {
    this.#keep([]);
  }

  #remember(entry: HistoryEntry): void {
    this.#keep(remembered(this.history, entry));
  }

  #keep(history: readonly HistoryEntry[]): void {
    this.history = history;
    this.stored = keepHistory(history);
  }
}

export const consoleModel = new ConsoleModel();
