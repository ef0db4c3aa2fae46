/** The part of the library's bench that runs in a page: fills a small and a large library and times the same work on both. */

import { type LibraryDatabase, openLibrary } from '~/lib/library/database/database';
import { annotationRow, paperRow } from '~/lib/library/database/rows';
import { derivedTables } from '~/lib/library/derived/derivedTables';
import { findRecords } from '~/lib/library/derived/findRecords';
import { duplicateSuggestions } from '~/lib/library/identity/duplicateSuggestions';
import type { LibraryFilter, LibrarySort } from '~/lib/library/lists/libraryFilter';
import { listPapers } from '~/lib/library/lists/listPapers';
import { annotate } from '~/lib/library/marks/annotate';
import { marksFor } from '~/lib/library/marks/marksFor';
import { readTagCounts } from '~/lib/library/tags/readTagCounts';
import { suggestTags } from '~/lib/library/tags/suggestTags';
import { type Annotation, blankAnnotation, statuses } from '~/lib/papers/annotation';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { Paper } from '~/lib/papers/paper';
import { seeded } from '~/tests/support/seeded.mjs';
import { inTurns } from './inTurns';

const words = 'sparse attention graph policy diffusion latent token reward proof kernel vision speech retrieval causal'.split(
  ' ',
);

const arxivOf = (index: number): Identifier => `arxiv:${2000 + Math.floor(index / 9000)}.${String(10_000 + (index % 9000))}`;

function paperOf(index: number, random: () => number): Paper {
  const text = (length: number): string => Array.from({ length }, () => words[Math.floor(random() * words.length)]).join(' ');
  const hex = Array.from({ length: 4 }, () =>
    Math.floor(random() * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('');
  return {
    id: `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`,
    identifiers:
      index < 100 && index % 2
        ? [`doi:10.1000/${index}`]
        : [arxivOf(index), ...(index % 2 ? [`doi:10.1000/${index}` as const] : [])],
    // Fifty papers occur twice, as preprint and as published.
    title: index < 100 ? `${words[Math.floor(index / 2) % 14]} twice ${Math.floor(index / 2)}` : text(9),
    authors: [{ name: 'Ada Lovelace' }, ...Array.from({ length: 5 }, () => ({ name: text(2) }))],
    abstract: text(160),
    published: `20${10 + (index % 16)}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
    links: { page: `https://arxiv.org/abs/${index}` },
    sites: ['arxiv'],
    createdAt: index,
    refreshedAt: index,
  };
}

/** Twenty papers have the tag `rare` in a library of any size, six in ten `common`, one in ten `middling`. */
function annotationOf(index: number, count: number, random: () => number): Annotation {
  const tags = [...(index % 5 < 3 ? ['common'] : []), ...(index % 10 === 0 ? ['middling'] : []), `topic ${index % 200}`];
  if (index % Math.floor(count / 20) === 0) tags.push('rare');
  const addedAt = 1_700_000_000_000 + index * 60_000;
  return {
    ...blankAnnotation,
    tags,
    addedAt,
    updatedAt: addedAt + Math.floor(random() * 1e9),
    ...(index % 10 < 6 ? { starredAt: addedAt } : {}),
    ...(index % 3 ? { status: statuses[index % 4] } : {}),
    ...(index % 20 === 0 ? { note: text(index), noteRevision: 1 } : {}),
  };
}

const text = (index: number): string => `A note of paper ${index}. `.repeat(20);

async function fill(name: string, count: number): Promise<LibraryDatabase> {
  const db = openLibrary({ name });
  const random = seeded(count);
  for (let start = 0; start < count; start += 5000) {
    const indexes = Array.from({ length: Math.min(5000, count - start) }, (_, offset) => start + offset);
    const papers = indexes.map((index) => paperOf(index, random));
    const annotations = papers.map(({ id }, offset) => [id, annotationOf(start + offset, count, random)] as const);
    await db.transaction('rw', db.tables, async () => {
      const records = annotations.map(([id, annotation], index) => ({
        id,
        paper: { before: null, after: papers[index] ?? null },
        annotation: { before: null, after: annotation },
      }));
      for (const { update } of derivedTables) await update(db, records, {});
      await db.papers.bulkAdd(papers.map(paperRow));
      await db.annotations.bulkAdd(annotations.map(([id, annotation]) => annotationRow(id, annotation, annotation.updatedAt)));
      await db.history.bulkAdd(
        annotations.map(([id, { addedAt }]) => ({
          at: addedAt,
          action: 'star',
          paperIds: [id],
          steps: [{ table: 'annotations', key: id, before: { starredAt: null }, after: { starredAt: addedAt } }],
        })),
      );
    });
  }
  return db;
}

function openRaw(name: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('rows', { keyPath: 'id' });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function rawPut(db: IDBDatabase, row: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = db.transaction('rows', 'readwrite', { durability: 'strict' });
    transaction.objectStore('rows').put(row);
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
  });
}

const lists: Record<string, { sort: LibrarySort; descending: boolean; limit: number; filter?: LibraryFilter }> = {
  added: { sort: 'added', descending: true, limit: 50 },
  starred: { sort: 'starred', descending: true, limit: 50 },
  updated: { sort: 'updated', descending: true, limit: 50 },
  published: { sort: 'published', descending: true, limit: 50 },
  title: { sort: 'title', descending: false, limit: 50 },
  'tag on most papers': { sort: 'added', descending: true, limit: 50, filter: { tags: ['common'] } },
  'tag on most papers, by title': { sort: 'title', descending: false, limit: 50, filter: { tags: ['common'] } },
  'tag on one in ten': { sort: 'added', descending: true, limit: 5, filter: { tags: ['middling'] } },
  'tag on twenty papers': { sort: 'added', descending: true, limit: 50, filter: { tags: ['rare'] } },
  'tag on twenty papers, by title': { sort: 'title', descending: false, limit: 50, filter: { tags: ['rare'] } },
  'two tags and starred': { sort: 'updated', descending: true, limit: 10, filter: { tags: ['common', 'rare'], starred: true } },
};

export interface Figures {
  fill: number;
  star: { raw: number; small: number; large: number };
  lists: Record<string, { small: number; large: number }>;
  marks: { small: number; large: number };
  tagCounts: { small: number; large: number };
  suggest: { small: number; large: number };
  newStar: { small: number; large: number };
  duplicates: { small: number; large: number };
}

async function bench(large: number, rounds: number): Promise<Figures> {
  const started = performance.now();
  const few = await fill('bench-small', 100);
  const many = await fill('bench-large', large);
  const filled = performance.now() - started;
  const raw = await openRaw('bench-raw');
  const row = annotationRow('00000000-0000-4000-8000-000000000000', annotationOf(0, 100, seeded(1)), 0);

  const drafts = Array.from({ length: 100 }, (_, index) => {
    const { title, authors, links, identifiers } = paperOf(index, seeded(index));
    return { title, authors, links, site: 'arxiv', identifiers: identifiers as [Identifier], published: undefined };
  });
  // The draft equals the record in the library, so that only the star is measured.
  const star = (db: LibraryDatabase) => async (round: number) => {
    const draft = drafts[(round + 5) % 100];
    const record = draft && (await recordOf(db, draft.identifiers[0]));
    if (record) await annotate(db, { draft: record }, { kind: 'star', starred: Math.floor((round + 5) / 100) % 2 === 1 });
  };
  const records = new Map<LibraryDatabase, Map<Identifier, Parameters<typeof annotate>[1] & { draft: unknown }>>();
  for (const db of [few, many]) {
    const rows = await findRecords(
      db,
      drafts.flatMap(({ identifiers }) => identifiers),
    );
    records.set(
      db,
      new Map(
        rows.flatMap((found) =>
          found.identifiers.map((identifier) => [identifier, { draft: { ...found, site: 'arxiv' } }] as never),
        ),
      ),
    );
  }
  const recordOf = async (db: LibraryDatabase, identifier: Identifier) => records.get(db)?.get(identifier)?.draft as never;

  // The draft names a paper that is not in the library yet.
  const newStar = (db: LibraryDatabase) => async (round: number) => {
    const { title, authors, links } = paperOf(1_000_000 + round, seeded(round));
    await annotate(
      db,
      { draft: { title, authors, links, site: 'arxiv', identifiers: [`openreview:new${round + 5}`] } },
      { kind: 'star', starred: true },
    );
  };
  const pairs = async (db: LibraryDatabase) => {
    const { count } = await duplicateSuggestions(db, { limit: 50 });
    if (count < 50) throw new Error(`Only ${count} pairs were suggested.`);
  };

  const marked = Array.from({ length: 2000 }, (_, index): Identifier[] => [arxivOf(index * 3)]);
  const listed: Figures['lists'] = {};
  for (const [name, query] of Object.entries(lists)) {
    listed[name] = await inTurns(rounds, { small: () => listPapers(few, query), large: () => listPapers(many, query) });
  }
  return {
    fill: filled,
    lists: listed,
    star: await inTurns(2 * rounds, {
      raw: (round) => rawPut(raw, { ...row, id: String(round % 100) }),
      small: star(few),
      large: star(many),
    }),
    marks: await inTurns(9, { small: () => marksFor(few, marked), large: () => marksFor(many, marked) }),
    tagCounts: await inTurns(5, { small: () => readTagCounts(few), large: () => readTagCounts(many) }),
    newStar: await inTurns(rounds, { small: newStar(few), large: newStar(many) }),
    duplicates: await inTurns(9, { small: () => pairs(few), large: () => pairs(many) }),
    suggest: await inTurns(5, { small: () => suggestTags(few, 'topic 1', 8), large: () => suggestTags(many, 'topic 1', 8) }),
  };
}

Object.assign(globalThis, { bench });
