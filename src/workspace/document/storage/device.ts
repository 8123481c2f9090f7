import * as Y from 'yjs';
import type { ProposalDocument } from '../proposal-document';
import { migrate } from '../schema/migrations';
import { SCHEMA_VERSION } from '../schema/version';
import { openDatabase } from './database';
import { Journal } from './journal';
import { Tabs } from './tabs';

/**
 * Where the work is kept: `opening` until the device has been read; `full` and `unavailable`: the last change is not stored,
 * only this window has it; `newer`: another tab or an earlier visit used a newer application, this one stores nothing.
 */
export type StorageState = 'opening' | 'stored' | 'full' | 'unavailable' | 'newer';

/** What comes from the disk or another tab is neither stored again nor undone. */
const ELSEWHERE = Symbol('disk or another tab');

/** Keeps a document on this device and in step with the other tabs. */
export class Device {
  readonly #document: ProposalDocument;
  readonly #report: (state: StorageState) => void;
  readonly #tabs: Tabs;
  #journal: Journal | null = null;
  /** Null: this browser or window stores nothing. */
  readonly database: Promise<IDBDatabase | null>;
  /** Kept when what the device has is in the document; never broken. */
  readonly opened: Promise<void>;

  constructor(document: ProposalDocument, report: (state: StorageState) => void) {
    this.#document = document;
    this.#report = (state) => report(this.#isNewer ? 'newer' : state);
    this.#tabs = new Tabs(document.doc, ELSEWHERE);
    this.database = openDatabase().catch((error: unknown) => this.#without(error));
    this.opened = this.#open();
  }

  /** Tries again to store what could not be stored, such as after a backup was deleted. */
  retry(): void {
    this.#journal?.retry();
  }

  async #open(): Promise<void> {
    const { doc } = this.#document;
    // Changes made before the device was read.
    const early: Uint8Array[] = [];
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (this.#isNewer) this.#report('newer');
      else if (origin !== ELSEWHERE) {
        this.#tabs.update(update);
        if (this.#journal) this.#journal.write(update);
        else early.push(update);
      }
    });
    const database = await this.database;
    try {
      if (database) await this.#read(database);
    } catch (error) {
      this.#without(error);
    }
    early.forEach((update) => this.#journal?.write(update));
    this.#tabs.greet(doc);
  }

  async #read(database: IDBDatabase): Promise<void> {
    const journal = new Journal(database, (updates) => this.#absorb(updates), this.#report);
    this.#absorb(await journal.read());
    this.#journal = journal;
    this.#report('stored');
    migrate(this.#document, null);
    database.onclose = () => this.#report('unavailable');
  }

  #absorb(updates: readonly Uint8Array[]): Uint8Array {
    const { doc } = this.#document;
    doc.transact(() => updates.forEach((update) => Y.applyUpdate(doc, update, ELSEWHERE)), ELSEWHERE);
    return Y.encodeStateAsUpdate(doc);
  }

  get #isNewer(): boolean {
    return this.#document.version > SCHEMA_VERSION;
  }

  /** No storage, as in some private windows: the window says so, and the work can still be saved as a file. */
  #without(error: unknown): null {
    console.warn('The work cannot be stored on this device', error);
    this.#report('unavailable');
    return null;
  }
}
