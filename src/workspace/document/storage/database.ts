/** Stores of the device: `updates` of the document in the order they were written, `backups` and `photos` by id. */
export type StoreName = 'updates' | 'backups' | 'photos';

const NAME = 'kiezkompass.proposals';
const VERSION = 1;

/** @throws if the browser has none, forbids it, or the disk is broken. */
export function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('updates', { autoIncrement: true });
      request.result.createObjectStore('backups', { keyPath: 'id' });
      request.result.createObjectStore('photos', { keyPath: 'id' });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(reasonOf(request.error));
    request.onblocked = () => reject(new DOMException('Another tab keeps the database open', 'InvalidStateError'));
  });
}

/**
 * Does something in one transaction: all of it is stored or nothing. `work` must ask for everything before it waits.
 *
 * @throws DOMException; `QuotaExceededError` if the device is full.
 */
export function inTransaction<Result>(database: IDBDatabase, name: StoreName, mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    // Strict: the disk has it when the promise is kept, not only the system's memory.
    const transaction = database.transaction(name, mode, { durability: mode === 'readwrite' ? 'strict' : 'default' });
    const request = work(transaction.objectStore(name));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = () => reject(reasonOf(transaction.error));
  });
}

export function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

function reasonOf(error: DOMException | null): DOMException {
  return error ?? new DOMException('The transaction was given up', 'AbortError');
}
