/** The papers to read at earlier times, after every kind of command that changes statuses. */
import { describe, expect, test } from 'vitest';
import { importBackup } from '~/lib/library/backup/importBackup';
import { mergePapers } from '~/lib/library/identity/mergePapers';
import { annotate } from '~/lib/library/marks/annotate';
import { annotateMany } from '~/lib/library/marks/annotateMany';
import { readBacklog } from '~/lib/library/overview/readBacklog';
import { restorePapers } from '~/lib/library/recovery/restorePapers';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import { undo } from '~/lib/library/recovery/undo';
import { draft, mark, numberedBackup, numberedEntry, star, tag, testLibrary } from '~/tests/browser/library/testLibrary';

const status = (value: 'to-read' | 'read' | null) => ({ kind: 'status', status: value }) as const;
/** Ten spans, each of 10 milliseconds. */
const bounds = Array.from({ length: 11 }, (_, index) => 1000 + 10 * index);
const within = (span: number): number => 1005 + 10 * span;
const counts = async (db: ReturnType<typeof testLibrary>) => (await readBacklog(db, { bounds })).counts;

describe('the papers to read over time', () => {
  test('follow stars, statuses, trash, restores, merges and undo', async () => {
    const db = testLibrary();
    const one = await mark(db, 'arxiv:2605.00001', status('to-read'), within(0));
    const two = await mark(db, 'arxiv:2605.00002', star, within(0));
    await annotate(db, { id: two }, status('to-read'), within(1));
    await annotate(db, { id: one }, tag('nlp'), within(1));
    const three = await mark(db, 'arxiv:2605.00003', status('to-read'), within(2));
    await annotate(db, { id: one }, status('read'), within(3));
    await trashPapers(db, [two], { now: within(4) });
    await restorePapers(db, [two], { now: within(5) });
    const { entry } = await annotate(db, { id: three }, status(null), within(6));
    await undo(db, entry);
    await mergePapers(db, [two, three], within(8));
    expect(await counts(db)).toEqual([1, 2, 3, 2, 1, 2, 2, 2, 1, 1]);
  });

  test('follow commands over so many papers that their steps are stored apart', async () => {
    const db = testLibrary();
    // An import into an empty library takes over the history of the file.
    await mark(db, 'arxiv:2605.00001', star, within(1));
    const file = numberedBackup(0, 150, (index) => numberedEntry(index, { said: { status: 'to-read' } }));
    await importBackup(db, file, {}, within(2));
    const ids = file.entries.map(({ paper }) => paper.id);
    await annotateMany(db, ids.slice(0, 140), status('read'), { now: within(5) });
    const { entry } = await annotateMany(db, ids.slice(0, 130), status('to-read'), { now: within(6) });
    await undo(db, entry);
    expect(await counts(db)).toEqual([null, 0, 150, 150, 150, 10, 10, 10, 10, 10]);
  });

  test('are counted back to the beginning of the time that is shown, and report how far they are', async () => {
    const db = testLibrary();
    for (let index = 0; index < 12; index++) await mark(db, `arxiv:2605.${10_000 + index}`, status('to-read'), within(index));
    const reports: [number, number][] = [];
    const late = await readBacklog(db, { bounds: bounds.slice(8) }, { onProgress: (done, total) => reports.push([done, total]) });
    expect(late).toEqual({ counts: [9, 12], begins: within(0) });
    expect(reports[0]).toEqual([0, 12]);
    expect(reports.at(-1)?.[0]).toBe(12);
    expect(await readBacklog(testLibrary(), { bounds })).toEqual({ counts: [...Array(9).fill(null), 0] });
  });

  test('can be stopped', async () => {
    const db = testLibrary();
    await annotate(db, { draft: draft('arxiv:2605.00001') }, star);
    const run = new AbortController();
    const reading = readBacklog(db, { bounds }, { signal: run.signal, onProgress: () => run.abort(new Error('enough')) });
    await expect(reading).rejects.toThrow('enough');
  });
});
