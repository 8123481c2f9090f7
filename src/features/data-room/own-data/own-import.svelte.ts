import type { OwnTable } from '../../../data/own/own-table';
import type { OwnTables } from '../../../data/own/own-tables.svelte';
import type { FigureWish, ImportPreview, MatchReport } from '../../../data/own/import-session';
import type { OwnMeasure } from '../../../domain/own/aggregate';
import type { ColumnReading } from '../../../domain/own/column-type';
import { identifierOf } from '../../../domain/own/identifier';
import type { PlaceKey, UnplacedReason } from '../../../domain/own/place-key';
import { FileImport, type FileAnswer, type FileProblem } from '../../../workers/import';
import { columnsOfKey } from './key-choice';

/** A figure as offered in the preview. */
export interface FigureOffer extends FigureWish {
  readonly wanted: boolean;
}

/** Figures of so many columns are ticked at first. */
const TICKED = 12;

/**
 * One file on its way from the person's hand to an own table. Nothing is kept before `take`; another file or `cancel` ends
 * the worker, and what still comes from it is dropped.
 */
export class OwnImport {
  /** What is happening; `problem` and `idle` leave everything as it was. */
  stage = $state<'idle' | 'reading' | 'preview' | 'taking' | 'problem'>('idle');
  fileName = $state('');
  /** Share of the file that is read. */
  progress = $state(0);
  problem = $state.raw<FileProblem | null>(null);
  preview = $state.raw<ImportPreview | null>(null);
  readings = $state.raw<readonly ColumnReading[]>([]);
  key = $state.raw<PlaceKey | null>(null);
  /** Undefined while rows are being matched. */
  match = $state.raw<MatchReport | null | undefined>(null);
  offers = $state.raw<readonly FigureOffer[]>([]);
  title = $state('');
  /** Name of the table that was taken in last. */
  taken = $state<string | null>(null);
  #worker: FileImport | null = null;
  #question = 0;

  constructor(readonly tables: OwnTables) {}

  async open(file: File): Promise<void> {
    this.cancel();
    const worker = (this.#worker = new FileImport());
    this.stage = 'reading';
    this.fileName = file.name;
    this.progress = 0;
    this.title = file.name.replace(/\.[^.]*$/, '').replace(/[_]+/g, ' ').slice(0, 60) || file.name;
    await this.#show(worker, worker.open(file, (share) => (this.progress = share)));
  }

  /** Several files were dropped at once: which of them is meant? */
  refuseMany(): void {
    this.fileName = '';
    this.#fail({ kind: 'several_files' });
  }

  async chooseSheet(sheet: number): Promise<void> {
    const worker = this.#worker;
    if (worker) await this.#show(worker, worker.chooseSheet(sheet));
  }

  read(column: number, reading: ColumnReading): void {
    this.readings = this.readings.with(column, reading);
    this.offers = this.#offersFor(this.offers);
  }

  async choose(key: PlaceKey | null): Promise<void> {
    const worker = this.#worker, question = ++this.#question;
    this.key = key;
    this.offers = this.#offersFor(this.offers);
    this.match = key === null ? null : undefined;
    if (!worker || key === null) return;
    const answer = await worker.match(key);
    if (worker !== this.#worker || question !== this.#question) return;
    if (answer.ok) this.match = answer.value;
    else this.#fail(answer.problem);
  }

  offer(index: number, change: Partial<FigureOffer>): void {
    this.offers = this.offers.with(index, { ...this.offers[index]!, ...change });
  }

  /** All rows without a place as CSV; null if that failed, which then is said. */
  async unplaced(head: readonly [string, string], words: Readonly<Record<UnplacedReason, string>>): Promise<string | null> {
    if (!this.#worker || !this.key) return null;
    const answer = await this.#worker.unplacedCsv(this.key, head, words);
    if (answer.ok) return answer.value;
    this.#fail(answer.problem);
    return null;
  }

  async take(): Promise<void> {
    const worker = this.#worker;
    if (!worker || this.stage !== 'preview') return;
    this.stage = 'taking';
    const title = this.title.trim() || this.fileName;
    const name = identifierOf(title, new Set(this.tables.all.map((table) => table.name)), 'tabelle');
    const figures = this.offers.filter(({ wanted }) => wanted).map(({ column, measure, of }) => ({ column, measure, of }));
    const answer = await worker.finish({ name, readings: this.readings, key: this.key, figures: this.key ? figures : [] });
    if (worker !== this.#worker) return;
    if (!answer.ok) return this.#fail(answer.problem);
    const { rows, columns, placed, estimated, arrow, figures: values } = answer.value;
    const table: OwnTable = {
      name, title, fileName: this.fileName, added: new Date().toISOString(), rows, columns, placed, estimated, key: this.key?.kind ?? null, arrow, figures: values,
    };
    this.cancel();
    this.taken = name;
    await this.tables.add(table);
  }

  /** Ends whatever is under way; nothing of the file remains. */
  cancel(): void {
    this.#worker?.cancel();
    this.#worker = null;
    this.#question++;
    this.stage = 'idle';
    this.preview = null;
    this.problem = null;
    this.taken = null;
  }

  async #show(worker: FileImport, answering: Promise<FileAnswer<ImportPreview>>): Promise<void> {
    const answer = await answering;
    if (worker !== this.#worker) return;
    if (!answer.ok) return this.#fail(answer.problem);
    this.preview = answer.value;
    this.readings = answer.value.columns.map(({ reading }) => reading);
    this.stage = 'preview';
    this.offers = [];
    await this.choose(answer.value.keys[0]?.key ?? null);
  }

  #fail(problem: FileProblem): void {
    this.cancel();
    this.stage = 'problem';
    this.problem = problem;
  }

  /** Columns of numbers and yes/no that are not part of the key; what the person has chosen stays chosen. */
  #offersFor(before: readonly FigureOffer[]): FigureOffer[] {
    const key = this.key ? columnsOfKey(this.key) : [];
    const usable = this.readings.flatMap(({ type }, column) => ((type === 'number' || type === 'yes_no') && !key.includes(column) ? [column] : []));
    const columns = usable.map((column, index): FigureOffer => {
      const fallback: OwnMeasure = this.readings[column]!.type === 'yes_no' ? 'share' : 'weighted';
      return before.find((offer) => offer.column === column) ?? { column, measure: this.preview?.columns[column]?.measure ?? fallback, of: null, wanted: index < TICKED };
    });
    const count = before.find((offer) => offer.column === null) ?? { column: null, measure: 'count', of: null, wanted: columns.length === 0 };
    return [...columns, count];
  }
}
