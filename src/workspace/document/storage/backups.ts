import * as Y from 'yjs';
import type { ProposalDocument } from '../proposal-document';
import { inTransaction, isFull } from './database';

/** The whole work at a moment. */
export interface Backup {
  readonly id: string;
  readonly name: string;
  /** Point in time, ISO, UTC. */
  readonly created: string;
  /** Made by the application before something was emptied. */
  readonly automatic: boolean;
  readonly measures: number;
  readonly plans: number;
  readonly update: Uint8Array;
}

/** What became of something to be stored. */
export type Stored = 'stored' | 'full' | 'unavailable';

/** So many automatic backups are kept. */
const MOST_AUTOMATIC = 5;

/** Backups on this device, by name. */
export class Backups {
  readonly #database: Promise<IDBDatabase | null>;
  readonly #document: ProposalDocument;

  constructor(database: Promise<IDBDatabase | null>, document: ProposalDocument) {
    this.#database = database;
    this.#document = document;
  }

  async create(name: string, automatic = false): Promise<Stored> {
    const { doc, measures, plans } = this.#document;
    const backup: Backup = { id: crypto.randomUUID(), name, created: new Date().toISOString(), automatic, measures: measures.length, plans: plans.length, update: Y.encodeStateAsUpdate(doc) };
    const stored = await store(this.#database, 'backups', backup);
    const old = (await this.list()).filter((other) => other.automatic).slice(MOST_AUTOMATIC);
    for (const { id } of old) await this.remove(id);
    return stored;
  }

  /** Newest first. */
  async list(): Promise<readonly Backup[]> {
    const database = await this.#database;
    const backups = database ? await inTransaction(database, 'backups', 'readonly', (found) => found.getAll() as IDBRequest<Backup[]>) : [];
    return backups.sort((a, b) => (a.created < b.created ? 1 : -1));
  }

  async remove(id: string): Promise<void> {
    const database = await this.#database;
    if (database) await inTransaction(database, 'backups', 'readwrite', (backups) => backups.delete(id));
  }
}

/** Stores a record under its id; a full disk is an answer. */
export async function store(device: Promise<IDBDatabase | null>, name: 'backups' | 'photos', record: { readonly id: string }): Promise<Stored> {
  const database = await device;
  if (!database) return 'unavailable';
  try {
    await inTransaction(database, name, 'readwrite', (records) => records.put(record));
    return 'stored';
  } catch (error) {
    return isFull(error) ? 'full' : 'unavailable';
  }
}
