import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { parseBackup } from '~/lib/formats/backup/parseBackup';
import { formats } from '~/lib/formats/writers/formats';
import { interruptedJobs } from '~/lib/jobs/interruptedJobs';
import { fewPapers, runJob } from '~/lib/jobs/runJob';
import { importBackup } from '~/lib/library/backup/importBackup';
import type { LibraryChange, LibraryDatabase } from '~/lib/library/database/database';
import { getEntries } from '~/lib/library/lists/getEntries';
import type { LibraryQuery } from '~/lib/library/lists/libraryFilter';
import { paperIds } from '~/lib/library/lists/paperIds';
import { finishInterrupted } from '~/lib/library/long-work/interruptedWork';
import { withLongWorkLock } from '~/lib/library/long-work/longWorkLock';
import { annotate } from '~/lib/library/marks/annotate';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { LibraryBackup } from '~/lib/papers/libraryBackup';
import { readBackup } from '~/tests/browser/library/readBackup';
import { connect, copiesOf, draft, dump, patience, star, testLibrary } from '~/tests/browser/library/testLibrary';
import { writeBackup } from '~/tests/support/writeBackup';

vi.setConfig({ testTimeout: patience });
beforeEach(() => fakeBrowser.reset());

const uuid = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

/** A backup of `count` papers, whose ids sort differently from their dates. */
const backupOf = (count: number): LibraryBackup => ({
  entries: Array.from({ length: count }, (_, index) => ({
    paper: {
      id: uuid((index * 7919) % 1_000_003),
      identifiers: [`arxiv:2605.${String(10_000 + index)}`],
      title: `Paper ${index} on {Braces} & $x^2$`,
      authors: [{ name: 'Ada Lovelace' }, { name: 'Paul Erdős' }],
      abstract: 'Words of an abstract. '.repeat(20),
      published: '2026-05-04',
      links: { page: `https://arxiv.org/abs/2605.${10_000 + index}` },
      sites: ['arxiv'],
      createdAt: 1000 + index,
      refreshedAt: 1000 + index,
    },
    annotation: {
      tags: index % 2 ? ['odd'] : ['even', '注意力'],
      note: index % 5 ? '' : `Note ${index}\n- point`,
      noteRevision: index % 5 ? 0 : 1,
      addedAt: 1_700_000_000_000 + index,
      updatedAt: 1_700_000_000_000 + index,
    },
  })),
  trash: [],
  history: [],
});

/** Enough papers that a worker runs the command, and reads them in several parts. */
const many = 3 * fewPapers;
/** Enough papers that the command takes a while. */
const cancelled = 5 * fewPapers;

const copies = new Map<number, ReturnType<typeof copiesOf>>();

async function filled(count: number): Promise<{ db: LibraryDatabase; ids: string[] }> {
  const copy = copies.get(count) ?? copiesOf((db) => importBackup(db, backupOf(count)));
  copies.set(count, copy);
  const db = await copy();
  return { db, ids: await paperIds(db, { sort: 'added', descending: true }) };
}

const stars = async (db: LibraryDatabase, ids: readonly string[]) =>
  (await getEntries(db, ids)).filter(({ annotation }) => annotation.starredAt !== undefined).length;
const fileOf = (backup: LibraryBackup): Blob => new Blob([...writeBackup(backup, { now: new Date(0) })]);

describe('a command over many papers', () => {
  test('runs in a worker, reports progress, announces its changes, and can be undone there', async () => {
    const changes: LibraryChange[] = [];
    const { ids, db: other } = await filled(many);
    const db = connect(other.name, (change) => changes.push(change));
    const progress: number[][] = [];
    const { entry } = await runJob(db, 'annotateMany', { ids, change: star }, { onProgress: (...far) => progress.push(far) });
    expect(await stars(db, ids)).toBe(many);
    expect(progress.at(-1)).toEqual([many, many]);
    expect(changes.at(-1)?.ids.length).toBe(many);
    expect((await db.history.get(entry))?.session).toMatch(/^[\da-f-]{36}$/u);
    await runJob(db, 'undo', { entry }, { papers: many });
    expect(await stars(db, ids)).toBe(0);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });

  test('over few papers runs immediately, with the same result', async () => {
    const { db, ids } = await filled(10);
    const { entry } = await runJob(db, 'annotateMany', { ids, change: star });
    expect(await stars(db, ids)).toBe(10);
    expect((await db.history.get(entry))?.session).toBeUndefined();
  });

  test('that fails throws the same error with its code, and changes nothing', async () => {
    const { db, ids } = await filled(many);
    const before = await dump(db);
    await expect(runJob(db, 'restorePapers', { ids })).rejects.toMatchObject({ name: 'LibraryError', code: 'not-found' });
    await expect(runJob(db, 'undo', { entry: 99 })).rejects.toMatchObject({ name: 'LibraryError', code: 'not-found' });
    expect(await dump(db)).toEqual(before);
  });

  test('that is cancelled changes nothing', async () => {
    const { db, ids } = await filled(cancelled);
    const before = await dump(db);
    const run = new AbortController();
    const work = runJob(db, 'annotateMany', { ids, change: star }, { signal: run.signal, onProgress: () => run.abort() });
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    expect(await dump(db)).toEqual(before);
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });
});

/** Runs a job in a worker and terminates it as soon as it reports progress. */
async function interrupted(db: LibraryDatabase, ids: readonly string[], when: 'meanwhile' | 'after'): Promise<void> {
  const RealWorker = Worker;
  const workers: Worker[] = [];
  vi.stubGlobal(
    'Worker',
    class extends RealWorker {
      constructor(url: URL, options: WorkerOptions) {
        super(url, options);
        workers.push(this);
      }
    },
  );
  // The page's last saved state; its lock is released when it is closed.
  let kept: Record<string, unknown> = {};
  await new Promise<void>((resolve) => {
    void runJob(
      db,
      'annotateMany',
      { ids, change: star },
      {
        onProgress: async (done) => {
          if (when === 'after' || kept.job || done === 0) return;
          kept = await fakeBrowser.storage.local.get(null);
          workers[0]?.terminate();
          resolve();
        },
      },
    ).then(() => resolve());
    if (when === 'after') {
      const poll = setInterval(async () => {
        const stored = await fakeBrowser.storage.local.get(null);
        if (Object.keys(stored).length > 0) kept = stored;
        else if (Object.keys(kept).length > 0) clearInterval(poll);
      }, 1);
    }
  });
  vi.unstubAllGlobals();
  const [id] = Object.keys(kept);
  if (id === undefined) throw new Error('Nothing was marked as under way.');
  // This page itself holds the lock of a terminated worker: a copy of the mark under another id simulates a closed page.
  await fakeBrowser.storage.local.clear();
  await fakeBrowser.storage.local.set(kept);
}

describe('after an interruption', () => {
  test('in the middle nothing is changed', async () => {
    const { db, ids } = await filled(cancelled);
    const before = await dump(db);
    await interrupted(db, ids, 'meanwhile');
    // The page that holds the lock is still open.
    expect(await interruptedJobs(db)).toEqual([]);
    await withLongWorkLock(db, undefined, () => finishInterrupted(db));
    expect(await dump(db)).toEqual(before);
  });

  test('right after the commit it is reported as finished, once, and can be undone', async () => {
    const { db, ids } = await filled(many);
    await interrupted(db, ids, 'after');
    const [job, ...more] = await interruptedJobs(db);
    expect(more).toEqual([]);
    expect(job).toMatchObject({ action: 'star', papers: many, finished: true, entry: expect.any(Number) });
    expect(await interruptedJobs(db)).toEqual([]);
    await runJob(db, 'undo', { entry: job!.entry! }, { papers: many });
    expect(await stars(db, ids)).toBe(0);
  });

  test('a command that never committed is reported as having changed nothing', async () => {
    const { db } = await filled(3);
    const marker = { id: crypto.randomUUID(), action: 'renameTag', papers: 10_000, at: 5 };
    await fakeBrowser.storage.local.set({ [`job:${marker.id}`]: marker, preferences: {} });
    expect(await interruptedJobs(db)).toEqual([{ ...marker, finished: false }]);
    expect(await interruptedJobs(db)).toEqual([]);
  });
});

/** The text including the byte order mark, which `text()` leaves out. */
const whole = async (blob: Blob) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob.arrayBuffer());

const options = { notes: true, tags: true, now: new Date(0) };

describe('an export', () => {
  test.each(formats.map((format) => [format.id, format] as const))(
    'in a worker equals that of the page: %s',
    async (id, format) => {
      const { db, ids } = await filled(many);
      // Each list starts a worker: the second list begins in the opposite order, and then has gaps.
      const half = ids.length / 2;
      const mixed = [...ids.slice(half).toReversed(), ...ids.slice(0, half).filter((_, index) => index % 10 === 0)];
      for (const list of [ids, mixed]) {
        const { text, file } = await runJob(db, 'exportList', { papers: { ids: list }, format: id, options }, { papers: many });
        expect(await whole(text)).toBe(format.write(await getEntries(db, list), options));
        expect(file).toBeDefined();
      }
    },
  );

  test.each<LibraryQuery>([
    { sort: 'added', descending: true },
    { sort: 'title' },
    { sort: 'added', descending: true, filter: { tags: ['odd'] } },
    { sort: 'title', filter: { hasNote: true } },
  ])('of a query has its order: %o', async (query) => {
    const { db, ids } = await filled(many);
    // This paper is in no list, and not in the file.
    await annotate(db, { id: ids[0]! }, { kind: 'tags', add: [], remove: ['odd', 'even', '注意力'] });
    const listed = await paperIds(db, query);
    expect(listed).not.toContain(ids[0]);
    expect(listed.length).toBeGreaterThan(100);
    const { text } = await runJob(db, 'exportList', { papers: { query }, format: 'csl', options }, { papers: many });
    const csl = formats.find(({ id }) => id === 'csl');
    expect(await whole(text)).toBe(csl?.write(await getEntries(db, listed), options));
  });

  test('over few papers has no file of its own', async () => {
    const { db, ids } = await filled(5);
    const { text, file } = await runJob(db, 'exportList', { papers: { ids }, format: 'bibtex', options });
    expect(await text.text()).toBe(formats[0]!.write(await getEntries(db, ids), options));
    expect(file).toBeUndefined();
  });

  test('that is cancelled leaves no file', async () => {
    const { db, ids } = await filled(cancelled);
    const count = async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('exports', { create: true });
      return (await Array.fromAsync(folder.keys())).length;
    };
    const before = await count();
    const run = new AbortController();
    const work = runJob(
      db,
      'exportList',
      { papers: { ids }, format: 'csv', options },
      { signal: run.signal, onProgress: () => run.abort() },
    );
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    expect(await count()).toBe(before);
  });

  test('of the papers of a page contains those that are not in the library too, each once', async () => {
    const db = testLibrary();
    const seen = (identifiers: [Identifier, ...Identifier[]], title: string) => draft(identifiers, { title });
    await annotate(db, { draft: seen(['arxiv:2605.00002', 'doi:10.1000/x'], 'Known') }, star);
    const drafts = [seen(['arxiv:2605.00001'], 'Unknown'), seen(['arxiv:2605.00002'], 'Known'), seen(['doi:10.1000/x'], 'Known')];
    const { text } = await runJob(db, 'exportList', { papers: { drafts }, format: 'csv', options }, { papers: 3 });
    const [, ...lines] = (await text.text()).trim().split('\r\n');
    expect(lines.map((line) => line.split(',')[0])).toEqual(['"Unknown"', '"Known"']);
    expect(lines[0]).not.toContain('1970');
    expect(await db.papers.count()).toBe(1);
  });

  test('of everything equals the backup of the library', async () => {
    const { db, ids } = await filled(many);
    await runJob(db, 'annotateMany', { ids, change: star });
    await trashPapers(db, ids.slice(0, 3));
    const { text } = await runJob(db, 'exportBackup', { now: new Date(0) });
    const written = await text.text();
    expect(written).toBe([...writeBackup(await readBackup(db), { now: new Date(0) })].join(''));
    expect(parseBackup(written)).toMatchObject({ ok: true });
  });
});

describe('an import', () => {
  test('in a worker has the same result as in the page', async () => {
    const backup = backupOf(many);
    const db = testLibrary();
    const inPage = testLibrary();
    const file = fileOf(backup);
    const preview = await runJob(db, 'previewFile', { file });
    expect(preview).toMatchObject({ ok: true, papers: many, preview: { added: many } });
    const result = await runJob(db, 'importFile', { file }, { papers: many });
    expect(result).toEqual(await importBackup(inPage, backup));
    expect(await dump(db)).toEqual(await dump(inPage));
  });

  test('of a broken file reports its position', async () => {
    const db = testLibrary();
    const file = new Blob(['{ "dogear": 1,\n oops']);
    expect(await runJob(db, 'previewFile', { file })).toMatchObject({ ok: false, problems: [{ line: 2 }] });
    await expect(runJob(db, 'importFile', { file })).rejects.toMatchObject({ code: 'invalid' });
  });

  test('that is cancelled changes nothing', async () => {
    const { db } = await filled(3);
    const before = await dump(db);
    const run = new AbortController();
    const work = runJob(
      db,
      'importFile',
      { file: fileOf(backupOf(2000)) },
      { signal: run.signal, onProgress: () => run.abort() },
    );
    await expect(work).rejects.toMatchObject({ name: 'AbortError' });
    expect(await dump(db)).toEqual(before);
  });
});
