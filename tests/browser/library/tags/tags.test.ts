import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { recentHistory } from '~/lib/library/history/recentHistory';
import { getEntries } from '~/lib/library/lists/getEntries';
import { listPapers } from '~/lib/library/lists/listPapers';
import { annotate } from '~/lib/library/marks/annotate';
import { listTrash } from '~/lib/library/recovery/listTrash';
import { restorePapers } from '~/lib/library/recovery/restorePapers';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import { undo } from '~/lib/library/recovery/undo';
import { deleteTag } from '~/lib/library/tags/deleteTag';
import { mergeTags } from '~/lib/library/tags/mergeTags';
import { readTagCounts } from '~/lib/library/tags/readTagCounts';
import { renameTag } from '~/lib/library/tags/renameTag';
import { saveRule } from '~/lib/library/tags/saveRule';
import { markTagsAsDistinct, setTagColour } from '~/lib/library/tags/setTagColour';
import { tagDetails } from '~/lib/library/tags/tagDetails';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { tagKey } from '~/lib/papers/tag';
import { connect, dump, mark, patience, star, tag, testLibrary } from '~/tests/browser/library/testLibrary';

const tagsOf = async (db: LibraryDatabase, id: string): Promise<string[]> => (await getEntries(db, [id]))[0]!.annotation.tags;

/** All tables without the history, which only grows. */
async function rowsOf(db: LibraryDatabase): Promise<unknown> {
  const { history: _, historySteps: __, ...rows } = await dump(db);
  return rows;
}

describe('renaming a tag', () => {
  test('changes every paper, keeps the order of tags, and does not change the dates of papers', async () => {
    const db = testLibrary();
    const id = await mark(db, 'pmid:1', tag('a', 'nlp', 'z'), 1000);
    const other = await mark(db, 'pmid:2', tag('nlp'), 2000);
    expect(await renameTag(db, 'NLP', 'Language', { now: 9000 })).toEqual({ entry: 3, papers: 2 });
    expect(await tagsOf(db, id)).toEqual(['a', 'Language', 'z']);
    expect((await getEntries(db, [other]))[0]?.annotation).toMatchObject({ tags: ['Language'], updatedAt: 2000 });
    expect(await readTagCounts(db)).toContainEqual({ tag: 'Language', count: 2 });
    expect((await listPapers(db, { limit: 9, filter: { tags: ['nlp'] } })).entries).toEqual([]);
    expect((await listPapers(db, { limit: 9, filter: { tags: ['language'] } })).entries).toHaveLength(2);
    expect((await recentHistory(db, 1))[0]).toMatchObject({ action: 'renameTag', at: 9000, paperIds: expect.any(Array) });
  });

  test('renames the tags below it too, in their spelling, unless told otherwise', async () => {
    const db = testLibrary();
    const id = await mark(db, 'pmid:1', tag('NLP', 'NLP/Parsing', 'nlp2', 'nlp-tools', 'nlp／wide'));
    await renameTag(db, 'nlp', 'Language');
    expect(await tagsOf(db, id)).toEqual(['Language', 'Language/Parsing', 'nlp2', 'nlp-tools', 'Language/wide']);
    await renameTag(db, 'language', 'L', { nested: false });
    expect(await tagsOf(db, id)).toEqual(['L', 'Language/Parsing', 'nlp2', 'nlp-tools', 'Language/wide']);
    await renameTag(db, 'Language', 'X');
    expect(await tagsOf(db, id)).toEqual(['L', 'X/Parsing', 'nlp2', 'nlp-tools', 'X/wide']);
  });

  test('to a tag below itself works, and back', async () => {
    const db = testLibrary();
    const id = await mark(db, 'pmid:1', tag('nlp', 'nlp/core', 'nlp/x'));
    await renameTag(db, 'nlp', 'nlp/core');
    expect(await tagsOf(db, id)).toEqual(['nlp/core', 'nlp/core/core', 'nlp/core/x']);
    await renameTag(db, 'nlp/core', 'nlp');
    expect(await tagsOf(db, id)).toEqual(['nlp', 'nlp/core', 'nlp/x']);
  });

  test('to an existing tag merges them: no paper has it twice, its spelling and colour are kept', async () => {
    const db = testLibrary();
    const both = await mark(db, 'pmid:1', tag('llms', 'x', 'LLM'));
    const one = await mark(db, 'pmid:2', tag('y', 'llms', 'llms/agents'));
    await setTagColour(db, 'llms', 'red');
    await setTagColour(db, 'LLM', 'blue');
    await renameTag(db, 'llms', 'llm');
    expect(await tagsOf(db, both)).toEqual(['LLM', 'x']);
    expect(await tagsOf(db, one)).toEqual(['y', 'LLM', 'llm/agents']);
    expect(await tagDetails(db)).toContainEqual({ tag: 'LLM', count: 2, colour: 'blue' });
    expect(await db.tags.count()).toBe(1);
  });

  test('in spelling only changes it everywhere, and undo restores the old spelling', async () => {
    const db = testLibrary();
    const ids = [await mark(db, 'pmid:1', tag('llm')), await mark(db, 'pmid:2', tag('llm', 'llm/x'))];
    const before = await rowsOf(db);
    const { entry } = await renameTag(db, 'llm', 'LLM');
    expect(await tagsOf(db, ids[1]!)).toEqual(['LLM', 'LLM/x']);
    expect(await readTagCounts(db)).toEqual([
      { tag: 'LLM', count: 2 },
      { tag: 'LLM/x', count: 1 },
    ]);
    await mark(db, 'pmid:3', tag('llm')).then((id) => trashPapers(db, [id]));
    await undo(db, entry);
    expect(await readTagCounts(db)).toContainEqual({ tag: 'llm', count: 2 });
    expect(await rowsOf(db)).toMatchObject({ tagCounts: (before as { tagCounts: unknown }).tagCounts });
  });

  test('includes the trash: neither restoring nor undoing the deletion restores the old tag', async () => {
    const db = testLibrary();
    const [one, other] = [await mark(db, 'pmid:1', tag('old', 'b')), await mark(db, 'pmid:2', tag('old'))];
    const { entry } = await trashPapers(db, [one]);
    await trashPapers(db, [other]);
    expect(await renameTag(db, 'old', 'new')).toMatchObject({ papers: 2 });
    expect((await listTrash(db, 9)).flatMap(({ annotation }) => annotation.tags)).not.toContain('old');
    await undo(db, entry);
    expect(await tagsOf(db, one)).toEqual(['new', 'b']);
    await restorePapers(db, [other]);
    expect(await tagsOf(db, other)).toEqual(['new']);
    expect(await readTagCounts(db)).toEqual([
      { tag: 'new', count: 2 },
      { tag: 'b', count: 1 },
    ]);
  });

  test('includes colours, distinct pairs, and rules', async () => {
    const db = testLibrary();
    await mark(db, 'pmid:1', tag('a', 'b', 'c'));
    await setTagColour(db, 'a', 'green');
    await markTagsAsDistinct(db, 'a', 'b');
    await saveRule(db, { text: 'title:x', tags: ['a', 'z'], on: true });
    await renameTag(db, 'a', 'zz');
    expect(await tagDetails(db)).toEqual([
      { tag: 'b', count: 1, distinctFrom: ['zz'] },
      { tag: 'c', count: 1 },
      { tag: 'zz', count: 1, colour: 'green', distinctFrom: ['b'] },
    ]);
    expect((await db.rules.toArray())[0]?.tags).toEqual(['zz', 'z']);
  });

  test.each([
    ['nothing', ''],
    ['only spaces', '  \t '],
    ['only invisible characters', '\u200b\u202e'],
  ])('to %s is rejected', async (_, to) => {
    const db = testLibrary();
    await mark(db, 'pmid:1', tag('a'));
    const before = await dump(db);
    await expect(renameTag(db, 'a', to)).rejects.toMatchObject({ name: 'LibraryError', code: 'invalid' });
    expect(await dump(db)).toEqual(before);
  });

  test.each([
    ['of 500 characters', 'x'.repeat(500), 'x'.repeat(200)],
    ['of emoji', ' 🔥👩‍🔬 ', '🔥👩‍🔬'],
    ['in another Unicode form', 'Erdo\u030bs', 'Erdős'],
  ])('to a name %s is tidied like any tag', async (_, to, kept) => {
    const db = testLibrary();
    const id = await mark(db, 'pmid:1', tag('a'));
    await renameTag(db, 'a', to);
    expect(await tagsOf(db, id)).toEqual([kept]);
    await renameTag(db, to, 'back');
    expect(await tagsOf(db, id)).toEqual(['back']);
  });

  test('that would make a tag below it too long is rejected completely', async () => {
    const db = testLibrary();
    await mark(db, 'pmid:1', tag('a', 'a/b'));
    const before = await dump(db);
    await expect(renameTag(db, 'a', 'x'.repeat(199))).rejects.toMatchObject({ code: 'invalid' });
    expect(await dump(db)).toEqual(before);
  });

  test('from two windows at once: one succeeds, the other gets an error that the tag is missing', async () => {
    const db = testLibrary();
    const id = await mark(db, 'pmid:1', tag('a', 'keep'));
    const results = await Promise.allSettled([renameTag(db, 'a', 'first'), renameTag(connect(db.name), 'a', 'second')]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(results.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'not-found' } });
    const [renamed, kept] = await tagsOf(db, id);
    expect(['first', 'second']).toContain(renamed);
    expect(kept).toBe('keep');
  });

  test('can be undone after its papers got further tags', async () => {
    const db = testLibrary();
    const id = await mark(db, 'pmid:1', tag('x', 'nlp', 'y'));
    const { entry } = await renameTag(db, 'nlp', 'Language');
    await annotate(db, { id }, tag('later'));
    await undo(db, entry);
    expect(await tagsOf(db, id)).toEqual(['x', 'nlp', 'y', 'later']);
  });

  test('to the same name changes nothing', async () => {
    const db = testLibrary();
    await mark(db, 'pmid:1', tag('a'));
    expect(await renameTag(db, 'a', 'a')).toEqual({ entry: 0, papers: 1 });
  });
});

describe('merging and deleting tags', () => {
  test('several tags become one, which may be one of them', async () => {
    const db = testLibrary();
    const id = await mark(db, 'pmid:1', tag('llm', 'x', 'LLMs', 'language models'));
    await mergeTags(db, ['llm', 'LLMs', 'language models', 'unknown'], 'LLM');
    expect(await tagsOf(db, id)).toEqual(['LLM', 'x']);
    await expect(mergeTags(db, ['gone', 'lost'], 'x')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('a deleted tag is removed from papers, trash, colours and rules; tags below it stay unless requested otherwise', async () => {
    const db = testLibrary();
    const id = await mark(db, 'pmid:1', tag('a', 'a/b', 'c'));
    const only = await mark(db, 'pmid:2', tag('a'));
    const thrown = await mark(db, 'pmid:3', tag('a'));
    await trashPapers(db, [thrown]);
    await setTagColour(db, 'a', 'pink');
    await saveRule(db, { text: 'x', tags: ['a'], on: true });
    await saveRule(db, { text: 'y', tags: ['a', 'c'], on: true });
    const before = await rowsOf(db);
    const { entry } = await deleteTag(db, 'A');
    expect(await tagsOf(db, id)).toEqual(['a/b', 'c']);
    expect((await listPapers(db, { limit: 9 })).entries.map(({ paper }) => paper.id)).toEqual([id]);
    expect(await tagsOf(db, only)).toEqual([]);
    expect((await listTrash(db, 9))[0]?.annotation.tags).toEqual([]);
    expect(await db.tags.count()).toBe(0);
    expect((await db.rules.toArray()).map(({ tags }) => tags)).toEqual([['c']]);
    await undo(db, entry);
    expect(await rowsOf(db)).toEqual(before);
    await deleteTag(db, 'a', { nested: true });
    expect(await tagsOf(db, id)).toEqual(['c']);
  });
});

describe('traits of a tag', () => {
  test('a colour can be set, changed and removed, each undoable', async () => {
    const db = testLibrary();
    await mark(db, 'pmid:1', tag('NLP'));
    await setTagColour(db, 'nlp', 'red');
    const { entry } = await setTagColour(db, 'NLP', 'teal');
    expect(await tagDetails(db)).toEqual([{ tag: 'NLP', count: 1, colour: 'teal' }]);
    await undo(db, entry);
    expect(await tagDetails(db)).toEqual([{ tag: 'NLP', count: 1, colour: 'red' }]);
    const off = await setTagColour(db, 'nlp', null);
    expect(await db.tags.count()).toBe(0);
    await undo(db, off.entry);
    expect(await tagDetails(db)).toEqual([{ tag: 'NLP', count: 1, colour: 'red' }]);
    expect(await setTagColour(db, 'nlp', 'red')).toEqual({ entry: 0 });
    await expect(setTagColour(db, ' ', 'red')).rejects.toMatchObject({ code: 'invalid' });
    await expect(markTagsAsDistinct(db, 'a', 'A')).rejects.toMatchObject({ code: 'invalid' });
  });
});

describe('any retagging', () => {
  const names = ['a', 'A', 'a/b', 'a/B/c', 'b', 'b/a', 'ä'];
  const papers = fc.array(fc.record({ tags: fc.subarray(names), thrown: fc.boolean() }), { minLength: 1, maxLength: 6 });
  const step = fc.record({
    how: fc.constantFrom('rename', 'merge', 'delete'),
    from: fc.subarray(names, { minLength: 1, maxLength: 3 }),
    to: fc.constantFrom(...names, 'new', 'new/b'),
    nested: fc.boolean(),
  });

  test(
    'followed by undo restores the previous state, and never gives a paper a tag twice',
    async () => {
      await fc.assert(
        fc.asyncProperty(papers, fc.array(step, { minLength: 1, maxLength: 5 }), async (all, steps) => {
          const db = testLibrary();
          for (const [index, { tags, thrown }] of all.entries()) {
            const id = await mark(db, `pmid:${index + 1}` as Identifier, star);
            await annotate(db, { id }, tag(...tags));
            if (thrown) await trashPapers(db, [id]);
          }
          await setTagColour(db, 'a', 'red');
          await markTagsAsDistinct(db, 'a/b', 'b');
          const states: [number, unknown][] = [];
          for (const { how, from, to, nested } of steps) {
            const before = await rowsOf(db);
            const doing =
              how === 'rename'
                ? renameTag(db, from[0]!, to, { nested })
                : how === 'merge'
                  ? mergeTags(db, from, to, { nested })
                  : deleteTag(db, from[0]!, { nested });
            const entry = await doing.then(
              (done) => done.entry,
              (error: { code?: string }) => {
                expect(error.code).toBe('not-found');
                return 0;
              },
            );
            if (entry === 0) expect(await rowsOf(db)).toEqual(before);
            else states.push([entry, before]);
            for (const { tags } of await db.annotations.toArray()) expect(new Set(tags.map(tagKey)).size).toBe(tags.length);
          }
          for (const [entry, before] of states.toReversed()) {
            await undo(db, entry);
            expect(await rowsOf(db)).toEqual(before);
          }
          await db.delete();
        }),
        { numRuns: 30 },
      );
    },
    patience,
  );
});
