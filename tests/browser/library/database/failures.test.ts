import Dexie from 'dexie';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { asLibraryError, LibraryError, toResult } from '~/lib/library/database/libraryError';
import { watchQuery } from '~/lib/library/database/watchQuery';
import { dexiePaperStore } from '~/lib/library/dexiePaperStore';
import { listPapers } from '~/lib/library/lists/listPapers';
import { annotate } from '~/lib/library/marks/annotate';
import type { Failure } from '~/lib/papers/result';
import { connect, draft, mark, note, star, testLibrary, uniqueName } from '~/tests/browser/library/testLibrary';

interface StorageBuckets {
  open(name: string, options: { quota: number }): Promise<{ indexedDB: IDBFactory }>;
  delete(name: string): Promise<void>;
}

/** Opens a database natively, as another version of Dogear would. */
function openNatively(name: string, version: number, upgrade: (db: IDBDatabase) => void = () => undefined): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => upgrade(request.result);
    request.onsuccess = () => {
      onTestFinished(() => request.result.close());
      resolve(request.result);
    };
    request.onerror = () => reject(request.error);
  });
}

const named = (): string => {
  const name = uniqueName();
  onTestFinished(() => Dexie.delete(name));
  return name;
};

describe('a database that cannot be used reports why', () => {
  test('newer: it was written by a newer Dogear, and is left unchanged', async () => {
    const name = named();
    const newer = await openNatively(name, 990, (db) => db.createObjectStore('papers', { keyPath: 'id' }));
    newer.close();
    const db = connect(name);
    await expect(listPapers(db, { limit: 1 })).rejects.toMatchObject({ name: 'LibraryError', code: 'newer' });
    await expect(annotate(db, { draft: draft('pmid:1') }, star)).rejects.toMatchObject({ code: 'newer' });
    const again = await openNatively(name, 990);
    expect([...again.objectStoreNames]).toEqual(['papers']);
    expect([...again.transaction('papers').objectStore('papers').indexNames]).toEqual([]);
  });

  test('newer: an open connection closes for an upgrade, notifies its watchers, and answers "newer" from then on', async () => {
    const name = named();
    const db = connect(name);
    await mark(db, 'pmid:1', star);
    const failures: Failure[] = [];
    const values: unknown[] = [];
    onTestFinished(
      watchQuery(
        () => listPapers(db, { limit: 5 }),
        (value) => values.push(value),
        (failure) => failures.push(failure),
      ),
    );
    await vi.waitFor(() => expect(values).toHaveLength(1));
    // Dexie multiplies its versions by ten.
    (await openNatively(name, 990)).close();
    expect(failures[0]).toMatchObject({ ok: false, code: 'newer', message: expect.stringContaining('updated') });
    expect(await dexiePaperStore(db).annotate({ draft: draft('pmid:2') }, star)).toMatchObject({ ok: false, code: 'newer' });
  });

  test('blocked: another tab keeps an older version open; after it closes, the next command works', async () => {
    const name = named();
    const older = await openNatively(name, 5);
    const db = connect(name);
    await expect(annotate(db, { draft: draft('pmid:1') }, star)).rejects.toMatchObject({ code: 'blocked' });
    await expect(listPapers(db, { limit: 5 })).rejects.toMatchObject({ code: 'blocked' });
    older.close();
    expect((await listPapers(db, { limit: 5 })).entries).toEqual([]);
    expect(await annotate(db, { draft: draft('pmid:1') }, star)).toMatchObject({ entry: 1 });
  });

  test('quota: the browser refuses to store more, and nothing of the command is kept', async () => {
    // A storage bucket with a smaller quota uses the same IndexedDB, and is full sooner.
    const buckets = (navigator as unknown as { storageBuckets: StorageBuckets }).storageBuckets;
    const bucketName = uniqueName();
    const { indexedDB: small } = await buckets.open(bucketName, { quota: 500_000 });
    vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => small.open(name, version));
    onTestFinished(async () => {
      vi.restoreAllMocks();
      await buckets.delete(bucketName);
    });
    const db = connect(uniqueName());
    const id = await mark(db, 'pmid:1', note('short', 0));
    const long = Array.from({ length: 400_000 }, (_, index) => String.fromCharCode(0x4e00 + ((index * 7919) % 20_000))).join('');
    expect(await toResult(annotate(db, { id }, note(long, 1)))).toMatchObject({ ok: false, code: 'quota' });
    expect((await listPapers(db, { limit: 1 })).entries[0]?.annotation.note).toBe('short');
  });

  test('a closed database fails instead of hanging', async () => {
    const db = testLibrary();
    await mark(db, 'pmid:1', star);
    db.close();
    expect(await toResult(listPapers(db, { limit: 1 }))).toMatchObject({ ok: false, code: 'failed' });
  });

  test('a deleted database is created again', async () => {
    const db = testLibrary();
    await mark(db, 'pmid:1', star);
    await Dexie.delete(db.name);
    expect((await listPapers(db, { limit: 1 })).entries).toEqual([]);
    expect(await annotate(db, { draft: draft('pmid:1') }, star)).toMatchObject({ entry: 1 });
  });
});

describe('errors by name', () => {
  const quota = new DOMException('full', 'QuotaExceededError');

  test.each([
    ['a quota error', quota, 'quota'],
    ['a quota error inside an abort', new Dexie.AbortError('aborted', quota), 'quota'],
    ['a version error', new DOMException('old', 'VersionError'), 'newer'],
    ['anything else', new Error('odd'), 'failed'],
    ['no error at all', 'text', 'failed'],
  ])('%s', (_, error, code) => {
    expect(asLibraryError(error)).toMatchObject({ name: 'LibraryError', code });
  });

  test('an error of our own passes unchanged', () => {
    const error = new LibraryError('invalid', 'no');
    expect(asLibraryError(error)).toBe(error);
  });
});
