/** Opens a new library for each test, on the real IndexedDB, and deletes it afterwards; and makes papers for it. */
import Dexie, { type Table } from 'dexie';
import { onTestFinished } from 'vitest';
import { type LibraryChange, type LibraryDatabase, openLibrary } from '~/lib/library/database/database';
import { annotate } from '~/lib/library/marks/annotate';
import type { Annotation, AnnotationChange } from '~/lib/papers/annotation';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { LibraryBackup } from '~/lib/papers/libraryBackup';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { Paper, PaperDraft } from '~/lib/papers/paper';
import { testPatience } from '~/tests/support/patience.mjs';

/** Milliseconds for a test of many libraries on a slow machine. */
export const patience = testPatience;

export const uniqueName = (): string => `dogear-test-${crypto.randomUUID()}`;

/** Opens a second connection to the same library; closed when the test is over. */
export function connect(name: string, announce?: (change: LibraryChange) => void): LibraryDatabase {
  const db = openLibrary({ name, announce });
  onTestFinished(() => db.close());
  return db;
}

export function testLibrary(announce?: (change: LibraryChange) => void): LibraryDatabase {
  const name = uniqueName();
  onTestFinished(() => Dexie.delete(name));
  return connect(name, announce);
}

export function draft(identifier: Identifier | [Identifier, ...Identifier[]], fields: Partial<PaperDraft> = {}): PaperDraft {
  const identifiers: [Identifier, ...Identifier[]] = Array.isArray(identifier) ? identifier : [identifier];
  return {
    title: `Paper ${identifiers[0]}`,
    authors: [{ name: 'Ada Lovelace' }],
    links: {},
    site: 'arxiv',
    identifiers,
    ...fields,
  };
}

/** Marks a paper and returns its id. */
export const mark = async (
  db: LibraryDatabase,
  identifier: Identifier,
  change: AnnotationChange,
  now?: number,
): Promise<string> => (await annotate(db, { draft: draft(identifier) }, change, now)).id;

export const star = { kind: 'star', starred: true } as const;
export const unstar = { kind: 'star', starred: false } as const;
export const tag = (...add: string[]): AnnotationChange & { kind: 'tags' } => ({ kind: 'tags', add, remove: [] });
export const untag = (...remove: string[]): AnnotationChange & { kind: 'tags' } => ({ kind: 'tags', add: [], remove });
export const note = (text: string, base: number, session = 'one'): AnnotationChange => ({
  kind: 'note',
  note: text,
  base,
  session,
});

/** An id made from a number; ids sort like their numbers. */
export const numberedId = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;

/** An entry with few fields, made from a number. */
export const numberedEntry = (
  index: number,
  { paper = {}, said = {} }: { paper?: Partial<Paper>; said?: Partial<Annotation> } = {},
): LibraryEntry => ({
  paper: {
    id: numberedId(index),
    identifiers: [`pmid:${index + 1}`],
    title: `Paper ${index}`,
    authors: [],
    links: {},
    sites: ['arxiv'],
    createdAt: 1,
    refreshedAt: 1,
    ...paper,
  },
  annotation: { tags: [], note: '', noteRevision: 0, addedAt: 1, updatedAt: 1, ...said },
});

/** A backup of the entries with these numbers. */
export const numberedBackup = (first: number, past: number, entryOf: (index: number) => LibraryEntry): LibraryBackup => ({
  entries: Array.from({ length: past - first }, (_, index) => entryOf(first + index)),
  trash: [],
  history: [],
});

/** Every table as stored, for checks of what changed; without the log of changes, which always grows. */
export async function dump(db: LibraryDatabase): Promise<Record<string, unknown[]>> {
  const tables = db.tables.filter(({ name }) => name !== 'changeLog');
  return Object.fromEntries(await rowsIn(db, tables));
}

/** Reads all tables in one transaction, which costs a fraction of one transaction per table. */
const rowsIn = async (db: LibraryDatabase, tables: readonly Table[]): Promise<(readonly [name: string, rows: unknown[]])[]> =>
  db.transaction('r', tables, () => Promise.all(tables.map(async (table) => [table.name, await table.toArray()] as const)));

/**
 * Fills a library once and gives each caller a new one with the same rows, for a fraction of the work. The rows are those that
 * the library's own commands wrote; changes are only announced for the first library.
 */
export function copiesOf(fill: (db: LibraryDatabase) => Promise<unknown>): () => Promise<LibraryDatabase> {
  let filled: Awaited<ReturnType<typeof rowsIn>> | undefined;
  return async () => {
    const db = testLibrary();
    if (filled) await putRows(db, filled);
    else {
      await fill(db);
      filled = await rowsIn(db, db.tables);
    }
    return db;
  };
}

const putRows = (db: LibraryDatabase, rows: Awaited<ReturnType<typeof rowsIn>>): PromiseLike<unknown> =>
  db.transaction('rw', db.tables, () => Promise.all(rows.map(([name, own]) => db.table(name).bulkAdd(own))));
