import Dexie from 'dexie';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type LibraryDatabase, openLibrary, type TagsFor } from '~/lib/library/database/database';
import { getEntries } from '~/lib/library/lists/getEntries';
import { annotate } from '~/lib/library/marks/annotate';
import { undo } from '~/lib/library/recovery/undo';
import { applyTags } from '~/lib/library/tags/applyTags';
import { saveRule } from '~/lib/library/tags/saveRule';
import type { Annotation } from '~/lib/papers/annotation';
import { draft, dump, mark, note, star, tag, testLibrary, uniqueName, unstar } from '~/tests/browser/library/testLibrary';

function ruled(tagsFor: TagsFor): LibraryDatabase {
  const name = uniqueName();
  const db = openLibrary({ name, tagsFor });
  onTestFinished(() => db.close());
  onTestFinished(() => Dexie.delete(name));
  return db;
}

/** Rules whose text occurs in the title. */
const byTitle: TagsFor = (rules, { paper }) => rules.flatMap(({ text, tags }) => (paper.title.includes(text) ? tags : []));

const annotationOf = async (db: LibraryDatabase, id: string): Promise<Annotation> => (await getEntries(db, [id]))[0]!.annotation;

describe('a paper that is added to the library', () => {
  test.each([
    ['a star', star],
    ['a note', note('text', 0)],
    ['a tag', tag('own')],
    ['a status', { kind: 'status', status: 'to-read' } as const],
  ])('with %s gets the tags of the matching rules, in the same history entry', async (_, change) => {
    const db = ruled(byTitle);
    await mark(db, 'pmid:9', tag('Auto'));
    await saveRule(db, { text: 'BERT', tags: ['auto', 'more'], on: true });
    await saveRule(db, { text: 'BERT', tags: ['off'], on: false });
    await saveRule(db, { text: 'other', tags: ['other'], on: true });
    const { id, entry, annotation } = await annotate(db, { draft: draft('pmid:1', { title: 'A BERT' }) }, change);
    expect(annotation.tags.filter((name) => name !== 'own')).toEqual(['Auto', 'more']);
    expect(await annotationOf(db, id)).toEqual(annotation);
    await undo(db, entry);
    expect(await annotationOf(db, id)).toMatchObject({ tags: [], note: '' });
  });

  test('is tagged then, and not at later marks', async () => {
    const db = ruled(byTitle);
    await saveRule(db, { text: 'BERT', tags: ['auto'], on: true });
    const { id } = await annotate(db, { draft: draft('pmid:1', { title: 'A BERT' }) }, star);
    await annotate(db, { id }, { kind: 'tags', add: [], remove: ['auto'] });
    await annotate(db, { id }, { kind: 'status', status: 'read' });
    await annotate(db, { id }, unstar);
    expect((await annotationOf(db, id)).tags).toEqual([]);
  });

  test('gets the tags in the order in which the rules were made', async () => {
    const db = ruled(byTitle);
    const tags = Array.from({ length: 8 }, (_, at) => `tag ${at}`);
    for (const [at, name] of tags.entries()) await saveRule(db, { text: 'BERT', tags: [name], on: true }, { now: at + 1 });
    const { annotation } = await annotate(db, { draft: draft('pmid:1', { title: 'A BERT' }) }, star);
    expect(annotation.tags).toEqual(tags);
  });

  test('keeps its star when a rule fails', async () => {
    const db = ruled(() => {
      throw new Error('no');
    });
    await saveRule(db, { text: 'x', tags: ['auto'], on: true });
    const { annotation } = await annotate(db, { draft: draft('pmid:1') }, star);
    expect(annotation).toMatchObject({ starredAt: expect.any(Number), tags: [] });
  });

  test('does not read the rules if none is on', async () => {
    const tagsFor = vi.fn(byTitle);
    const db = ruled(tagsFor);
    await annotate(db, { draft: draft('pmid:1') }, star);
    await saveRule(db, { text: 'Paper', tags: ['auto'], on: false });
    await annotate(db, { draft: draft('pmid:2') }, star);
    expect(tagsFor).not.toHaveBeenCalled();
  });

  test('gets no tags by a priority alone, which does not list it', async () => {
    const db = ruled(byTitle);
    await saveRule(db, { text: 'Paper', tags: ['auto'], on: true });
    const { id } = await annotate(db, { draft: draft('pmid:1') }, { kind: 'priority', priority: 'high' });
    expect(await annotationOf(db, id)).toMatchObject({ priority: 'high', tags: [] });
    await annotate(db, { id }, { kind: 'status', status: 'to-read' });
    expect(await annotationOf(db, id)).toMatchObject({ priority: 'high', tags: ['auto'] });
  });
});

describe('applyTags', () => {
  test('adds several tags to many papers in one entry, and undo reverts all', async () => {
    const db = testLibrary();
    const ids = [await mark(db, 'pmid:1', tag('NLP')), await mark(db, 'pmid:2', star), await mark(db, 'pmid:3', star)];
    const before = await getEntries(db, ids);
    const additions = [
      { tags: ['nlp', 'new'], ids: [ids[0]!, ids[1]!] },
      { tags: ['New', ' '], ids: [ids[1]!, ids[2]!, 'unknown'] },
    ];
    const { entry, papers } = await applyTags(db, additions);
    expect(papers).toBe(3);
    expect((await getEntries(db, ids)).map(({ annotation }) => annotation.tags)).toEqual([
      ['NLP', 'new'],
      ['NLP', 'new'],
      ['new'],
    ]);
    expect(await applyTags(db, additions)).toEqual({ entry: 0, papers: 0 });
    await undo(db, entry);
    expect(await getEntries(db, ids)).toEqual(before);
  });

  test('aborted, changes nothing', async () => {
    const db = testLibrary();
    const ids = [await mark(db, 'pmid:1', star)];
    const before = await dump(db);
    await expect(applyTags(db, [{ tags: ['x'], ids }], { signal: AbortSignal.abort() })).rejects.toThrow();
    expect(await dump(db)).toEqual(before);
  });
});
