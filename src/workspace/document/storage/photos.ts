import { inTransaction } from './database';
import { store, type Stored } from './backups';

interface StoredPhoto {
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** When it came, in milliseconds since 1970. */
  readonly since: number;
}

/** A picture that no measure has any more is kept so long, because its removal may be undone. */
const GRACE = 24 * 60 * 60 * 1000;

/** Pictures by the ids that measures know them by. */
export class Photos {
  readonly #database: Promise<IDBDatabase | null>;

  constructor(database: Promise<IDBDatabase | null>) {
    this.#database = database;
  }

  /** @param bytes JPEG or WebP, already scaled down and without the place it was taken at. */
  add(id: string, bytes: Uint8Array<ArrayBuffer>): Promise<Stored> {
    const photo: StoredPhoto = { id, bytes, since: Date.now() };
    return store(this.#database, 'photos', photo);
  }

  /** @returns undefined if this device does not have it, such as after opening a file without photos. */
  async read(id: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const database = await this.#database;
    const photo = database ? await inTransaction(database, 'photos', 'readonly', (photos) => photos.get(id) as IDBRequest<StoredPhoto | undefined>) : undefined;
    return photo?.bytes;
  }

  async remove(id: string): Promise<void> {
    const database = await this.#database;
    if (database) await inTransaction(database, 'photos', 'readwrite', (photos) => photos.delete(id));
  }

  /**
   * Removes pictures that nothing shows any more. Not while an undo could bring them back.
   *
   * @param wanted ids of all measures and backups.
   * @returns how many were removed.
   */
  async removeOrphans(wanted: ReadonlySet<string>): Promise<number> {
    const database = await this.#database;
    if (!database) return 0;
    const photos = await inTransaction(database, 'photos', 'readonly', (all) => all.getAll() as IDBRequest<StoredPhoto[]>);
    const orphans = photos.filter(({ id, since }) => !wanted.has(id) && Date.now() - since > GRACE);
    for (const { id } of orphans) await this.remove(id);
    return orphans.length;
  }
}
