/** Commands over many papers: one history entry, whose steps are stored in chunks; with progress; all or nothing. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { importBackup } from '~/lib/library/backup/importBackup';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { historyOf } from '~/lib/library/history/historyOf';
import { recentHistory } from '~/lib/library/history/recentHistory';
import { countStaleQueue } from '~/lib/library/lists/countStaleQueue';
import { finishInterrupted } from '~/lib/library/long-work/interruptedWork';
import { withLongWorkLock } from '~/lib/library/long-work/longWorkLock';
import { annotate } from '~/lib/library/marks/annotate';
import { annotateMany } from '~/lib/library/marks/annotateMany';
import { emptyTrash } from '~/lib/library/recovery/emptyTrash';
import { restorePapers } from '~/lib/library/recovery/restorePapers';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import { undo } from '~/lib/library/recovery/undo';
import { renameTag } from '~/lib/library/tags/renameTag';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { readBackup } from '~/tests/browser/library/readBackup';
import { copiesOf, dump, mark, note, star, tag, testLibrary, untag } from '~/tests/browser/library/testLibrary';

const idOf = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

const manyEntries = (count: number): LibraryEntry[] =>
  Array.from({ length: count }, (_, index) => ({
    paper: {
      id: idOf(index),
      identifiers: [`pmid:${index + 1}`],
      title: `Paper ${index}`,
      authors: [],
      links: {},
      sites: ['arxiv'],
      published: String(2000 + (index % 20)),
      createdAt: 1,
      refreshedAt: 1,
    },
    annotation: {
      tags: ['old', ...(index % 2 ? ['old/odd'] : [])],
      note: index % 5 ? '' : `Note ${index}`,
      noteRevision: 1,
      addedAt: index + 1,
      updatedAt: index + 1,
      status: 'to-read',
    },
  }));

const filling = (count: number) => copiesOf((db) => importBackup(db, { entries: manyEntries(count), trash: [], history: [] }));

/** Number of papers for which a command takes several steps, 60 at first and 500 at most, and several chunks of 120. */
const many = 600;
const ids = manyEntries(many).map(({ paper }) => paper.id);
const filled = filling(many);

async function rowsOf(db: LibraryDatabase): Promise<unknown> {
  const { history: _, historySteps: __, noteRevisions: ___, ...rows } = await dump(db);
  return rows;
}

type Command = (db: LibraryDatabase, ids: string[], options: Parameters<typeof renameTag>[3]) => Promise<{ entry: number }>;

const commands: Record<string, Command> = {
  'a bulk tag': (db, ids, options) => annotateMany(db, ids, tag('bulk'), options),
  'a bulk star': (db, ids, options) => annotateMany(db, ids, star, options),
  trashing: (db, ids, options) => trashPapers(db, ids, options),
  'a rename': (db, _, options) => renameTag(db, 'old', 'new', options),
};

describe('a command on hundreds of papers', () => {
  test.each(Object.entries(commands))('%s is one small entry that undo reverts completely', async (_, command) => {
    const db = await filled();
    const before = await rowsOf(db);
    const reported: [number, number][] = [];
    const { entry } = await command(db, ids, { onProgress: (done, total) => reported.push([done, total]) });
    expect(reported[0]).toEqual([0, many]);
    expect(reported.at(-1)).toEqual([many, many]);
    expect(reported.length).toBeGreaterThan(3);
    const [latest] = await recentHistory(db, 1);
    expect(latest?.seq).toBe(entry);
    expect(latest?.steps.length).toBeGreaterThan(0);
    expect(latest?.steps.every(({ key }) => key === latest.paperIds[0])).toBe(true);
    expect(latest?.paperCount).toBe(ids.length);
    const [own] = await historyOf(db, ids[77]!, 1);
    expect(own?.seq).toBe(entry);
    expect(own?.steps.length).toBeGreaterThan(0);
    expect(own?.steps.every(({ key }) => key === ids[77])).toBe(true);
    expect(await rowsOf(db)).not.toEqual(before);
    await undo(db, entry);
    expect(await rowsOf(db)).toEqual(before);
    await expect(undo(db, entry)).rejects.toMatchObject({ code: 'invalid' });
  });

  test.each(Object.entries(commands))('%s that is aborted half way changes nothing', async (_, command) => {
    const db = await filled();
    const before = await dump(db);
    const abort = new AbortController();
    const onProgress = (done: number): void => {
      if (done >= 250) abort.abort();
    };
    await expect(command(db, ids, { onProgress, signal: abort.signal })).rejects.toMatchObject({ name: 'AbortError' });
    expect(await dump(db)).toEqual(before);
  });

  test.each(Object.entries(commands))('%s that fails half way changes nothing', async (_, command) => {
    const db = await filled();
    const before = await dump(db);
    const fail = (done: number): void => {
      if (done > 0) throw new Error('as the test asked');
    };
    await expect(command(db, ids, { onProgress: fail })).rejects.toMatchObject({ message: 'as the test asked' });
    expect(await dump(db)).toEqual(before);
  });

  test('one whose page is closed half way changes nothing, and can be run again', async () => {
    // The command continues while its progress message is on its way, so it needs enough papers.
    const db = await filling(1200)();
    const before = await dump(db);
    const page = new Worker(new URL('./renamingPage.ts', import.meta.url), { type: 'module' });
    onTestFinished(() => page.terminate());
    page.postMessage(db.name);
    await new Promise<void>((resolve, reject) => {
      page.onmessage = ({ data }) => (data === 'done' ? reject(new Error('It was faster than its death.')) : resolve());
      page.onerror = ({ message }) => reject(new Error(message));
    });
    page.terminate();
    await withLongWorkLock(db, undefined, () => finishInterrupted(db));
    expect(await dump(db)).toEqual(before);
    expect(await renameTag(db, 'old', 'new')).toMatchObject({ papers: 1200 });
  });

  test('an undo that is rejected for the last paper, or aborted, changes none', async () => {
    const db = await filled();
    const { entry } = await annotateMany(db, ids, tag('bulk'));
    await annotate(db, { id: ids.at(-1)! }, untag('bulk'));
    const before = await dump(db);
    await expect(undo(db, entry)).rejects.toMatchObject({ code: 'invalid' });
    expect(await dump(db)).toEqual(before);
    const star1 = await annotateMany(db, ids, star);
    const starred = await dump(db);
    await expect(undo(db, star1.entry, { signal: AbortSignal.abort() })).rejects.toThrow();
    expect(await dump(db)).toEqual(starred);
  });

  test('restoring takes all papers out of the trash, and undo puts them back', async () => {
    const db = await filled();
    const { counters } = await dump(db);
    await trashPapers(db, ids);
    const trashed = await rowsOf(db);
    const { entry } = await restorePapers(db, ids);
    expect((await dump(db)).counters).toEqual(counters);
    expect(await db.trash.count()).toBe(0);
    await undo(db, entry);
    expect(await rowsOf(db)).toEqual(trashed);
  });

  test('a backup contains the complete entries, and an import into an empty library restores them', async () => {
    const db = await filled();
    await trashPapers(db, ids.slice(300));
    await annotateMany(db, ids.slice(0, 300), tag('bulk'));
    const backup = await readBackup(db);
    expect(backup.history.map(({ steps }) => steps.length)).toEqual([900, 300]);
    const other = testLibrary();
    await importBackup(other, backup);
    expect(await readBackup(other)).toEqual(backup);
    expect(await rowsOf(other)).toEqual(await rowsOf(db));
    await undo(other, backup.history[0]!.seq);
    expect(await other.papers.count()).toBe(600);
  });

  test('emptying the trash also removes its papers from the chunks', async () => {
    const db = await filled();
    await annotateMany(db, ids, tag('bulk'));
    const { entry } = await annotateMany(db, ids, star);
    await trashPapers(db, ids.slice(1));
    await emptyTrash(db);
    const text = JSON.stringify(await dump(db));
    expect(text).toContain(ids[0]!);
    expect(ids.slice(1).filter((id) => text.includes(id))).toEqual([]);
    await undo(db, entry);
    expect(await historyOf(db, ids[0]!, 9)).toHaveLength(2);
  });

  test('a note written after a large restore is a separate entry', async () => {
    const db = await filled();
    const first = await annotate(db, { id: ids[0]! }, note('mine', 1, 'sitting'));
    await trashPapers(db, ids);
    await restorePapers(db, ids);
    const second = await annotate(db, { id: ids[0]! }, note('mine too', 2, 'sitting'));
    expect(second.entry).not.toBe(first.entry);
    expect(second.annotation.note).toBe('mine too');
  });
});

test('papers that have been in the queue for long are counted, up to a cap', async () => {
  const db = await filling(50)();
  await mark(db, 'doi:10.1000/x', star, 3);
  expect(await countStaleQueue(db, 21)).toBe(20);
  expect(await countStaleQueue(db, 21, 7)).toBe(7);
  expect(await countStaleQueue(db, 0)).toBe(0);
});
