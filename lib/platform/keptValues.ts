/**
 * Values that only IndexedDB can hold, such as handles of files, in a database of their own: they belong to this browser, are no
 * part of the library, and are in no backup. Whoever reads one checks it.
 */
const name = 'dogear-beside';
const store = 'values';

/** Names of the values. */
export type KeptName = 'bibFile' | 'citationKeys';

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Opened for each access, so that nothing keeps another page from deleting it. */
async function inStore<T>(mode: IDBTransactionMode, work: (values: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(store);
  const db = await settled(opening);
  try {
    const transaction = db.transaction(store, mode);
    const done = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    const value = await settled(work(transaction.objectStore(store)));
    await done;
    return value;
  } finally {
    db.close();
  }
}

/** @returns undefined if there is none. Rejects when the browser refuses its storage. */
export const readKept = (key: KeptName): Promise<unknown> => inStore('readonly', (values) => values.get(key));

export const writeKept = (key: KeptName, value: unknown): Promise<unknown> =>
  inStore('readwrite', (values) => values.put(value, key));

export const dropKept = (key: KeptName): Promise<unknown> => inStore('readwrite', (values) => values.delete(key));
