/** Presses each key of the registry on the list, and checks its effect on the screen or in the database. */
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { ListAction } from '~/components/list/listAction';
import type { Action } from '~/lib/actions/action';
import { libraryActions } from '~/lib/actions/libraryActions';
import { listActions } from '~/lib/actions/listActions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { annotate } from '~/lib/library/marks/annotate';
import { mountLibrary, noted, type Sample, status } from '~/tests/browser/components/mountLibrary';
import { typed } from '~/tests/support/pressed';

const samples: Sample[] = ['First', 'Second', 'Third', 'Fourth', 'Fifth'].map((title) => ({ title, changes: [noted('seen')] }));
/** The row with the focus when a key is pressed, from 0. */
const at = 2;

interface Pressed {
  db: LibraryDatabase;
  id: string;
}

const row = (index: number) => document.querySelector<HTMLElement>(`[data-library-list] [data-index="${index}"]`);
const focused = (index: number) => expect.poll(() => document.activeElement === row(index)).toBe(true);
const selected = () => [...document.querySelectorAll('[data-row]')].map((each) => each.querySelector('input:checked') !== null);
const annotationOf = async ({ db, id }: Pressed) => (await db.annotations.get(id))!;
const opened = () => expect.poll(() => row(at)?.getAttribute('aria-current'));
const hasStatus = (value: string | undefined) => (pressed: Pressed) =>
  expect.poll(async () => (await annotationOf(pressed)).status).toBe(value);
const hasPriority = (value: string) => (pressed: Pressed) =>
  expect.poll(async () => (await annotationOf(pressed)).priority).toBe(value);
const toRead = ({ db, id }: Pressed) => annotate(db, { id }, status('to-read'));
const selects = (...rows: number[]) => expect.poll(selected).toEqual(samples.map((_, index) => rows.includes(index)));

interface Effect {
  /** Prepares the state; the row gets the focus again afterwards. */
  before?: (pressed: Pressed) => Promise<unknown>;
  after: (pressed: Pressed) => Promise<unknown>;
}

type KeyedAction = { [Id in ListAction]: (typeof listActions)[Id] extends { keys: unknown } ? Id : never }[ListAction];

const effects: Record<KeyedAction, Effect> = {
  next: { after: () => focused(3) },
  previous: { after: () => focused(1) },
  first: { after: () => focused(0) },
  last: { after: () => focused(4) },
  open: {
    after: async () => {
      await opened().toBe('true');
      await focused(at);
    },
  },
  star: { after: (pressed) => expect.poll(async () => (await annotationOf(pressed)).starredAt).toBeGreaterThan(0) },
  tags: {
    after: async () => {
      await opened().toBe('true');
      await expect.element(page.getByRole('combobox', { name: 'Tags' })).toHaveFocus();
    },
  },
  note: {
    after: async () => {
      await opened().toBe('true');
      await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveFocus();
    },
  },
  cite: { after: () => expect.element(page.getByText('Copied: BibTeX.')).toBeVisible() },
  citeAs: { after: () => expect.element(page.getByRole('dialog', { name: 'Copy a citation' })).toBeVisible() },
  edit: {
    after: async () => {
      await opened().toBe('true');
      await expect.element(page.getByRole('dialog', { name: 'Edit details' })).toBeVisible();
    },
  },
  toRead: { after: hasStatus('to-read') },
  reading: { after: hasStatus('reading') },
  read: { after: hasStatus('read') },
  skipped: { after: hasStatus('skipped') },
  noStatus: { before: toRead, after: hasStatus(undefined) },
  sooner: { before: toRead, after: hasPriority('high') },
  later: { before: toRead, after: hasPriority('low') },
  select: { after: () => selects(2) },
  selectRange: {
    before: async () => {
      row(0)?.focus();
      await userEvent.keyboard('x');
      await selects(0);
    },
    after: () => selects(0, 1, 2),
  },
  selectNext: {
    after: async () => {
      await selects(2, 3);
      await focused(3);
    },
  },
  selectPrevious: {
    after: async () => {
      await selects(1, 2);
      await focused(1);
    },
  },
  selectAll: { after: () => selects(0, 1, 2, 3, 4) },
  close: {
    before: async () => {
      row(at)?.focus();
      await userEvent.keyboard('{Enter}');
      await opened().toBe('true');
    },
    after: () => opened().toBe(null),
  },
};

const keys = Object.entries<Action>(listActions).flatMap(([id, { keys = [] }]) =>
  keys.map((key) => [key, id as KeyedAction] as const),
);

describe('in the list', () => {
  test.each(keys)('%s: %s', async (key, action) => {
    const { db, ids } = await mountLibrary(samples);
    await expect.poll(() => document.querySelectorAll('[data-row]').length).toBe(samples.length);
    const pressed = { db, id: ids[at]! };
    const { before, after } = effects[action];
    await before?.(pressed);
    // Where a part of the page was loaded meanwhile and drew the list again, the row has to get the focus once more.
    await expect
      .poll(() => {
        const isKept = document.activeElement === row(at);
        row(at)?.focus();
        return isKept;
      })
      .toBe(true);
    await userEvent.keyboard(typed(key));
    await after(pressed);
  });
});

type WithKeys = { [Id in keyof typeof libraryActions]: (typeof libraryActions)[Id] extends { keys: unknown } ? Id : never };
type LibraryKey = WithKeys[keyof WithKeys];

const everywhere: Record<LibraryKey, Effect> = {
  search: { after: () => expect.element(page.getByRole('combobox', { name: 'Search your library' })).toHaveFocus() },
  palette: { after: () => expect.element(page.getByRole('dialog', { name: 'Command palette' })).toBeVisible() },
  help: { after: () => expect.element(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible() },
  undo: {
    before: async (pressed) => {
      await page.getByRole('checkbox', { name: 'Select “Third”' }).click();
      await page.getByRole('button', { name: 'Star the selected papers' }).click();
      await expect.poll(async () => (await annotationOf(pressed)).starredAt).toBeGreaterThan(0);
      await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible();
    },
    after: (pressed) => expect.poll(async () => (await annotationOf(pressed)).starredAt).toBeUndefined(),
  },
};

describe('wherever the focus is', () => {
  const libraryKeys = Object.entries(everywhere).flatMap(([id, effect]) =>
    libraryActions[id as LibraryKey].keys.map((key) => [key, id, effect] as const),
  );
  test.each(libraryKeys)('%s: %s', async (key, _, { before, after }) => {
    const { db, ids } = await mountLibrary(samples);
    await expect.poll(() => document.querySelectorAll('[data-row]').length).toBe(samples.length);
    const pressed = { db, id: ids[at]! };
    await before?.(pressed);
    (document.activeElement as HTMLElement | null)?.blur();
    await userEvent.keyboard(typed(key));
    await after(pressed);
  });

  test.each(['j', 'k', 'ArrowDown', 'ArrowUp'])('%s moves into the list', async (key) => {
    await mountLibrary(samples);
    await expect.poll(() => document.querySelectorAll('[data-row]').length).toBe(samples.length);
    await userEvent.keyboard(typed(key));
    await focused(0);
  });
});
