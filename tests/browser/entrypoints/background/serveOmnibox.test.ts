/** The address bar: its suggestions, the order of answers, and how much of a large library is read for them. */
import { beforeEach, expect, test, vi } from 'vitest';
import { serveOmnibox } from '~/entrypoints/background/serveOmnibox';
import { importBackup } from '~/lib/library/backup/importBackup';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { annotate } from '~/lib/library/marks/annotate';
import type { OmniboxSuggestion, serveSuggestions } from '~/lib/platform/omnibox';
import { draft, numberedBackup, numberedEntry, star, testLibrary } from '~/tests/browser/library/testLibrary';

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

/** Types, and collects all later suggestions. */
function type(text: string): string[][] {
  const shown: string[][] = [];
  line.handlers?.onType(
    text,
    (suggestions: OmniboxSuggestion[]) => void shown.push(suggestions.map((suggestion) => suggestion.text)),
  );
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

test('an older query gives no suggestions after a newer one, however late its answer arrives', async () => {
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

test('of a large library about two hundred papers are read at a time, until six are found', async () => {
  const papers = 450;
  await importBackup(
    db,
    numberedBackup(0, papers, (index) =>
      numberedEntry(index, { paper: { title: `Paper ${index} on graphs` }, said: { starredAt: 1 } }),
    ),
  );
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

/** Blocks every transaction until it is released. */
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
