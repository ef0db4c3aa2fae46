import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importBackup } from '~/lib/library/backup/importBackup';
import { historyOf } from '~/lib/library/history/historyOf';
import { getEntries } from '~/lib/library/lists/getEntries';
import { annotate } from '~/lib/library/marks/annotate';
import { noteRevisionsOf, restoreNote } from '~/lib/library/marks/noteRevisionsOf';
import { paperState } from '~/lib/library/marks/paperState';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import { undo } from '~/lib/library/recovery/undo';
import type { Changed } from '~/lib/papers/paperStore';
import { mark, note, patience, star, testLibrary } from '~/tests/browser/library/testLibrary';

const noteOf = async (db: ReturnType<typeof testLibrary>, id: string) => (await paperState(db, { id }))?.annotation.note;

describe('saving a note', () => {
  test('the saves of one editing session are one history entry, whose undo restores the text before the session', async () => {
    const db = testLibrary();
    const id = await mark(db, 'arxiv:2605.00001', note('before', 0, 'earlier'));
    const first = await annotate(db, { id }, note('H', 1, 'sitting'));
    const second = await annotate(db, { id }, note('He', 2, 'sitting'));
    await annotate(db, { id }, star);
    const third = await annotate(db, { id }, note('Hello', 3, 'sitting'));
    expect([second.entry, third.entry]).toEqual([first.entry, first.entry]);
    expect(third.annotation).toMatchObject({ note: 'Hello', noteRevision: 4 });
    await undo(db, first.entry);
    expect(await noteOf(db, id)).toBe('before');
    expect((await paperState(db, { id }))?.annotation.starredAt).toBeDefined();
  });

  test('two editing sessions are two entries, even if the first continues', async () => {
    const db = testLibrary();
    const id = await mark(db, 'arxiv:2605.00001', note('one', 0, 'a'));
    await annotate(db, { id }, note('one two', 1, 'b'));
    await annotate(db, { id }, note('one two three', 2, 'a'));
    expect((await historyOf(db, id, 10)).map(({ session }) => session)).toEqual(['a', 'b', 'a']);
  });

  test('an editing session that continues after its entry was undone starts a new entry', async () => {
    const db = testLibrary();
    const id = await mark(db, 'arxiv:2605.00001', note('one', 0, 'a'));
    const [entry] = await historyOf(db, id, 1);
    await undo(db, entry!.seq);
    const { annotation } = (await paperState(db, { id }))!;
    await annotate(db, { id }, note('two', annotation.noteRevision, 'a'));
    expect(await historyOf(db, id, 10)).toHaveLength(2);
  });

  test('a save sent before the reply to the previous one replaces its own text', async () => {
    const db = testLibrary();
    const id = await mark(db, 'arxiv:2605.00001', star);
    const saves = ['a', 'ab', 'abc'].map((text) => annotate(db, { id }, note(text, 0)));
    expect((await Promise.all(saves)).map(({ merged }) => merged)).toEqual([undefined, undefined, undefined]);
    expect(await noteOf(db, id)).toBe('abc');
  });

  test('a text that arrives after a newer one of its session changes nothing, whoever saved since', async () => {
    const db = testLibrary();
    const typed = (text: string, edit: number) => ({ kind: 'note', note: text, base: 0, session: 'typing', edit }) as const;
    const id = await mark(db, 'arxiv:2605.00001', star);
    await annotate(db, { id }, typed('abcdefgh', 8));
    const late = await annotate(db, { id }, typed('abcdefg', 7));
    expect(late).toMatchObject({ entry: 0, annotation: { note: 'abcdefgh', noteRevision: 1 } });
    expect(late.merged).toBeUndefined();
    await annotate(db, { id }, note('abcdefgh, and more', 1, 'another'));
    await annotate(db, { id }, typed('abcdefg', 7));
    expect(await noteOf(db, id)).toBe('abcdefgh, and more');
    // What was typed after the last save is still saved.
    await annotate(db, { id }, typed('abcdefghi', 9));
    expect(await noteOf(db, id)).toContain('abcdefghi');
    expect(await noteOf(db, id)).toContain('and more');
  });

  test('a save during an import keeps the text that the import brought, and so does its undo', async () => {
    const db = testLibrary();
    const id = await mark(db, 'arxiv:2605.00001', note('a', 0, 'typing'), 1000);
    const [here] = await getEntries(db, [id]);
    const annotation = { ...here!.annotation, note: 'b', noteRevision: 5, updatedAt: 2000 };
    let save: Promise<Changed> | undefined;
    await importBackup(
      db,
      { entries: [{ ...here!, annotation }], trash: [], history: [] },
      {
        // The import has no history entry yet.
        onProgress: (done, all) => {
          if (done === all) save ??= annotate(db, { id }, note('ac', 1, 'typing'));
        },
      },
    );
    const saved = await save!;
    expect(saved.merged).toBe(true);
    expect(saved.annotation.note).toContain('ac');
    expect(saved.annotation.note).toContain('b');
    await undo(db, saved.entry);
    expect(await noteOf(db, id)).toContain('b');
  });

  test('a save from an older revision joins both texts and says so', async () => {
    const db = testLibrary();
    const id = await mark(db, 'arxiv:2605.00001', note('first\n\nmiddle\n\nlast\n', 0, 'start'));
    await annotate(db, { id }, note('FIRST\n\nmiddle\n\nlast\n', 1, 'panel'));
    const { annotation, merged } = await annotate(db, { id }, note('first\n\nmiddle\n\nLAST\n', 1, 'card'));
    expect(merged).toBe(true);
    expect(annotation).toMatchObject({ note: 'FIRST\n\nmiddle\n\nLAST\n', noteRevision: 3 });
  });

  test('a revision inside an editing session that the history combined is still known', async () => {
    const db = testLibrary();
    const id = await mark(db, 'arxiv:2605.00001', note('a\n\nb\n', 0, 'panel'));
    await annotate(db, { id }, note('a\n\nb\n\nc\n', 1, 'panel'));
    await annotate(db, { id }, note('A\n\nb\n\nc\n', 2, 'panel'));
    const { annotation } = await annotate(db, { id }, note('a\n\nb\n\nC\n', 2, 'card'));
    expect(annotation.note).toBe('A\n\nb\n\nC\n');
  });

  test('after a day the start and end of an editing session are found in the history', async () => {
    const db = testLibrary();
    const id = await mark(db, 'arxiv:2605.00001', note('a\n\nb\n', 0, 'start'), 1000);
    await annotate(db, { id }, note('A\n\nb\n', 1, 'panel'), 2000);
    await db.noteRevisions.clear();
    const { annotation } = await annotate(db, { id }, note('a\n\nB\n', 1, 'card'), 3000);
    expect(annotation.note).toBe('A\n\nB\n');
  });

  test('an unknown base loses neither text', async () => {
    const db = testLibrary();
    const id = await mark(db, 'arxiv:2605.00001', note('theirs', 0, 'a'));
    const { annotation } = await annotate(db, { id }, note('mine', 77, 'b'));
    expect(annotation.note).toContain('theirs');
    expect(annotation.note).toContain('mine');
  });

  test(
    'two editors that save in any order lose no line of either',
    async () => {
      const editors = fc.array(fc.record({ editor: fc.constantFrom(0, 1), sees: fc.boolean() }), { minLength: 2, maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(editors, async (saves) => {
          const db = testLibrary();
          const id = await mark(db, 'arxiv:2605.00001', note('start\n', 0, 'start'));
          const open = [0, 1].map(() => ({ text: 'start\n', base: 1 }));
          const added: string[] = [];
          for (const [index, { editor, sees }] of saves.entries()) {
            const mine = open[editor]!;
            const line = `line ${index} of editor ${editor}`;
            added.push(line);
            mine.text += `\n${line}\n`;
            const { annotation } = await annotate(db, { id }, note(mine.text, mine.base, `editor ${editor}`));
            // An editor shows the merged text eventually, but may send another save before.
            if (sees) open[editor] = { text: annotation.note, base: annotation.noteRevision };
          }
          const last = (await noteOf(db, id)) ?? '';
          expect(added.filter((line) => !last.includes(line))).toEqual([]);
          await db.delete();
        }),
        { numRuns: 40 },
      );
    },
    patience,
  );
});

describe('the texts of a note', () => {
  test('are listed once each, the present text first, then the latest', async () => {
    const db = testLibrary();
    const id = await mark(db, 'arxiv:2605.00001', note('one', 0, 'a'), 1000);
    const two = await annotate(db, { id }, note('two', 1, 'b'), 2000);
    await annotate(db, { id }, note('', 2, 'c'), 3000);
    const again = await annotate(db, { id }, note('one', 3, 'd'), 4000);
    expect(await noteRevisionsOf(db, id)).toEqual([
      { at: 4000, note: 'one', entry: again.entry },
      { at: 2000, note: 'two', entry: two.entry },
    ]);
  });

  test('include those within an editing session, for a day, and those that were trashed or undone', async () => {
    const db = testLibrary();
    const id = await mark(db, 'arxiv:2605.00001', note('H', 0, 'a'), 1000);
    await annotate(db, { id }, note('Hello', 1, 'a'), 2000);
    const { entry } = await annotate(db, { id }, note('Gone', 2, 'b'), 3000);
    await undo(db, entry, { now: 4000 });
    const trashed = await trashPapers(db, [id], { now: 5000 });
    await undo(db, trashed.entry, { now: 6000 });
    expect((await noteRevisionsOf(db, id)).map((text) => text.note)).toEqual(['Hello', 'Gone', 'H']);
  });

  test('can each be restored, as a new revision that can be undone', async () => {
    const db = testLibrary();
    const id = await mark(db, 'arxiv:2605.00001', note('one', 0, 'a'), 1000);
    await annotate(db, { id }, note('two', 1, 'b'), 2000);
    const { entry, annotation } = await restoreNote(db, id, 'one', { now: 3000 });
    expect(annotation).toMatchObject({ note: 'one', noteRevision: 3 });
    expect(await restoreNote(db, id, 'one')).toMatchObject({ entry: 0 });
    await undo(db, entry);
    expect(await noteOf(db, id)).toBe('two');
    await expect(restoreNote(db, 'unknown', 'x')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('of an unknown paper are none', async () => {
    expect(await noteRevisionsOf(testLibrary(), 'unknown')).toEqual([]);
  });
});
