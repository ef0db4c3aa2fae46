/** Commands over many papers beside short ones: changes made in between are kept, however the long command ends. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importBackup } from '~/lib/library/backup/importBackup';
import { type BackupRow, walkBackup } from '~/lib/library/backup/walkBackup';
import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { writeTransaction } from '~/lib/library/database/transactions';
import { historyOf } from '~/lib/library/history/historyOf';
import { chunkedRow, mostSteps, writeChunks } from '~/lib/library/history/historySteps';
import { mergePapers } from '~/lib/library/identity/mergePapers';
import { finishInterrupted, recoverWork } from '~/lib/library/long-work/interruptedWork';
import { withLongWorkLock } from '~/lib/library/long-work/longWorkLock';
import { annotate } from '~/lib/library/marks/annotate';
import { annotateMany } from '~/lib/library/marks/annotateMany';
import { emptyTrash } from '~/lib/library/recovery/emptyTrash';
import { findDifferences } from '~/lib/library/recovery/findDifferences';
import { rebuild } from '~/lib/library/recovery/rebuild';
import { restorePapers } from '~/lib/library/recovery/restorePapers';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import { undo } from '~/lib/library/recovery/undo';
import { readTagCounts } from '~/lib/library/tags/readTagCounts';
import { renameTag } from '~/lib/library/tags/renameTag';
import type { HistoryStep } from '~/lib/papers/history';
import type { LibraryBackup } from '~/lib/papers/libraryBackup';
import { readBackup } from '~/tests/browser/library/readBackup';
import {
  connect,
  copiesOf,
  draft,
  dump,
  note,
  numberedBackup,
  numberedEntry,
  numberedId,
  patience,
  star,
  tag,
  testLibrary,
} from '~/tests/browser/library/testLibrary';

const count = 240;

const idOf = numberedId;
const entryOf = (index: number) => numberedEntry(index, { said: { tags: ['old'], status: 'to-read' } });
const backupOf = (first: number, past: number): LibraryBackup => numberedBackup(first, past, entryOf);

const ids = Array.from({ length: count }, (_, index) => idOf(index));

const filled = copiesOf((db) => importBackup(db, backupOf(0, count)));

/** All tables without the history and the texts of notes for editors, whose numbers differ. */
async function rowsOf(db: LibraryDatabase): Promise<unknown> {
  const { history: _, historySteps: __, noteRevisions: ___, ...rows } = await dump(db);
  return rows;
}

type Long = (db: LibraryDatabase, options: CommandOptions) => Promise<unknown>;

const now = 5000;
const longs: Record<string, { prepare?: (db: LibraryDatabase) => Promise<unknown>; run: Long }> = {
  'a bulk tag': { run: (db, options) => annotateMany(db, ids, tag('bulk'), options) },
  'a rename': { run: (db, options) => renameTag(db, 'old', 'new', options) },
  trashing: { run: (db, options) => trashPapers(db, ids, options) },
  restoring: {
    prepare: (db) => trashPapers(db, ids.slice(0, 200)),
    run: (db, options) => restorePapers(db, ids.slice(0, 200), options),
  },
  'an import': { run: (db, options) => importBackup(db, backupOf(100, count + 200), options, now) },
  'an undo': {
    prepare: (db) => annotateMany(db, ids, tag('bulk'), { now: 4000 }),
    run: async (db, options) => undo(db, (await db.history.orderBy(':id').lastKey()) as unknown as number, options),
  },
  'an undo of an import': {
    prepare: (db) => importBackup(db, backupOf(100, count + 200), {}, 4000),
    run: async (db, options) => undo(db, (await db.history.orderBy(':id').lastKey()) as unknown as number, options),
  },
};

/** Runs a short command before a step of the long one, and aborts the long one before another step. */
async function beside(
  db: LibraryDatabase,
  run: Long,
  short: { at: number; run: () => Promise<unknown> } | undefined,
  abortAt: number | undefined,
): Promise<'done' | 'aborted'> {
  const abort = new AbortController();
  let shortWork: Promise<unknown> | undefined;
  const onProgress = (done: number): void => {
    if (short && done >= short.at) shortWork ??= short.run();
    if (abortAt !== undefined && done >= abortAt) abort.abort();
  };
  const outcome = await run(db, { now, onProgress, signal: abort.signal }).then(
    () => 'done' as const,
    (error: Error) => {
      if (error.name !== 'AbortError') throw error;
      return 'aborted' as const;
    },
  );
  await (shortWork ?? short?.run());
  return outcome;
}

describe.each(Object.entries(longs))('%s', (_, { prepare, run }) => {
  test('that is aborted half way keeps a star and a note made in between, and nothing else', {
    timeout: patience,
  }, async () => {
    const marks = async (db: LibraryDatabase) => {
      await annotate(db, { draft: draft('doi:10.1000/new') }, star, now + 1);
    };
    const db = await filled();
    await prepare?.(db);
    const before = await dump(db);
    expect(await beside(db, run, { at: 100, run: () => marks(db) }, 150)).toBe('aborted');
    const made = (
      await db.papers
        .where(':id')
        .noneOf(before.papers!.map((row) => (row as { id: string }).id))
        .toArray()
    ).map(({ id }) => id);
    expect(made).toHaveLength(1);
    const after = await dump(db);
    for (const table of ['papers', 'annotations', 'trash'] as const) {
      const rest = after[table]!.filter((row) => !made.includes(String(Object(row).id ?? Object(row).paperId)));
      expect(rest).toEqual(before[table]);
    }
    expect(after.jobs).toEqual([]);
    expect(after.tagCounts).toEqual(before.tagCounts);
    expect(after.historySteps).toEqual(before.historySteps);
  });
});

describe.each(['a bulk tag', 'a rename', 'an undo'])('%s beside a mark on one of its papers', (name) => {
  const { prepare, run } = longs[name]!;
  const shorts = [star, tag('mine'), note('A note.', 0)];

  test('has the same result as one after the other; aborted, the same as the mark alone', { timeout: patience }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(count - 1),
        fc.nat(count),
        fc.option(fc.nat(count), { nil: undefined }),
        fc.constantFrom(...shorts),
        async (which, at, abortAt, change) => {
          const mark = (db: LibraryDatabase) => annotate(db, { id: idOf(which) }, change, now + 1);
          const libraries = [await filled(), await filled(), await filled()] as const;
          const [db, first, last] = libraries;
          for (const library of libraries) await prepare?.(library);
          const outcome = await beside(db, run, { at, run: () => mark(db) }, abortAt);
          await mark(first);
          if (outcome === 'done') await run(first, { now });
          if (outcome === 'done') await run(last, { now });
          await mark(last);
          expect([await rowsOf(first), await rowsOf(last)]).toContainEqual(await rowsOf(db));
          for (const library of libraries) await library.delete();
        },
      ),
      // A tag that was added while another one was removed comes after it when that is restored.
      { numRuns: 8, examples: [[176, 2, 4, tag('mine')]] },
    );
  });
});

describe('work whose page was closed', () => {
  /** Leaves the library in the state of a page that was closed before a step. */
  async function interrupted(run: Long, at: number): Promise<{ db: LibraryDatabase; before: Record<string, unknown[]> }> {
    const db = await filled();
    const before = await dump(db);
    const dead = connect(db.name);
    const onProgress = (done: number): void => {
      if (done >= at) dead.close();
    };
    await expect(run(dead, { now, onProgress })).rejects.toThrow();
    return { db, before };
  }

  test.each(['a bulk tag', 'a rename', 'trashing', 'an import'])('%s is reverted at the next start', async (name) => {
    const { db, before } = await interrupted(longs[name]!.run, 120);
    expect(await db.jobs.count()).toBe(1);
    await recoverWork(db);
    expect(await dump(db)).toEqual(before);
  });

  test('is also reverted by the next long command', async () => {
    const { db } = await interrupted(longs['a bulk tag']!.run, 120);
    await renameTag(db, 'old', 'new');
    expect((await dump(db)).tagCounts).toEqual([{ key: 'new', tag: 'new', count }]);
  });

  test('keeps later marks: an imported record stays if it was starred', async () => {
    const { db } = await interrupted((dead, options) => importBackup(dead, backupOf(count, count + 200), options, now), 100);
    const brought = await db.papers.get(idOf(count + 10));
    expect(brought).toBeDefined();
    await annotate(db, { id: idOf(count + 10) }, star, now + 1);
    await recoverWork(db);
    expect(await db.papers.count()).toBe(count + 1);
    expect(await db.annotations.get(idOf(count + 10))).toMatchObject({ starredAt: now + 1, tags: ['old'] });
  });

  test('is left alone while another command is at work', async () => {
    const { db } = await interrupted(longs['a bulk tag']!.run, 120);
    await withLongWorkLock(db, undefined, async () => {
      await recoverWork(db);
      expect(await db.jobs.count()).toBe(1);
      await finishInterrupted(db);
      expect(await db.jobs.count()).toBe(0);
    });
  });

  test('an import into an empty library is reverted together with the imported history', async () => {
    const source = await filled();
    await annotateMany(source, ids, tag('bulk'));
    await annotate(source, { id: idOf(0) }, star);
    const backup = await readBackup(source);
    const db = testLibrary();
    const dead = connect(db.name);
    const onProgress = (done: number): void => {
      if (done >= 120) dead.close();
    };
    await expect(importBackup(dead, backup, { onProgress })).rejects.toThrow();
    expect(await db.history.count()).toBe(2);
    await annotate(db, { draft: draft('doi:10.1000/new') }, star, now);
    await recoverWork(db);
    const { papers, history, historySteps, jobs } = await dump(db);
    expect([papers!.length, history!.length, historySteps, jobs]).toEqual([1, 1, [], []]);
  });

  test('a half emptied trash is emptied', async () => {
    const db = await filled();
    await trashPapers(db, ids);
    const records = await db.trash.toCollection().primaryKeys();
    const job = crypto.randomUUID();
    await db.jobs.put({ id: job, kind: 'emptyTrash', startedAt: 1, records });
    const deleted = records.slice(0, 100);
    await db.trash.bulkDelete(deleted);
    await db.jobs.put({ id: crypto.randomUUID(), kind: 'deleted', job, startedAt: 1, records: deleted });
    await recoverWork(db);
    const { trash, history, historySteps, jobs } = await dump(db);
    expect({ trash, history, historySteps, jobs }).toEqual({ trash: [], history: [], historySteps: [], jobs: [] });
  });
});

describe('counts that steps have not written yet', () => {
  const fresh = (first: number, past: number): LibraryBackup => {
    const backup = backupOf(first, past);
    for (const { annotation } of backup.entries) annotation.tags = ['fresh'];
    return backup;
  };

  test('are correct when other commands decrease the same counts meanwhile, and are never shown below zero', async () => {
    const db = testLibrary();
    await importBackup(db, backupOf(0, 1));
    const seen: number[] = [];
    let short: Promise<unknown> | undefined;
    const untag = async (): Promise<void> => {
      for (const index of [1, 2, 3]) {
        await annotate(db, { id: idOf(index) }, { kind: 'tags', add: [], remove: ['fresh'] }, now);
        seen.push(...(await readTagCounts(db)).map(({ count: papers }) => papers));
      }
    };
    const onProgress = (done: number): void => {
      if (done > 100) short ??= untag();
    };
    await importBackup(db, fresh(1, 200), { onProgress }, now);
    await short;
    expect(seen.every((papers) => papers > 0)).toBe(true);
    expect(await db.tagCounts.get('fresh')).toEqual({ key: 'fresh', tag: 'fresh', count: 196 });
    expect(await findDifferences(db)).toEqual([]);
  });

  test('are counted once when the library is repaired before the work is reverted', async () => {
    const db = await filled();
    const before = await dump(db);
    const dead = connect(db.name);
    const onProgress = (done: number): void => {
      if (done >= 120) dead.close();
    };
    await expect(importBackup(dead, fresh(count, count + 200), { onProgress }, now)).rejects.toThrow();
    expect(await db.pendingCounts.count()).toBeGreaterThan(0);
    await rebuild(db, { repair: true });
    expect(await findDifferences(db)).toEqual([]);
    await recoverWork(db);
    expect(await dump(db)).toEqual(before);
  });
});

describe('the history entry of a long command', () => {
  test('is found by each of its papers, although no single index row contains them all', async () => {
    const db = await filled();
    await annotateMany(db, ids, tag('bulk'), { now });
    expect(
      await db.history
        .orderBy('paperIds')
        .filter(({ chunkGroup }) => chunkGroup !== undefined)
        .count(),
    ).toBe(1);
    const [entry] = await historyOf(db, idOf(7), 1);
    expect(entry).toMatchObject({ action: 'tags', paperIds: ids.slice(0, 1), paperCount: ids.length });
    expect((await readBackup(db)).history.at(-1)?.paperIds).toEqual(ids);
    await annotate(db, { id: idOf(7) }, star, now + 1);
    expect((await historyOf(db, idOf(7), 2)).map(({ action }) => action)).toEqual(['star', 'tags']);
  });

  test('keeps steps that were merged in one chunk, even if the chunk is full', async () => {
    const db = testLibrary();
    const changed = (index: number, before: string[], after: string[] | null): HistoryStep => ({
      table: 'papers',
      key: idOf(index),
      before: { identifiers: before },
      after: after && { identifiers: after },
    });
    const others = Array.from({ length: mostSteps - 1 }, (_, index) =>
      changed(index, [`pmid:${index + 1}`], [`acl:${index + 1}`]),
    );
    const merged = [changed(900, ['pmid:900'], ['pmid:900', 'acl:900']), changed(901, ['acl:900'], null)];
    await writeTransaction(db, [db.history], () => writeChunks(db, 'group', [...others, ...merged]));
    const parts = await db.historySteps.toArray();
    expect(parts.map(({ records }) => records.length)).toEqual([mostSteps - 1, 2]);
    expect(parts[1]?.records).toEqual([idOf(900), idOf(901)]);
  });

  test('undoes together what was merged together, wherever its steps are', async () => {
    const db = testLibrary();
    const pairs = 200;
    const half = (index: number, name: string) =>
      numberedEntry(index, { paper: { identifiers: [`${name}:${(index % pairs) + 1}` as 'pmid:1'] }, said: { starredAt: 1 } });
    await importBackup(
      db,
      numberedBackup(0, pairs, (index) => half(index, 'pmid')),
    );
    // The other halves come in the opposite order, so that merged records are far apart.
    await importBackup(
      db,
      numberedBackup(pairs, 2 * pairs, (index) => half(3 * pairs - 1 - index, 'acl')),
    );
    const before = await dump(db);
    const joining = numberedBackup(2 * pairs, 3 * pairs, (index) =>
      numberedEntry(index, {
        paper: { identifiers: [`pmid:${(index % pairs) + 1}`, `acl:${(index % pairs) + 1}`] },
        said: { tags: index % 3 === 0 ? [] : ['both'] },
      }),
    );
    const { entry, merged } = await importBackup(db, joining, {}, now);
    expect([merged, await db.papers.count()]).toEqual([pairs, pairs]);
    await undo(db, entry!);
    const names = ['papers', 'identifiers', 'duplicateIndex', 'counters', 'tagCounts'] as const;
    const after = await dump(db);
    for (const name of names) expect(after[name], name).toEqual(before[name]);
  });

  test('forgets a paper that is permanently deleted', async () => {
    const db = await filled();
    await annotateMany(db, ids, tag('bulk'), { now });
    const gone = [idOf(0), idOf(7), idOf(200)];
    await trashPapers(db, gone);
    await emptyTrash(db);
    const { history, historySteps } = await dump(db);
    for (const id of gone) expect(JSON.stringify([history, historySteps])).not.toContain(id);
    expect((await historyOf(db, idOf(8), 1))[0]).toMatchObject({ paperIds: [idOf(1)], paperCount: count - 3 });
    const kept = (await readBackup(db)).history.find(({ action }) => action === 'tags');
    expect(kept?.paperIds).toEqual(ids.filter((id) => !gone.includes(id)));
  });

  test('is deleted with the last of its papers', async () => {
    const db = await filled();
    await annotateMany(db, ids, tag('bulk'), { now });
    const entries = (await db.history.toArray()).filter(({ action }) => action === 'tags').length;
    await trashPapers(db, ids.slice(0, -1));
    await emptyTrash(db);
    const left = (await db.history.toArray()).filter(({ action }) => action === 'tags');
    expect(left).toMatchObject([{ paperIds: ids.slice(-1), paperCount: 1 }]);
    expect(entries).toBe(1);
    await trashPapers(db, ids.slice(-1));
    await emptyTrash(db);
    expect(await db.history.count()).toBe(0);
    expect(await db.historySteps.count()).toBe(0);
  });

  test('counts a paper once if several of its chunks contain it', async () => {
    const db = await filled();
    const step = (index: number, tags: string[]): HistoryStep => ({
      table: 'annotations',
      key: idOf(index),
      before: { tags: [] },
      after: { tags },
    });
    const twice = [...ids, ...ids].map((_, index) => step(index % count, [String(index)]));
    const entry = { at: now, action: 'tags' as const, paperIds: ids };
    await writeTransaction(db, [db.history], async () => {
      await writeChunks(db, 'group', twice.slice(0, count));
      await writeChunks(db, 'group', twice.slice(count));
      await db.history.add(chunkedRow({ ...entry, steps: [] }, 'group', []));
    });
    await trashPapers(db, ids.slice(0, 150));
    await emptyTrash(db);
    expect((await db.history.where('chunkGroup').equals('group').first())?.paperCount).toBe(count - 150);
  });
});

describe('two long commands', () => {
  test('run one after the other', async () => {
    const db = await filled();
    const other = connect(db.name);
    await Promise.all([annotateMany(db, ids, tag('one')), annotateMany(other, ids, tag('two')), emptyTrash(db)]);
    const tags = (await db.annotations.toArray()).map((row) => row.tags.toSorted());
    expect(tags).toEqual(ids.map(() => ['old', 'one', 'two']));
  });
});

describe('a backup', () => {
  test('contains what changed while it was read: starred, trashed, restored, merged and new papers, each once', async () => {
    const db = await filled();
    await trashPapers(db, [idOf(7), idOf(200)]);
    let changed: Promise<unknown> | undefined;
    const rows = new Map<string, unknown>();
    const change = async () => {
      await annotate(db, { id: idOf(3) }, star);
      await trashPapers(db, [idOf(4)]);
      await restorePapers(db, [idOf(7)]);
      await mergePapers(db, [idOf(5), idOf(230)]);
      await annotate(db, { draft: draft('doi:10.1000/new') }, note('A note.', 0));
    };
    const onProgress = (): void => {
      changed ??= change();
    };
    const pass = ({ section, key, row }: BackupRow): void => void rows.set(`${section} ${key}`, row);
    const { order } = await walkBackup(db, pass, { onProgress });
    await changed;
    const { order: rest } = await walkBackup(db, () => undefined);
    const whole = await readBackup(db);
    expect(rest.filter(({ section }) => section === 'entries').map(({ key }) => key)).toEqual(
      whole.entries.map(({ paper }) => paper.id),
    );
    const entries = order.filter(({ section }) => section === 'entries');
    const trashed = order.filter(({ section }) => section === 'trash');
    const all = [...entries, ...trashed].map(({ key }) => key);
    expect(new Set(all).size).toBe(all.length);
    // Each record has its state at some moment: with both halves, and nothing is lost.
    for (const id of ids.filter((id) => id !== idOf(230) && id !== idOf(5))) expect(all).toContain(id);
    for (const { section, key } of order) expect(rows.get(`${section} ${key}`)).toBeDefined();
  });
});
