import type { FigureShelf } from '../figures/figure-shelf.svelte';
import type { Language } from '../../domain/wording/format';
import { describeOwnFigures } from './describe-own';
import { OwnStorage } from './own-storage';
import type { OwnTable } from './own-table';

/** A person's own tables: in memory for the sitting, in the browser's storage for the next. They never leave the device. */
export class OwnTables {
  #tables = $state.raw<readonly OwnTable[]>([]);
  /** What was removed last, until something else is removed. */
  #removed = $state.raw<OwnTable | null>(null);
  /** Whether what the storage holds is here. */
  #restored = $state(false);
  /** Why tables last only until the page is closed; null if all are stored. */
  storageProblem = $state.raw<Error | null>(null);
  readonly #storage: OwnStorage;
  readonly #shelved = new Set<string>();
  #restoring: Promise<void> | undefined;

  /** @param areaIds area ids in the order of the rows of the area figures. */
  constructor(readonly areaIds: readonly string[]) {
    this.#storage = new OwnStorage(areaIds);
  }

  get all(): readonly OwnTable[] {
    return this.#tables;
  }

  get removed(): OwnTable | null {
    return this.#removed;
  }

  get restored(): boolean {
    return this.#restored;
  }

  /** Brings back what was stored; asked again it does nothing. */
  restore(): Promise<void> {
    return (this.#restoring ??= this.#read());
  }

  /** Keeps a table; one of the same name is replaced. */
  async add(table: OwnTable): Promise<void> {
    this.#tables = [...this.#tables.filter(({ name }) => name !== table.name), table];
    await this.#store(() => this.#storage.write(table));
  }

  /** Changes what the person calls a table; its name in SQL and links stays. */
  async rename(name: string, title: string): Promise<void> {
    const table = this.#tables.find((candidate) => candidate.name === name);
    if (!table) return;
    const renamed = { ...table, title };
    this.#tables = this.#tables.map((candidate) => (candidate.name === name ? renamed : candidate));
    await this.#store(() => this.#storage.write(renamed));
  }

  async remove(name: string): Promise<void> {
    const table = this.#tables.find((candidate) => candidate.name === name);
    if (!table) return;
    this.#removed = table;
    this.#tables = this.#tables.filter((candidate) => candidate !== table);
    await this.#store(() => this.#storage.remove(name));
  }

  /** Takes the last removal back. */
  async putBack(): Promise<void> {
    const table = this.#removed;
    this.#removed = null;
    if (table) await this.add(table);
  }

  /** Puts the figures of all tables on the shelf from which map, criteria and lists take theirs. */
  shelve(shelf: FigureShelf, language: Language): void {
    const figures = this.#tables.flatMap((table) => describeOwnFigures(table, language));
    const keys = new Set(figures.map(({ description }) => description.key));
    for (const key of this.#shelved) if (!keys.has(key)) shelf.removeOwn(key);
    this.#shelved.clear();
    for (const figure of figures) {
      shelf.putOwn(figure);
      this.#shelved.add(figure.description.key);
    }
  }

  async #read(): Promise<void> {
    await this.#store(async () => {
      const stored = await this.#storage.read();
      const here = new Set(this.#tables.map(({ name }) => name));
      this.#tables = [...stored.filter(({ name }) => !here.has(name)), ...this.#tables];
    });
    this.#restored = true;
  }

  /** A storage that refuses loses nothing now: the tables stay for the sitting, and the person is told. */
  async #store(step: () => Promise<void>): Promise<void> {
    try {
      await step();
      this.storageProblem = null;
    } catch (error) {
      this.storageProblem = error instanceof Error ? error : new Error(String(error));
    }
  }
}
