const DATABASE = 'portfolio';
const STORE = 'kept';

let opening: Promise<IDBDatabase> | null = null;

/**
 * Values kept in this browser by a name (IndexedDB: also files). A browser that keeps nothing (private mode, no room) reads as empty
 * and says false when something should be kept.
 */
export const kept = {
  read: <T>(name: string): Promise<T | null> => work<T | undefined>('readonly', (store) => store.get(name)).then((value) => value ?? null, () => null),
  write: (name: string, value: unknown): Promise<boolean> => work('readwrite', (store) => store.put(value, name)).then(() => true, () => false),
  forget: (name: string): Promise<boolean> => work('readwrite', (store) => store.delete(name)).then(() => true, () => false),
  /** Names that begin so, in order. */
  names: (start: string): Promise<string[]> => work('readonly', (store) => store.getAllKeys(beginning(start))).then((names) => names as string[], () => []),
  forgetAll: (start: string): Promise<boolean> => work('readwrite', (store) => store.delete(beginning(start))).then(() => true, () => false),
};

function beginning(start: string): IDBKeyRange {
  return IDBKeyRange.bound(start, `${start}\uffff`);
}

async function work<T>(mode: IDBTransactionMode, act: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  return new Promise((resolve, refuse) => {
    const transaction = database.transaction(STORE, mode);
    const request = act(transaction.objectStore(STORE));
    // Only a completed transaction is on the disk.
    transaction.oncomplete = () => resolve(request.result);
    transaction.onabort = transaction.onerror = () => refuse(transaction.error ?? new Error('nothing was kept'));
  });
}

function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, refuse) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = request.onblocked = () => refuse(request.error ?? new Error('the store is closed'));
  }).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}
