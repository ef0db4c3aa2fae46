/** A list keeps its place while the library changes, and restores it when it is opened again. */
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { annotate } from '~/lib/library/marks/annotate';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import { readViewState } from '~/lib/settings/viewState';
import { mountLibrary, type Sample, starred } from '~/tests/browser/components/mountLibrary';
import { drawn } from '~/tests/support/drawn';

const many = Array.from({ length: 200 }, (_, index): Sample => ({ title: `Paper number ${String(index).padStart(3, '0')}` }));
const list = () => document.querySelector<HTMLElement>('[data-library-list]')!;
const title = (index: number) => `Paper number ${String(index).padStart(3, '0')}`;

/** Pixels between the top of the list and a paper's row; undefined if the row is not rendered. */
const from = (name: string): number | undefined => {
  const row = [...document.querySelectorAll('[data-row]')].find((each) => each.textContent?.includes(name));
  return row && Math.round(row.getBoundingClientRect().top - list().getBoundingClientRect().top);
};

const added = (db: LibraryDatabase, id: number) =>
  annotate(
    db,
    { draft: { title: `New ${id}`, authors: [], links: {}, site: 'arxiv', identifiers: [`arxiv:2606.${10000 + id}`] } },
    starred,
  );

/** Scrolls a paper into the middle of the window. @param top its approximate position. */
async function scrollTo(name: string, top: number) {
  await expect
    .poll(() => {
      const at = from(name);
      list().scrollTop = at === undefined ? top : list().scrollTop + at - 300;
      return Math.abs((from(name) ?? 999) - 300);
    })
    .toBeLessThan(100);
  // Rows are measured when they become visible.
  let before: number | undefined;
  await expect
    .poll(async () => {
      before = from(name);
      await drawn();
      await drawn();
      return from(name) === before;
    })
    .toBe(true);
}

describe('the place in the list', () => {
  test('is kept while papers are added above it, removed above it, and a visible one moves away', async () => {
    const { db, ids } = await mountLibrary(many, { preferences: { librarySort: 'updated' } });
    await expect.poll(() => list()).not.toBeNull();
    await scrollTo(title(35), 3000);
    const before = from(title(35))!;
    await added(db, 1);
    await added(db, 2);
    await expect.element(page.getByText('202 papers')).toBeVisible();
    await expect.poll(() => from(title(35))).toBe(before);
    await trashPapers(db, ids.slice(0, 5));
    await expect.element(page.getByText('197 papers')).toBeVisible();
    await expect.poll(() => from(title(35))).toBe(before);
    // The paper at the top of the window moves to the top of the list: the others keep their place.
    const first = [...document.querySelectorAll('[data-row]')].find(
      (row) => row.getBoundingClientRect().bottom > list().getBoundingClientRect().top,
    )!;
    const index = many.findIndex((sample) => first.textContent?.includes(sample.title));
    const below = title(index + 3);
    const stands = from(below)!;
    await annotate(db, { id: ids[index]! }, { kind: 'status', status: 'read' });
    await expect.poll(() => from(title(index)) ?? -999).toBeLessThan(-500);
    // A row may be one line shorter now, which moves the others a little, but by less than a whole row.
    expect(Math.abs(from(below)! - stands)).toBeLessThan(25);
  });

  test('at its top the list shows new papers', async () => {
    const { db } = await mountLibrary(many);
    await expect.poll(() => from(title(0))).toBeDefined();
    await added(db, 1);
    await expect.poll(() => from('New 1')).toBe(0);
  });

  test('is restored after another view', async () => {
    await mountLibrary(many);
    await expect.poll(() => list()).not.toBeNull();
    await scrollTo(title(35), 3000);
    const before = from(title(35));
    location.hash = '#tags';
    await expect.element(page.getByRole('heading', { name: 'Tags' })).toBeVisible();
    location.hash = '';
    await expect.poll(() => list()).not.toBeNull();
    await expect.poll(() => from(title(35))).toBe(before);
  });

  test('is restored with its search, its selection and its open paper when the panel is opened again', async () => {
    const { screen, open, ids } = await mountLibrary(many);
    const search = page.getByRole('combobox', { name: 'Search your library' });
    await search.fill('number');
    await expect.element(page.getByText('200 papers')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await scrollTo(title(140), 12_500);
    await page.getByRole('checkbox', { name: `Select “${title(140)}”` }).click();
    await expect.element(page.getByText('1 selected')).toBeVisible();
    // The place is saved a moment after scrolling: it is the position of the first visible paper.
    await expect
      .poll(async () => {
        await drawn();
        const { selection = [], place } = (await readViewState('panel')) ?? {};
        const at = place && from(title(ids.indexOf(place.id)));
        return selection[0] === ids[140] && at !== undefined && Math.abs(at + (place?.above ?? 0)) <= 1;
      })
      .toBe(true);
    const stands = from(title(140));
    await screen.unmount();
    await open();
    await expect.element(page.getByText('1 selected')).toBeVisible();
    await expect.element(search).toHaveValue('number');
    await expect.poll(() => Math.abs((from(title(140)) ?? 999) - (stands ?? 0))).toBeLessThan(2);
    await expect.element(page.getByRole('checkbox', { name: `Select “${title(140)}”` })).toBeChecked();
  });

  test('another search begins at its top', async () => {
    await mountLibrary(many);
    await expect.poll(() => list()).not.toBeNull();
    await scrollTo(title(35), 3000);
    await page.getByRole('combobox', { name: 'Search your library' }).fill('paper');
    await expect.poll(() => list().scrollTop).toBe(0);
  });
});

test('a jump shows the rows at its end in the frame that scrolls', async () => {
  await mountLibrary(many);
  await expect.element(page.getByText('200 papers')).toBeVisible();
  // More rows are loaded near the end of those that are.
  await expect
    .poll(() => {
      list().scrollTop = list().scrollHeight;
      return from(title(199));
    })
    .toBeDefined();
  list().scrollTop = 0;
  const inView = await new Promise<number>((resolve) => {
    requestAnimationFrame(() => {
      const { top, bottom } = list().getBoundingClientRect();
      const rows = [...document.querySelectorAll('[data-row]')].map((row) => row.getBoundingClientRect());
      resolve(rows.filter((row) => row.bottom > top && row.top < bottom).length);
    });
  });
  expect(inView).toBeGreaterThan(3);
});
