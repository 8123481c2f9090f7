import * as Y from 'yjs';
import { inTransaction, isFull } from './database';

/** So many records are summed up into one. */
const MOST_RECORDS = 300;

/**
 * The document on the disk: a record for every change, summed up from time to time. Each change is written at once; those
 * that come while the disk is busy go together into the next record. Nothing is given up: what could not be written is
 * tried again with the next change.
 */
export class Journal {
  readonly #database: IDBDatabase;
  readonly #absorb: (updates: readonly Uint8Array[]) => Uint8Array;
  readonly #report: (state: 'stored' | 'full' | 'unavailable') => void;
  #pending: Uint8Array[] = [];
  #writing = false;
  #records = 0;

  /**
   * @param absorb takes in the records of all tabs and gives back the whole document as one update.
   * @param report what became of the last change.
   */
  constructor(database: IDBDatabase, absorb: (updates: readonly Uint8Array[]) => Uint8Array, report: (state: 'stored' | 'full' | 'unavailable') => void) {
    this.#database = database;
    this.#absorb = absorb;
    this.#report = report;
  }

  /** @throws if the disk cannot be read. */
  async read(): Promise<readonly Uint8Array[]> {
    const records = await inTransaction(this.#database, 'updates', 'readonly', (store) => store.getAll() as IDBRequest<Uint8Array[]>);
    this.#records = records.length;
    return records;
  }

  write(update: Uint8Array): void {
    this.#pending.push(update);
    this.retry();
  }

  /** Writes what is still to be written. */
  retry(): void {
    if (!this.#writing) void this.#flush();
  }

  async #flush(): Promise<void> {
    this.#writing = true;
    try {
      while (this.#pending.length > 0) {
        const count = this.#pending.length;
        const update = count === 1 ? this.#pending[0]! : Y.mergeUpdates(this.#pending);
        await inTransaction(this.#database, 'updates', 'readwrite', (store) => store.add(update));
        this.#pending.splice(0, count);
        if (++this.#records > MOST_RECORDS) await this.#sumUp();
      }
      this.#report('stored');
    } catch (error) {
      this.#report(isFull(error) ? 'full' : 'unavailable');
    } finally {
      this.#writing = false;
    }
  }

  /** In one transaction, so that no tab's record is lost between reading and writing. */
  async #sumUp(): Promise<void> {
    await inTransaction(this.#database, 'updates', 'readwrite', (store) => {
      const records = store.getAll() as IDBRequest<Uint8Array[]>;
      records.onsuccess = () => {
        const whole = this.#absorb(records.result);
        store.clear();
        store.add(whole);
      };
      return records;
    });
    this.#records = 1;
  }
}
