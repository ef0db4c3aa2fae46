/**
 * Runs in an open library page of the built extension: sends the messages of a card editor, starts the built job worker, and
 * reads the database. All decisions are in `torture.mjs`.
 */
import { openLibrary } from '~/lib/library/database/database';
import type { SeenRow } from '~/lib/library/database/rows';
import { findDifferences } from '~/lib/library/recovery/findDifferences';
import { seenKey } from '~/lib/library/seen/seenKey';
import type { AnnotationChange } from '~/lib/papers/annotation';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';

/** Id prefixes of the papers that bulk commands work on, and of those that imports add. */
const families = { base: 'b0000000', imported: 'c0000000' } as const;
type Family = keyof typeof families;

const idOf = (family: Family, index: number): string =>
  `${families[family]}-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;

/** Papers of a family, from index `from` up to, but not including, `to`. */
export interface Some {
  family: Family;
  from: number;
  to: number;
}
const idsOf = ({ family, from, to }: Some): string[] =>
  Array.from({ length: to - from }, (_, index) => idOf(family, from + index));

function entryOf(family: Family, index: number): LibraryEntry {
  const number = String(10_000 + index);
  const at = 1_700_000_000_000 + index;
  return {
    paper: {
      id: idOf(family, index),
      identifiers: [
        `arxiv:${family === 'base' ? '25' : '24'}${String((index % 12) + 1).padStart(2, '0')}.${number}` as Identifier,
      ],
      title: `On ${family} things, part ${index}`,
      authors: [{ name: `Author ${index % 97}` }],
      abstract: 'Words that stand for an abstract. '.repeat(10),
      published: `20${10 + (index % 15)}-01-01`,
      venue: `Venue ${index % 20}`,
      links: {},
      sites: ['arxiv'],
      createdAt: at,
      refreshedAt: at,
    },
    annotation: { starredAt: at, tags: [`topic ${index % 40}`], note: '', noteRevision: 0, addedAt: at, updatedAt: at },
  };
}

const backupOf = (family: Family, count: number): Blob =>
  new Blob([
    JSON.stringify({
      dogear: 1,
      entries: Array.from({ length: count }, (_, index) => entryOf(family, index)),
      trash: [],
      history: [],
    }),
  ]);

const identifierOf = (mark: number): Identifier => `arxiv:2601.${String(10_000 + mark)}`;

interface Runtime {
  runtime: { sendMessage: (message: unknown) => Promise<unknown> };
}
const send = (type: string, payload: unknown): Promise<unknown> =>
  (globalThis as unknown as { chrome: Runtime }).chrome.runtime.sendMessage({ dogear: 1, to: 'background', type, payload });

/** Sends a mark or a note as a card editor does. @returns the reply. */
export const annotate = (mark: number, change: AnnotationChange): Promise<unknown> =>
  send('paper.annotate', {
    draft: {
      identifiers: [identifierOf(mark)],
      title: `Marked ${mark}`,
      authors: [{ name: 'Ada Lovelace' }],
      links: {},
      site: 'arxiv',
    },
    change,
  });

/** Runs a long command in the built worker. `ids` and `file` are built here because they are large. @returns its last reply. */
export function job(
  worker: string,
  name: string,
  args: { ids?: Some; file?: { family: Family; count: number }; [other: string]: unknown },
): Promise<unknown> {
  const { ids, file, ...others } = args;
  const whole = {
    ...others,
    ...(ids === undefined ? {} : { ids: idsOf(ids) }),
    ...(file === undefined ? {} : { file: backupOf(file.family, file.count) }),
  };
  const started = new Worker(worker);
  return new Promise((resolve) => {
    started.onerror = () => resolve({ kind: 'failed', code: 'worker', message: 'The worker died.' });
    started.onmessage = ({ data }) => {
      if (data.kind === 'progress') return;
      started.terminate();
      resolve(data);
    };
    started.postMessage({ kind: 'run', library: 'dogear', session: crypto.randomUUID(), job: name, args: whole });
  });
}

/** Number of long commands that were started and are neither finished nor reverted; -1 where the library has no table of them. */
export async function unfinished(): Promise<number> {
  const db = openLibrary();
  try {
    await db.open();
    const table = db.tables.find(({ name }) => name === 'jobs');
    return table ? await table.count() : -1;
  } finally {
    db.close();
  }
}

export interface Group {
  present: number;
  trashed: number;
  /** Number of papers with each tag, including those in the trash. */
  tags: Record<string, number>;
}

export interface Seen {
  /** By number of the marked paper. */
  marks: Record<number, { starred: boolean; status: string | null; note: string; noteRevision: number; tags: string[] }>;
  groups: Group[];
  /** One letter for each card of each page: see `skipCards.mjs`; `?` where its identifiers do not agree. */
  pages: string[];
  inconsistent: string[];
}

/** Papers and cards to look at. `pages`: the identifiers of each card of each page. */
interface Watched {
  marks: number;
  groups: readonly Some[];
  tags: readonly string[];
  pages: readonly Identifier[][][];
}

/** Reads everything that is checked, at one moment. */
export async function look({ marks, groups, tags, pages }: Watched): Promise<Seen> {
  const db = openLibrary();
  try {
    const inconsistent = (await findDifferences(db)).map(
      ({ table, key, stored, counted }) => `${table} ${key}: ${JSON.stringify(stored)} instead of ${JSON.stringify(counted)}`,
    );
    const names = await db.identifiers.bulkGet(Array.from({ length: marks }, (_, mark) => identifierOf(mark)));
    const own = await db.annotations.bulkGet(names.map((name) => name?.paperId ?? ''));
    const rows = await db.seen.bulkGet(pages.flat(2).map(seenKey));
    const known = new Map(rows.flatMap((row) => (row ? [[row.key, row] as const] : [])));
    const cardIn = (names: Identifier[]): string => {
      const [first = '-', ...others] = names.map((name) => letterOf(known.get(seenKey(name))));
      return others.every((other) => other === first) ? first : '?';
    };
    const seen: Seen = { marks: {}, groups: [], pages: pages.map((cards) => cards.map(cardIn).join('')), inconsistent };
    for (const [mark, row] of own.entries()) {
      if (!row) continue;
      const { starredAt, status = null, note, noteRevision } = row;
      seen.marks[mark] = { starred: starredAt !== undefined, status, note, noteRevision, tags: row.tags };
    }
    for (const group of groups) {
      const ids = idsOf(group);
      const rows = (await db.annotations.bulkGet(ids)).filter((row) => row !== undefined);
      const trashed = (await db.trash.bulkGet(ids)).filter((row) => row !== undefined);
      seen.groups.push({
        present: rows.length,
        trashed: trashed.length,
        tags: Object.fromEntries(
          tags.map((tag) => [
            tag,
            [...rows, ...trashed.map(({ annotation }) => annotation)].filter((row) => row.tags.includes(tag)).length,
          ]),
        ),
      });
    }
    return seen;
  } finally {
    db.close();
  }
}

const letterOf = (row: SeenRow | undefined): string => {
  if (!row) return '-';
  return row.skippedAt !== undefined ? 'x' : row.unskippedAt !== undefined ? 'u' : 's';
};
