/** The address line: what is suggested, in which order answers come, and how much of a large library is read for them. */
import { beforeEach, expect, test, vi } from 'vitest';
import { serveOmnibox } from '~/entrypoints/background/serveOmnibox';
import { annotate } from '~/lib/library/annotate';
import { ChangeSet } from '~/lib/library/changeSet';
import type { LibraryDatabase } from '~/lib/library/database';
import { transact } from '~/lib/library/transact';
import { blankAnnotation } from '~/lib/papers/annotation';
import type { OmniboxSuggestion, serveSuggestions } from '~/lib/platform/omnibox';
import { draft, star, testLibrary } from '../library/testLibrary';

type Handlers = Parameters<typeof serveSuggestions>[0];

const { line } = vi.hoisted(() => ({ line: { handlers: undefined as Handlers | undefined } }));

vi.mock('~/lib/platform/omnibox', () => ({
  serveSuggestions: (handlers: Handlers) => {
    line.handlers = handlers;
  },
  openInTab: () => Promise.resolve(),
}));

let db: LibraryDatabase;

beforeEach(() => {
  db = testLibrary();
  serveOmnibox(db);
});

/** Types, and collects what is suggested from then on. */
function type(text: string): string[][] {
  const shown: string[][] = [];
  line.handlers?.onType(text, (suggestions: OmniboxSuggestion[]) => void shown.push(suggestions.map((one) => one.text)));
  return shown;
}

const put = (number: number, title: string) => annotate(db, { draft: draft(`pmid:${number}`, { title }) }, star);

test('papers are suggested by their title, by any word of it and by their identifier', async () => {
  await put(1, 'Deep residual learning');
  await put(2, 'Learning to rank');
  await put(3, 'Something else');
  const shown = type('learning');
  await expect.poll(() => shown.at(-1)).toEqual(['Learning to rank · Ada Lovelace', 'Deep residual learning · Ada Lovelace']);
  const named = type('pmid:3');
  await expect.poll(() => named.at(-1)).toEqual(['Something else · Ada Lovelace']);
});

test('an older question says nothing once a newer one is asked, however late its answer comes', async () => {
  await put(1, 'Graphs');
  await put(2, 'Kernels');
  const { consult } = blockReads();
  const older = type('graphs');
  const newer = type('kernels');
  consult();
  await expect.poll(() => newer.at(-1)).toEqual(['Kernels · Ada Lovelace']);
  expect(older).toEqual([]);
});

test('nothing is suggested after the address line was left', async () => {
  await put(1, 'Graphs');
  const { consult } = blockReads();
  const shown = type('graphs');
  line.handlers?.onCancel();
  consult();
  const next = type('graphs');
  await expect.poll(() => next).toHaveLength(1);
  expect(shown).toEqual([]);
});

test('of a large library some two hundred papers are read at a time, and no more once six are found', async () => {
  const papers = 450;
  await fill(papers);
  const read = vi.spyOn(db.papers, 'bulkGet');
  const rows = (): number => read.mock.calls.reduce((sum, [keys]) => sum + keys.length, 0);
  const shown = type('graphs');
  await expect.poll(() => shown.at(-1)?.length).toBe(6);
  expect(rows()).toBeLessThanOrEqual(200);
  const none = type('nowhere');
  const rest = type('paper 1 graphs');
  await expect.poll(() => rest.at(-1)?.length).toBe(6);
  expect(none).toEqual([]);
});

/** Puts so many papers in at once. */
const fill = (count: number): Promise<void> =>
  transact(db, db.commandTables, async () => {
    const changes = new ChangeSet();
    for (let number = 1; number <= count; number++) {
      const id = crypto.randomUUID();
      const { title, ...fields } = draft(`pmid:${number}`, { title: `Paper ${number} on graphs` });
      const paper = { id, title, identifiers: fields.identifiers, authors: fields.authors, links: {}, sites: [fields.site] };
      changes.set('papers', id, { ...paper, createdAt: number, refreshedAt: number });
      changes.set('annotations', id, { ...blankAnnotation, starredAt: number, addedAt: number, updatedAt: number });
    }
    await changes.write(db);
  });

/** Holds every transaction up until it is let go. */
function blockReads(): { consult: () => void } {
  let letGo = (): void => undefined;
  const blocked = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const { transaction } = db;
  vi.spyOn(db, 'transaction').mockImplementation(((...args: Parameters<typeof transaction>) =>
    blocked.then(() => transaction.apply(db, args))) as unknown as typeof transaction);
  return { consult: letGo };
}
