/** Measures the browser's own time for the same rows and the same text; runs in a page of the extension. */
import type { AnnotationRow, PaperRow } from '~/lib/library/database/rows';
import { searchDocument } from '~/lib/search/index/searchDocument';

const name = 'dogear';
const rawName = 'bench-raw';

const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

const done = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });

const open = (database: string): Promise<IDBDatabase> => resultOf(indexedDB.open(database));

/** Values of a store in order of their primary keys, in chunks. */
async function* chunks(db: IDBDatabase, table: string, size: number): AsyncGenerator<{ keys: IDBValidKey[]; rows: unknown[] }> {
  let after: IDBKeyRange | null = null;
  for (;;) {
    const store = db.transaction(table).objectStore(table);
    const [keys, rows] = await Promise.all([resultOf(store.getAllKeys(after, size)), resultOf(store.getAll(after, size))]);
    if (keys.length === 0) return;
    yield { keys, rows };
    after = IDBKeyRange.lowerBound(keys.at(-1), true);
  }
}

/** An empty database with the same stores and indexes as the library's. */
async function emptyCopy(from: IDBDatabase, tables: string[]): Promise<IDBDatabase> {
  await resultOf(indexedDB.deleteDatabase(rawName));
  const opening = indexedDB.open(rawName, 1);
  opening.onupgradeneeded = () => {
    for (const table of tables) {
      const { keyPath, autoIncrement, indexNames } = from.transaction(table).objectStore(table);
      const store = opening.result.createObjectStore(table, { keyPath, autoIncrement });
      for (const index of indexNames) {
        const { keyPath: path, unique, multiEntry } = from.transaction(table).objectStore(table).index(index);
        store.createIndex(index, path, { unique, multiEntry });
      }
    }
  };
  return resultOf(opening);
}

/** Milliseconds to put the library's own rows, 5,000 in a transaction, into stores with the same indexes. */
export async function rawPut(): Promise<number> {
  const from = await open(name);
  const tables = ['papers', 'annotations', 'identifiers', 'duplicateIndex', 'tagCounts', 'counters'];
  const into = await emptyCopy(from, tables);
  let time = 0;
  for (const table of tables) {
    for await (const { rows } of chunks(from, table, 5000)) {
      const started = performance.now();
      const transaction = into.transaction(table, 'readwrite', { durability: 'strict' });
      const store = transaction.objectStore(table);
      for (const row of rows) store.put(row);
      await done(transaction);
      time += performance.now() - started;
    }
  }
  into.close();
  from.close();
  await resultOf(indexedDB.deleteDatabase(rawName));
  return time;
}

/** Milliseconds to read every paper and annotation, and to make one JSON text of each. */
export async function rawRead(): Promise<number> {
  const db = await open(name);
  const started = performance.now();
  let length = 0;
  for (const table of ['papers', 'annotations']) {
    for await (const { rows } of chunks(db, table, 1000)) for (const row of rows) length += JSON.stringify(row).length;
  }
  const time = performance.now() - started;
  db.close();
  if (length === 0) throw new Error('There was nothing to read.');
  return time;
}

/** Milliseconds to get the annotations of some papers and put them, in one transaction, in a copy with the same indexes. */
export async function rawChange(ids: string[]): Promise<number> {
  const from = await open(name);
  const into = await emptyCopy(from, ['annotations']);
  const selected = new Set<IDBValidKey>(ids);
  for await (const { keys, rows } of chunks(from, 'annotations', 5000)) {
    const transaction = into.transaction('annotations', 'readwrite');
    for (const [index, row] of rows.entries()) {
      if (selected.has(keys[index] ?? '')) transaction.objectStore('annotations').put(row);
    }
    await done(transaction);
  }
  const started = performance.now();
  const transaction = into.transaction('annotations', 'readwrite', { durability: 'strict' });
  const store = transaction.objectStore('annotations');
  for (const row of await Promise.all(ids.map((id) => resultOf(store.get(id))))) store.put(row);
  await done(transaction);
  const time = performance.now() - started;
  into.close();
  from.close();
  await resultOf(indexedDB.deleteDatabase(rawName));
  return time;
}

let texts: string[] = [];

/** Loads the library's text into memory, folded for search. @returns its size in megabytes, counting one byte a character. */
export async function readTexts(): Promise<number> {
  const db = await open(name);
  const annotations = new Map<string, AnnotationRow>();
  for await (const { rows } of chunks(db, 'annotations', 1000)) {
    for (const row of rows as AnnotationRow[]) annotations.set(row.paperId, row);
  }
  texts = [];
  for await (const { rows } of chunks(db, 'papers', 1000)) {
    for (const paper of rows as PaperRow[]) {
      const annotation = annotations.get(paper.id);
      const document = annotation && searchDocument({ paper, annotation });
      if (document) texts.push(document.text);
    }
  }
  db.close();
  return texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
}

/** @returns milliseconds to scan all texts for one string, the median of five rounds; and how many texts contain it. */
export function scan(text: string): { time: number; count: number } {
  const times: number[] = [];
  let count = 0;
  for (let round = 0; round < 5; round++) {
    const started = performance.now();
    count = 0;
    for (const each of texts) if (each.includes(text)) count += 1;
    times.push(performance.now() - started);
  }
  return { time: times.toSorted((a, b) => a - b)[2] ?? 0, count };
}
