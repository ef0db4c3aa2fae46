import { describe, expect, onTestFinished, test } from 'vitest';
import { openLibrary } from '~/lib/library/database/database';
import { everyChoice, type ImportChoices } from '~/lib/library/import/importChoices';
import { joinEntries } from '~/lib/library/import/joinEntries';
import type { PlacedEntry } from '~/lib/library/import/placedEntry';
import { importEntries, mostListed, planImport } from '~/lib/library/import/planImport';
import { finishInterrupted } from '~/lib/library/long-work/interruptedWork';
import { withLongWorkLock } from '~/lib/library/long-work/longWorkLock';
import { annotate } from '~/lib/library/marks/annotate';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import { undo } from '~/lib/library/recovery/undo';
import { saveRule } from '~/lib/library/tags/saveRule';
import { historyEntrySchema } from '~/lib/papers/historySchemas';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { Bibliography } from '~/lib/papers/paper';
import type { ReadMarks } from '~/lib/papers/readEntry';
import { tagsByRules } from '~/lib/search/index/tagsByRules';
import { readBackup } from '~/tests/browser/library/readBackup';
import { connect, draft, dump, star, tag, testLibrary, uniqueName } from '~/tests/browser/library/testLibrary';

const noMarks: ReadMarks = { keywords: [], tags: [], note: '', collections: [] };
const choices: ImportChoices = { ...everyChoice, keywords: false };
const about = { files: ['refs.bib'], formats: ['bibtex'], problems: 0 };

let line = 0;
const entry = (
  identifiers: Identifier[],
  { marks, ...bibliography }: Partial<Bibliography> & { marks?: Partial<ReadMarks> } = {},
): PlacedEntry => ({
  at: { entry: ++line, line },
  file: 0,
  site: 'bibtex',
  identifiers,
  bibliography: { title: 'Attention Is All You Need', authors: [{ name: 'Ashish Vaswani' }], links: {}, ...bibliography },
  marks: { ...noMarks, ...marks },
});

const joined = (read: readonly PlacedEntry[]) => {
  const work = joinEntries(read);
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
};

const bring = (db: ReturnType<typeof testLibrary>, read: readonly PlacedEntry[], chosen: ImportChoices = choices, now = 5000) =>
  importEntries(db, joined(read).entries, chosen, about, { now });

const only = async (db: ReturnType<typeof testLibrary>) => {
  const { entries } = await readBackup(db);
  expect(entries).toHaveLength(1);
  return entries[0]!;
};

describe('what a file says of a paper', () => {
  test('becomes a record with its marks, and one entry of the history that names the file', async () => {
    const db = testLibrary();
    const marks = {
      starred: true,
      starredAt: 90,
      status: 'read' as const,
      readAt: 95,
      addedAt: 80,
      note: 'Mine.',
      tags: ['nlp'],
    };
    const read = entry(['arxiv:1706.03762'], {
      citationKey: 'vaswani2017',
      marks: { ...marks, keywords: ['Attention'], collections: [['Thesis', ' Chapter 2 ']] },
    });
    const result = await bring(db, [read], { ...choices, tag: 'refs' });
    expect(result).toMatchObject({ added: { count: 1 }, merged: { count: 0 } });
    const { paper, annotation } = await only(db);
    expect(paper).toMatchObject({ citationKey: 'vaswani2017', sites: ['bibtex'], createdAt: 5000 });
    expect(annotation).toEqual({
      ...{ starredAt: 90, status: 'read', readAt: 95, addedAt: 80, updatedAt: 5000 },
      ...{ tags: ['refs', 'nlp', 'Thesis/Chapter 2'], note: 'Mine.', noteRevision: 1 },
    });
    const { history } = await readBackup(db);
    expect(history).toMatchObject([{ action: 'import', imported: { ...about, papers: 1, added: 1, merged: 0, unchanged: 0 } }]);
    expect(historyEntrySchema.safeParse(history[0]).success).toBe(true);
  });

  test('is taken over as far as it is wanted', async () => {
    const marks = { starred: true, status: 'read' as const, note: 'Mine.', keywords: ['Attention'], collections: [['Thesis']] };
    const brought = async (chosen: Partial<ImportChoices>) => {
      const db = testLibrary();
      const nothing = { tag: 'x', keywords: false, marks: false, collections: false, notes: false, rules: false };
      await bring(db, [entry(['doi:10.1/a'], { marks })], { ...nothing, ...chosen });
      const { starredAt, status, tags, note } = (await only(db)).annotation;
      return { starred: starredAt !== undefined, status, tags, note };
    };
    const bare = { starred: false, status: undefined, tags: ['x'], note: '' };
    expect(await brought({})).toEqual(bare);
    expect(await brought({ marks: true })).toEqual({ ...bare, starred: true, status: 'read' });
    expect(await brought({ keywords: true })).toEqual({ ...bare, tags: ['x', 'Attention'] });
    expect(await brought({ collections: true })).toEqual({ ...bare, tags: ['x', 'Thesis'] });
    expect(await brought({ notes: true })).toEqual({ ...bare, note: 'Mine.' });
  });

  test('without any mark is to be read, so that the lists show it', async () => {
    const db = testLibrary();
    await bring(db, [entry(['doi:10.1/a'])]);
    expect((await only(db)).annotation).toMatchObject({ status: 'to-read', tags: [], addedAt: 5000 });
    const tagged = testLibrary();
    await bring(tagged, [entry(['doi:10.1/a'])], { ...choices, tag: 'refs' });
    expect((await only(tagged)).annotation).toMatchObject({ tags: ['refs'] });
    expect((await only(tagged)).annotation.status).toBeUndefined();
  });

  test('gets the tags of the rules as it comes into the lists, and not when it is here already', async () => {
    const ruled = () => {
      const db = openLibrary({ name: uniqueName(), tagsFor: tagsByRules });
      onTestFinished(() => db.delete());
      return db;
    };
    const db = ruled();
    await annotate(db, { draft: draft('doi:10.1/b', { title: 'Attention here' }) }, star, 1000);
    await saveRule(db, { text: 'attention', tags: ['transformers'], on: true });
    await bring(db, [entry(['doi:10.1/a']), entry(['doi:10.1/b'], { title: 'Attention here', abstract: 'More.' })]);
    const tagsOf = async (from: typeof db) => (await readBackup(from)).entries.map(({ annotation }) => annotation.tags.join());
    expect((await tagsOf(db)).sort()).toEqual(['', 'transformers']);

    const without = ruled();
    await saveRule(without, { text: 'attention', tags: ['transformers'], on: true });
    await bring(without, [entry(['doi:10.1/a'])], { ...choices, rules: false });
    expect(await tagsOf(without)).toEqual(['']);
  });

  test('is not believed where it is later than now', async () => {
    const db = testLibrary();
    await bring(db, [entry(['doi:10.1/a'], { marks: { starred: true, starredAt: 9e15, addedAt: 9e15 } })]);
    expect((await only(db)).annotation).toMatchObject({ starredAt: 5000, addedAt: 5000 });
  });
});

describe('a paper that is here', () => {
  test('gets what it lacks, and keeps what it has and what was typed', async () => {
    const db = testLibrary();
    const shown = draft('doi:10.1/a', { title: 'A title from the web', venue: 'NeurIPS' });
    await annotate(db, { draft: shown }, star, 1000);
    const before = await only(db);
    await db.papers.update(before.paper.id, { title: 'Typed', edited: ['title', 'volume'] });
    await bring(db, [
      entry(['doi:10.1/a', 'arxiv:1706.03762'], {
        ...{ title: 'Typed and more', venue: 'Other', volume: '30', container: 'Advances', citationKey: 'key' },
        marks: { tags: ['nlp'] },
      }),
    ]);
    const { paper, annotation } = await only(db);
    expect(paper).toMatchObject({ title: 'Typed', venue: 'NeurIPS', container: 'Advances', citationKey: 'key' });
    expect(paper.volume).toBeUndefined();
    expect(paper.identifiers).toEqual(['doi:10.1/a', 'arxiv:1706.03762']);
    expect(paper.sites).toEqual(before.paper.sites);
    expect(annotation).toMatchObject({ tags: ['nlp'], starredAt: before.annotation.starredAt });
    // It has a mark: the file does not say that it is to be read.
    expect(annotation.status).toBeUndefined();
  });

  test('keeps its citation key, and no other paper gets it', async () => {
    const db = testLibrary();
    await bring(db, [entry(['doi:10.1/a'], { citationKey: 'key' })]);
    const read = [entry(['doi:10.1/a'], { citationKey: 'other' }), entry(['doi:10.1/b'], { title: 'B', citationKey: 'key' })];
    const plan = await planImport(db, read, choices);
    expect(plan).toMatchObject({ problemCount: 1, problems: [{ code: 'repeatedKey', values: ['key'], at: read[1]!.at }] });
    expect(await bring(db, read)).toMatchObject({ problemCount: 1 });
    const { entries, history } = await readBackup(db);
    expect(entries.map(({ paper }) => [paper.identifiers[0], paper.citationKey]).sort()).toEqual([
      ['doi:10.1/a', 'key'],
      ['doi:10.1/b', undefined],
    ]);
    expect(history.at(-1)?.imported?.problems).toBe(1);
  });

  test('is known by its title where the file has no more, unless the library has more', async () => {
    const db = testLibrary();
    expect(await bring(db, [entry([])])).toMatchObject({ added: { count: 1 }, unidentified: { count: 1 } });
    expect(await bring(db, [entry([], { title: 'attention is all YOU need' })])).toMatchObject({ unchanged: { count: 1 } });
    await bring(db, [entry(['doi:10.1/a'])]);
    expect(await db.papers.count()).toBe(2);
  });

  test.each(['', 'refs'])('does not change when the same file is imported again (tag %j)', async (tag) => {
    const db = testLibrary();
    await annotate(db, { draft: draft('doi:10.1/b', { title: 'Bananas', abstract: 'Yellow.' }) }, star, 1000);
    const marks = { note: 'First.\n\nSecond.', keywords: ['k'], collections: [['A', 'B']], tags: ['t'] };
    const read = () => [
      entry(['doi:10.1/a', 'url:https://example.org/a'], {
        marks: { ...marks, starred: true, status: 'reading', priority: 'high' },
      }),
      entry(['url:https://example.org/a'], { title: 'The same', marks: { note: 'Third.' }, citationKey: 'a' }),
      entry(['doi:10.1/b'], {
        title: 'Bananas in theory',
        authors: [],
        abstract: 'Yellow. And sweet.',
        published: '2020',
        marks,
      }),
      entry([], { title: '…?!', citationKey: 'signs' }),
      entry([], { title: '注意力', extra: { __proto__: 'x', constructor: 'y' } as Record<string, string> }),
    ];
    const chosen = { ...everyChoice, tag };
    expect(await bring(db, read(), chosen)).toMatchObject({ added: { count: 3 }, merged: { count: 1 } });
    const before = await dump(db);
    const again = await bring(db, read(), chosen, 9000);
    expect(again).toMatchObject({ added: { count: 0 }, merged: { count: 0 }, unchanged: { count: 4 }, problemCount: 0 });
    expect(again.entry).toBeUndefined();
    expect(await dump(db)).toEqual(before);
  });
});

describe('a paper in the trash', () => {
  const deleted = async () => {
    const db = testLibrary();
    await annotate(db, { draft: draft('doi:10.1/3', { title: 'Paper 3' }) }, star, 1000);
    const [id = ''] = await db.papers.toCollection().primaryKeys();
    await trashPapers(db, [id]);
    return { db, id };
  };

  test('comes back with its marks and what the file adds, is counted apart, and goes there again when the import is undone', async () => {
    const { db, id } = await deleted();
    const before = await dump(db);
    const trashed = await db.trash.get(id);
    const read = [entry(['doi:10.1/3'], { title: 'Paper 3', volume: '7', marks: { tags: ['t'] } }), entry(['doi:10.1/4'])];
    const counts = { added: { count: 1 }, merged: { count: 0 }, restored: { count: 1, first: [{ title: 'Paper 3' }] } };
    expect(await planImport(db, read, choices)).toMatchObject(counts);
    expect(await dump(db)).toEqual(before);
    const result = await importEntries(db, read, choices, about, { now: 5000 });
    expect(result).toMatchObject(counts);
    expect(await db.trash.count()).toBe(0);
    const { entries } = await readBackup(db);
    expect(entries.find(({ paper }) => paper.id === id)).toMatchObject({
      paper: { title: 'Paper 3', volume: '7' },
      annotation: { starredAt: 1000, tags: ['t'] },
    });
    await undo(db, result.entry!);
    expect(await db.papers.count()).toBe(0);
    expect(await db.trash.get(id)).toEqual(trashed);
  });

  test('comes back once, also where two entries of a file name it', async () => {
    const { db, id } = await deleted();
    const read = [entry(['doi:10.1/3']), entry(['doi:10.1/3'], { volume: '7' })];
    expect(await importEntries(db, read, choices, about)).toMatchObject({ restored: { count: 1 }, merged: { count: 1 } });
    expect((await only(db)).paper).toMatchObject({ id, volume: '7' });
  });

  test('stays there where the library has the paper by another record', async () => {
    const { db } = await deleted();
    await annotate(db, { draft: draft('doi:10.1/3', { title: 'Paper 3' }) }, tag('kept'), 3000);
    expect(await importEntries(db, [entry(['doi:10.1/3'])], choices, about)).toMatchObject({ restored: { count: 0 } });
    expect(await db.trash.count()).toBe(1);
    expect((await only(db)).annotation.starredAt).toBeUndefined();
  });

  test('is not taken for another paper of the same title', async () => {
    const { db } = await deleted();
    const read = [entry(['doi:10.1/5'], { title: 'Paper 3' })];
    expect(await importEntries(db, read, choices, about)).toMatchObject({ added: { count: 1 }, restored: { count: 0 } });
  });
});

describe('an import', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) =>
      entry([`doi:10.1/${index}`], { title: `Paper ${index}`, marks: { tags: ['t'] } }),
    );

  test('does what its preview says, and is undone as one', async () => {
    const db = testLibrary();
    await annotate(db, { draft: draft('doi:10.1/3', { title: 'Paper 3' }) }, star, 1000);
    const before = await dump(db);
    const read = many(600);
    const plan = await planImport(db, read, choices);
    expect(await dump(db)).toEqual(before);
    expect(plan).toMatchObject({ added: { count: 599 }, merged: { count: 1, first: [{ title: 'Paper 3' }] } });
    expect(plan.added.first).toHaveLength(mostListed);
    const result = await importEntries(db, read, choices, about);
    expect(result).toMatchObject({ added: { count: 599 }, merged: { count: 1 } });
    await undo(db, result.entry!);
    expect(await db.papers.count()).toBe(1);
    expect((await only(db)).annotation.tags).toEqual([]);
  });

  test('that is cancelled half-way, or killed, leaves nothing', async () => {
    const db = testLibrary();
    await annotate(db, { draft: draft('doi:10.1/3', { title: 'Paper 3' }) }, star, 1000);
    const before = await dump(db);
    const run = new AbortController();
    const onProgress = (done: number) => void (done > 100 && run.abort());
    await expect(importEntries(db, many(600), choices, about, { signal: run.signal, onProgress })).rejects.toThrow();
    expect(await dump(db)).toEqual(before);

    const other = connect(db.name);
    const killed = importEntries(other, many(600), choices, about, { onProgress: (done) => void (done > 100 && other.close()) });
    await expect(killed).rejects.toThrow();
    await withLongWorkLock(db, undefined, () => finishInterrupted(db));
    expect(await dump(db)).toEqual(before);
  });
});
