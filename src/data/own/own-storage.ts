import { createStore, del, entries, set, type UseStore } from 'idb-keyval';
import type { OwnTable } from './own-table';

/** An own table as it lies in the browser's storage, with the areas its figures belong to. */
interface StoredTable {
  readonly version: 1;
  readonly table: OwnTable;
  readonly areaIds: readonly string[];
}

/** Keeps own tables on this device; every method fails if the browser refuses (private mode, disk full). */
export class OwnStorage {
  readonly #areaIds: readonly string[];
  #store: UseStore | undefined;

  constructor(areaIds: readonly string[]) {
    this.#areaIds = areaIds;
  }

  /** All tables, oldest first. Figures are put in the order of today's areas; of areas that are new nothing is known. */
  async read(): Promise<OwnTable[]> {
    const found = await entries<string, unknown>(this.#opened());
    const tables = found.flatMap(([, value]) => (isStored(value) ? [this.#aligned(value)] : []));
    return tables.sort((a, b) => (a.added < b.added ? -1 : 1));
  }

  async write(table: OwnTable): Promise<void> {
    const stored: StoredTable = { version: 1, table, areaIds: this.#areaIds };
    await set(table.name, stored, this.#opened());
  }

  async remove(name: string): Promise<void> {
    await del(name, this.#opened());
  }

  #opened(): UseStore {
    return (this.#store ??= createStore('kiezkompass-own-tables', 'tables'));
  }

  #aligned({ table, areaIds }: StoredTable): OwnTable {
    if (areaIds.length === this.#areaIds.length && areaIds.every((id, row) => id === this.#areaIds[row])) return table;
    const rows = new Map(areaIds.map((id, row) => [id, row]));
    const figures = table.figures.map((figure) => ({ ...figure, values: Float64Array.from(this.#areaIds, (id) => figure.values[rows.get(id) ?? -1] ?? NaN) }));
    return { ...table, figures };
  }
}

function isStored(value: unknown): value is StoredTable {
  return typeof value === 'object' && value !== null && (value as { version?: unknown }).version === 1;
}
