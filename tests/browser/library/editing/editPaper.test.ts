/** What a person types about a paper: stored, found, kept from the web, given back, and undone. */
import { describe, expect, test } from 'vitest';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { editPaper } from '~/lib/library/editing/editPaper';
import { recentHistory } from '~/lib/library/history/recentHistory';
import { duplicateSuggestions } from '~/lib/library/identity/duplicateSuggestions';
import { mergePapers } from '~/lib/library/identity/mergePapers';
import { splitPaper } from '~/lib/library/identity/splitPaper';
import { libraryFacets } from '~/lib/library/lists/libraryFacets';
import { listPapers } from '~/lib/library/lists/listPapers';
import { annotate } from '~/lib/library/marks/annotate';
import { marksFor } from '~/lib/library/marks/marksFor';
import { findDifferences } from '~/lib/library/recovery/findDifferences';
import { restorePapers } from '~/lib/library/recovery/restorePapers';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import { undo, undoLast } from '~/lib/library/recovery/undo';
import type { PaperDraft } from '~/lib/papers/paper';
import { searchDocument } from '~/lib/search/index/searchDocument';
import { draft, dump, star, testLibrary } from '~/tests/browser/library/testLibrary';

const fields: Partial<PaperDraft> = {
  title: 'Attention Is All You Need',
  authors: [{ name: 'Ashish Vaswani' }],
  authorCount: 8,
  venue: 'NIPS',
  published: '2017',
  links: { page: 'https://arxiv.org/abs/1706.03762' },
};
const seen = (more: Partial<PaperDraft> = {}): PaperDraft => draft('arxiv:1706.03762', { ...fields, ...more });
const starred = async (db: LibraryDatabase, of: PaperDraft): Promise<string> => (await annotate(db, { draft: of }, star)).id;
const rowOf = async (db: LibraryDatabase, id: string) => (await db.papers.get(id))!;

test('an edit is stored, recorded once, and everything derived follows it', async () => {
  const db = testLibrary();
  const id = await starred(db, seen());
  const other = await starred(db, draft('pmid:1', { title: 'On Attention', authors: [{ name: 'Ada Lovelace' }] }));
  const { entry } = await editPaper(
    db,
    id,
    {
      set: {
        title: '  On\u200b  attention ',
        authors: [{ name: 'Ada Lovelace', given: 'Ada', family: 'Lovelace' }],
        venue: null,
        container: 'Advances in Reading',
        published: '2018-03',
        pages: '436-444',
        code: 'https://example.org/code',
      },
    },
    { now: 50 },
  );
  const row = await rowOf(db, id);
  expect(row).toMatchObject({
    title: 'On attention',
    container: 'Advances in Reading',
    links: { page: 'https://arxiv.org/abs/1706.03762', code: 'https://example.org/code' },
    edited: ['authors', 'code', 'container', 'pages', 'published', 'title', 'venue'],
    refreshedAt: 50,
    titleKey: 'on attention',
    publishedKey: '2018-03',
  });
  for (const gone of ['venue', 'authorCount']) expect(row).not.toHaveProperty(gone);
  expect(await recentHistory(db, 1)).toMatchObject([{ seq: entry, action: 'edit', paperIds: [id], at: 50 }]);
  expect(await findDifferences(db)).toEqual([]);
  expect(await libraryFacets(db)).toMatchObject({
    venues: [{ value: 'Advances in Reading', count: 1 }],
    years: [{ value: '2018', count: 1 }],
  });
  expect((await duplicateSuggestions(db, { limit: 5 })).pairs.map((pair) => JSON.stringify(pair))).toEqual([
    expect.stringContaining(other),
  ]);
  const { entries } = await listPapers(db, { limit: 1, sort: 'title', descending: true });
  expect(searchDocument(entries[0]!)?.text).toContain('advances in reading');
  expect((await marksFor(db, [['arxiv:1706.03762']]))[0]).toMatchObject({ id });
});

test('nothing is written where nothing changed, and a field stays the web’s if its value is typed again', async () => {
  const db = testLibrary();
  const id = await starred(db, seen());
  const before = await dump(db);
  expect(await editPaper(db, id, { set: { venue: ' NIPS ', place: '', comment: null } })).toEqual({ entry: 0 });
  expect(await editPaper(db, id, { release: ['venue'] })).toEqual({ entry: 0 });
  expect(await dump(db)).toEqual(before);
});

describe('undo', () => {
  test('restores all of it', async () => {
    const db = testLibrary();
    const id = await starred(db, seen());
    const before = await rowOf(db, id);
    const edit = {
      title: 'T',
      authors: [],
      venue: 'V',
      page: null,
      pdf: 'https://a.org/',
      citationKey: 'k',
      type: 'book',
    } as const;
    await editPaper(db, id, { set: { ...edit, authors: [] } });
    expect((await undoLast(db))?.action).toBe('edit');
    expect({ ...(await rowOf(db, id)), refreshedAt: 0 }).toEqual({ ...before, refreshedAt: 0 });
    expect(await findDifferences(db)).toEqual([]);
  });

  test('keeps what another edit changed and what pages said since', async () => {
    const db = testLibrary();
    const id = await starred(db, seen());
    const first = await editPaper(db, id, { set: { venue: 'Mine', pdf: 'https://a.org/' } });
    await editPaper(db, id, { set: { pages: '1' } });
    await annotate(db, { draft: seen({ volume: '30', links: { code: 'https://c.org/' } }) }, star);
    await undo(db, first.entry);
    expect(await rowOf(db, id)).toMatchObject({ venue: 'NIPS', pages: '1', volume: '30', edited: ['pages'] });
    expect((await rowOf(db, id)).links).toEqual({ page: 'https://arxiv.org/abs/1706.03762', code: 'https://c.org/' });
  });

  test('is refused where the same field was edited again, and changes nothing', async () => {
    const db = testLibrary();
    const id = await starred(db, seen());
    const first = await editPaper(db, id, { set: { venue: 'A', pages: '1' } });
    const second = await editPaper(db, id, { set: { venue: 'B' } });
    await expect(undo(db, first.entry)).rejects.toMatchObject({ code: 'invalid' });
    expect(await rowOf(db, id)).toMatchObject({ venue: 'B', pages: '1' });
    await undo(db, second.entry);
    await undo(db, first.entry);
    expect(await rowOf(db, id)).toMatchObject({ venue: 'NIPS' });
    expect(await rowOf(db, id)).not.toHaveProperty('edited');
  });
});

describe('a released field', () => {
  test('has the value from before the edits, and the web’s from then on', async () => {
    const db = testLibrary();
    const id = await starred(db, seen());
    await editPaper(db, id, { set: { venue: 'A', code: 'https://a.org/' } });
    await editPaper(db, id, { set: { venue: 'B' } });
    await annotate(db, { draft: seen({ venue: 'NeurIPS' }) }, star);
    expect((await rowOf(db, id)).venue).toBe('B');
    const { entry } = await editPaper(db, id, { release: ['venue', 'code'] });
    expect(await rowOf(db, id)).toMatchObject({ venue: 'NIPS', links: { page: expect.any(String) } });
    expect(await rowOf(db, id)).not.toHaveProperty('edited');
    await annotate(db, { draft: seen({ venue: 'NeurIPS' }) }, star);
    expect((await rowOf(db, id)).venue).toBe('NeurIPS');
    await undo(db, entry);
    expect(await rowOf(db, id)).toMatchObject({ venue: 'B', edited: ['code', 'venue'], links: { code: 'https://a.org/' } });
  });
});

describe('a citation key', () => {
  const two = async () => {
    const db = testLibrary();
    const [first, second] = [await starred(db, seen()), await starred(db, draft('pmid:2', { title: 'Other' }))];
    await editPaper(db, first, { set: { citationKey: 'vaswani:2017' } });
    return { db, first, second };
  };

  test('is of one paper only: the edit is refused, with the paper’s title', async () => {
    const { db, first, second } = await two();
    const before = await dump(db);
    expect(await editPaper(db, second, { set: { citationKey: 'vaswani:2017', venue: 'V' } })).toEqual({
      entry: 0,
      keyOwner: 'Attention Is All You Need',
    });
    expect(await dump(db)).toEqual(before);
    expect((await editPaper(db, first, { set: { citationKey: 'vaswani:2017', pages: '1' } })).entry).toBeGreaterThan(0);
  });

  test('is not brought back by undo or from the trash while another paper has it', async () => {
    const { db, first, second } = await two();
    const { entry } = await editPaper(db, first, { set: { citationKey: null } });
    await editPaper(db, second, { set: { citationKey: 'vaswani:2017' } });
    await expect(undo(db, entry)).rejects.toMatchObject({ code: 'invalid' });
    await trashPapers(db, [second]);
    await undo(db, entry);
    await restorePapers(db, [second]);
    expect((await rowOf(db, first)).citationKey).toBe('vaswani:2017');
    expect(await rowOf(db, second)).not.toHaveProperty('citationKey');
    expect(await findDifferences(db)).toEqual([]);
  });

  test('stays with one record when a paper is split', async () => {
    const { db, first } = await two();
    await annotate(db, { draft: draft(['arxiv:1706.03762', 'pmid:9'], fields) }, star);
    await splitPaper(db, first, ['pmid:9']);
    const keys = (await db.papers.toArray()).flatMap(({ citationKey }) => citationKey ?? []);
    expect(keys).toEqual(['vaswani:2017']);
  });
});

test('typed values outlive a merge of records, and an id that was merged away still names the paper', async () => {
  const db = testLibrary();
  const [first, second] = [await starred(db, seen()), await starred(db, draft('pmid:2', { title: 'Other', venue: 'Web' }))];
  await editPaper(db, second, { set: { venue: 'Typed' } });
  await mergePapers(db, [first, second]);
  const { id } = (await db.papers.toCollection().first())!;
  expect(await rowOf(db, id)).toMatchObject({ venue: 'Typed', edited: ['venue'] });
  await editPaper(db, id === first ? second : first, { set: { pages: '7' } });
  expect(await rowOf(db, id)).toMatchObject({ pages: '7' });
});

test('values that cannot be stored are refused', async () => {
  const db = testLibrary();
  const id = await starred(db, seen());
  const before = await dump(db);
  for (const set of [
    { title: ' \u200b' },
    { published: '2017-02-30' },
    { published: 'May' },
    { page: 'javascript:alert(1)' },
    { pdf: 'file:///etc/passwd' },
    { citationKey: 'two words' },
    { pages: 'x'.repeat(501) },
    { abstract: 'x'.repeat(10_000_000) },
    { authors: Array.from({ length: 2001 }, () => ({ name: 'A' })) },
    { editors: [{ name: 'x'.repeat(201) }] },
  ])
    await expect(editPaper(db, id, { set })).rejects.toMatchObject({ code: 'invalid' });
  await expect(editPaper(db, 'nobody', { set: { title: 'T' } })).rejects.toMatchObject({ code: 'not-found' });
  expect(await dump(db)).toEqual(before);
});
