import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { recentHistory } from '~/lib/library/history/recentHistory';
import { annotate } from '~/lib/library/marks/annotate';
import { annotateCards } from '~/lib/library/marks/annotateCards';
import { marksFor } from '~/lib/library/marks/marksFor';
import { markSeen, skipCards } from '~/lib/library/seen/markSeen';
import { fewest } from '~/lib/ranking/fewest';
import { expectAccessible } from '~/tests/browser/components/mount';
import { star, tag } from '~/tests/browser/library/testLibrary';
import { cardId, mountPanel, numbered, paper, papersOf, shownTitles } from './mountPanel';

const chip = (name: string) => page.getByRole('group', { name: 'Show' }).getByRole('button', { name });
const row = (number: number) => page.getByRole('listitem', { name: new RegExp(`^Paper number ${number}(,|$)`, 'u') });
const box = (number: number) => page.getByRole('checkbox', { name: `Select “Paper number ${number}”`, exact: true });
const act = (name: string) => page.getByRole('toolbar', { name: 'Selected papers' }).getByRole('button', { name });
const titles = (...numbers: number[]) => numbers.map((number) => `Paper number ${number}`);
const dayBefore = new Date().setDate(new Date().getDate() - 1);

type Db = Awaited<ReturnType<typeof mountPanel>>['db'];
const marksOf = (db: Db, count: number) =>
  marksFor(
    db,
    Array.from({ length: count }, (_, number) => [cardId(number)]),
  );
const stars = async (db: Db, count: number) => (await marksOf(db, count)).map(({ starred }) => starred);

describe('the papers of the page', () => {
  test('are listed in the page’s order with their marks, which follow the library', async () => {
    const { db } = await mountPanel(papersOf(numbered(3)), {
      prepare: async (db) => {
        await annotate(db, { draft: paper(1) }, star);
        await skipCards(db, [[cardId(2)]], true, 'huggingface');
      },
    });
    await expect.poll(shownTitles).toEqual(titles(0, 1, 2));
    await expect.element(page.getByRole('button', { name: 'Star “Paper number 1”' })).toHaveAttribute('data-state', 'starred');
    await expect.element(row(2)).toHaveTextContent('Skipped');
    await annotate(db, { draft: paper(0) }, tag('graphs'));
    await expect.element(row(0)).toHaveTextContent('graphs');
    await expectAccessible();
  });

  test('are named by title and state, which their signs alone would not tell', async () => {
    await mountPanel(papersOf(numbered(4)), {
      prepare: async (db) => {
        await markSeen(db, [[cardId(3)]], 'huggingface', dayBefore);
        await annotate(db, { draft: paper(1) }, star);
        await annotate(db, { draft: paper(1) }, { kind: 'status', status: 'to-read' });
        await skipCards(db, [[cardId(2)]], true, 'huggingface');
      },
    });
    await box(0).click();
    const names = (): (string | null)[] => [0, 1, 2, 3].map((number) => row(number).element().getAttribute('aria-label'));
    await expect
      .poll(names)
      .toEqual([
        'Paper number 0, New, Selected',
        'Paper number 1, Starred, To read',
        'Paper number 2, Skipped',
        'Paper number 3',
      ]);
  });

  test('beyond the first 2,000 are on the page only, which a sentence says', async () => {
    await mountPanel(Object.assign(papersOf(numbered(3)), { more: 5 }));
    await expect.element(page.getByText('The first 3 of the 8 papers on this page.')).toBeVisible();
    await expectAccessible();
  });

  test('are filtered by chips with their numbers', async () => {
    await mountPanel(papersOf(numbered(5)), {
      prepare: async (db) => {
        await markSeen(db, [[cardId(0)], [cardId(1)]], 'huggingface', dayBefore);
        await annotate(db, { draft: paper(1) }, star);
        await skipCards(db, [[cardId(2)]], true, 'huggingface');
      },
    });
    await expect.element(chip('All 5')).toHaveAttribute('aria-pressed', 'true');
    await chip('New 2').click();
    await expect.poll(shownTitles).toEqual(titles(3, 4));
    await chip('Undecided 3').click();
    await expect.poll(shownTitles).toEqual(titles(0, 3, 4));
    await chip('Starred 1').click();
    await expect.poll(shownTitles).toEqual(titles(1));
    await page.getByRole('button', { name: 'Star “Paper number 1”' }).click();
    await expect.element(page.getByText('Nothing starred on this page')).toBeVisible();
    await expectAccessible();
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(shownTitles).toEqual(titles(0, 1, 2, 3, 4));
  });

  test('unfold with abstract and everything that can be changed', async () => {
    await mountPanel(papersOf(numbered(2)));
    await page.getByRole('button', { name: 'Details of “Paper number 1”' }).click();
    await expect.element(page.getByText('What paper 1 is about.')).toBeVisible();
    await expect.element(page.getByRole('combobox', { name: 'Tags' })).toBeVisible();
    await expectAccessible();
  });

  test('a single one is open', async () => {
    await mountPanel(papersOf(numbered(1)));
    await expect.element(page.getByText('What paper 0 is about.')).toBeVisible();
  });

  test('of a long listing only those in view are in the document', async () => {
    await mountPanel(papersOf(numbered(700)));
    await expect.element(chip('All 700')).toBeVisible();
    await expect.poll(() => shownTitles().length).toBeGreaterThan(4);
    expect(shownTitles().length).toBeLessThan(40);
    ((await row(0).findElement()) as HTMLElement).focus();
    await userEvent.keyboard('{End}');
    await expect.element(row(699)).toHaveFocus();
    expect(shownTitles().length).toBeLessThan(60);
  });
});

describe('keys', () => {
  test('move, decide, and go on with the next undecided paper', async () => {
    const { db } = await mountPanel(papersOf(numbered(6)));
    await chip('Undecided 6').click();
    ((await row(0).findElement()) as HTMLElement).focus();
    await userEvent.keyboard('s');
    await expect.poll(shownTitles).toEqual(titles(1, 2, 3, 4, 5));
    await expect.element(row(1)).toHaveFocus();
    await userEvent.keyboard('4');
    await expect.element(row(2)).toHaveFocus();
    await userEvent.keyboard('l');
    await expect.element(row(3)).toHaveFocus();
    await userEvent.keyboard('e');
    await expect.element(row(4)).toHaveFocus();
    await userEvent.keyboard('j');
    await expect.element(row(5)).toHaveFocus();
    await userEvent.keyboard('k');
    await expect.element(row(4)).toHaveFocus();
    const marks = await marksOf(db, 6);
    expect(marks.map(({ starred, status, seen }) => [starred, status ?? seen])).toEqual([
      [true, undefined],
      [false, 'skipped'],
      [false, 'to-read'],
      [false, 'read'],
      [false, undefined],
      [false, undefined],
    ]);
    // The skipped paper has no record.
    expect(marks.map(({ id }) => id !== undefined)).toEqual([true, false, true, true, false, false]);
  });

  test('take a decision back', async () => {
    const { db } = await mountPanel(papersOf(numbered(2)), { prepare: (db) => annotate(db, { draft: paper(0) }, star) });
    ((await row(0).findElement()) as HTMLElement).focus();
    await userEvent.keyboard('u');
    await expect.poll(() => stars(db, 1)).toEqual([false]);
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.poll(() => stars(db, 1)).toEqual([true]);
  });

  test('select one, a range, all of the filter, and none', async () => {
    await mountPanel(papersOf(numbered(6)), { prepare: (db) => annotate(db, { draft: paper(5) }, star) });
    await expect.element(row(0)).toBeInTheDocument();
    ((await row(0).findElement()) as HTMLElement).focus();
    await userEvent.keyboard('x');
    await expect.element(box(0)).toBeChecked();
    await userEvent.keyboard('jjX');
    await expect.element(page.getByText('3 selected')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByText('Select all')).toBeVisible();
    await chip('Undecided 5').click();
    await page.getByRole('checkbox', { name: 'Select all' }).click();
    await expect.element(page.getByText('5 selected')).toBeVisible();
    await expectAccessible();
  });

  test('open the paper at its tags', async () => {
    await mountPanel(papersOf(numbered(2)));
    await expect.element(row(1)).toBeInTheDocument();
    ((await row(1).findElement()) as HTMLElement).focus();
    await userEvent.keyboard('t');
    await expect.element(page.getByRole('combobox', { name: 'Tags' })).toHaveFocus();
  });
});

describe('many papers at once', () => {
  test('are skipped in one step, with or without a record, and taken back with one press', async () => {
    const { db } = await mountPanel(papersOf(numbered(4)), {
      prepare: async (db) => {
        await annotate(db, { draft: paper(1) }, tag('kept'));
        await skipCards(db, [[cardId(3)]], true, 'huggingface');
      },
    });
    await page.getByRole('checkbox', { name: 'Select all' }).click();
    await act('Skip the selected papers').click();
    const outcome = async () => (await marksOf(db, 4)).map(({ status, seen }) => status ?? seen);
    await expect.poll(outcome).toEqual(['skipped', 'skipped', 'skipped', 'skipped']);
    expect(await db.papers.count()).toBe(1);
    await expect.element(page.getByText('Skipped 3 papers.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(outcome).toEqual([undefined, undefined, undefined, 'skipped']);
    expect((await marksOf(db, 4))[1]).toMatchObject({ tagCount: 1 });
  });

  test('are starred, given a status and tagged, each one entry of the history', async () => {
    const { db } = await mountPanel(papersOf(numbered(4)));
    await box(0).click();
    (await box(2).findElement()).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, shiftKey: true }));
    await expect.element(page.getByText('3 selected')).toBeVisible();
    await act('Star the selected papers').click();
    await expect.poll(() => stars(db, 4)).toEqual([true, true, true, false]);
    await act('Status').click();
    await page.getByRole('menuitem', { name: 'To read' }).click();
    await expect.poll(async () => (await marksOf(db, 4)).filter(({ status }) => status === 'to-read').length).toBe(3);
    await act('Add a tag').click();
    await page.getByRole('textbox', { name: 'Tag' }).fill('to compare');
    await userEvent.keyboard('{Enter}');
    await expect.poll(async () => (await marksOf(db, 4)).map(({ tagCount }) => tagCount)).toEqual([1, 1, 1, 0]);
    expect((await recentHistory(db, 9)).map(({ action, paperCount }) => [action, paperCount])).toEqual([
      ['tags', 3],
      ['status', 3],
      ['star', 3],
    ]);
    await act('Remove the stars').click();
    await expect.poll(() => stars(db, 4)).toEqual([false, false, false, false]);
  });

  test('are exported, in the library or not', async () => {
    await mountPanel(papersOf(numbered(4)), { prepare: (db) => annotate(db, { draft: paper(3) }, star) });
    await box(0).click();
    await box(1).click();
    await act('Export the selected papers').click();
    await expect.element(page.getByRole('radio', { name: 'Selected on this page · 2 papers' })).toBeChecked();
    await expect.element(page.getByRole('radio', { name: 'This page’s starred · 1 paper' })).toBeVisible();
    await expect.element(page.getByRole('radio', { name: 'This page · 4 papers' })).toBeVisible();
    await expect.element(page.getByText(/title = \{Paper number 0\}/u)).toBeVisible();
    await expectAccessible();
  });
});

describe('page and panel', () => {
  test('point at the same paper, in both directions', async () => {
    const { api, connection } = await mountPanel(papersOf(numbered(60)));
    await row(1).hover();
    await expect.poll(() => api.outline.mock.lastCall).toEqual([7, cardId(1)]);
    await page.getByRole('button', { name: 'Paper number 2', exact: true }).click();
    expect(api.reveal).toHaveBeenCalledWith(7, cardId(2));
    await chip('All 60').hover();
    await expect.poll(() => api.outline.mock.lastCall).toEqual([7, null]);
    connection()?.tell({ pointed: cardId(50) });
    await expect.element(row(50)).toHaveAttribute('data-pointed', 'true');
    await expect.element(row(50)).toBeInViewport();
    connection()?.tell({ pointed: null });
    await expect.element(row(50)).toHaveAttribute('data-pointed', 'false');
  });

  test('scroll together when a key moves the focus', async () => {
    const { api } = await mountPanel(papersOf(numbered(5)));
    await expect.element(row(0)).toBeInTheDocument();
    ((await row(0).findElement()) as HTMLElement).focus();
    await userEvent.keyboard('jj');
    await expect.poll(() => api.reveal.mock.lastCall).toEqual([7, cardId(2)]);
    await expect.poll(() => api.outline.mock.lastCall).toEqual([7, cardId(2)]);
  });

  test('the list follows the tab, its navigation, and cards that come later', async () => {
    const { show, connection } = await mountPanel(papersOf(numbered(2)));
    await box(1).click();
    await expect.element(page.getByText('1 selected')).toBeVisible();
    show(papersOf(numbered(4)));
    await expect.poll(shownTitles).toEqual(titles(0, 1, 2, 3));
    await expect.element(page.getByText('1 selected')).toBeVisible();
    const first = connection();
    show(papersOf([paper(8)], 9, 'https://arxiv.org/list/cs.CL/new'));
    await expect.poll(shownTitles).toEqual(titles(8));
    await expect.poll(() => [first?.ended, connection()?.tabId]).toEqual([true, 9]);
    await expect.element(page.getByText('1 selected')).not.toBeInTheDocument();
    show({ kind: 'forbidden' });
    await expect.element(page.getByText('Dogear has no access to this page')).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Hugging Face Papers' })).toBeVisible();
    await expectAccessible();
  });

  test('connect again when the page was loaded anew', async () => {
    const { show, api, connection } = await mountPanel(papersOf(numbered(2)));
    await expect.poll(() => api.connect.mock.calls.length).toBeGreaterThan(0);
    const before = api.connect.mock.calls.length;
    connection()?.leave();
    show(papersOf(numbered(3)));
    await expect.poll(() => api.connect.mock.calls.length).toBe(before + 1);
    show(papersOf(numbered(4)));
    await expect.poll(shownTitles).toEqual(titles(0, 1, 2, 3));
    expect(api.connect.mock.calls.length).toBe(before + 1);
  });

  test('a page without papers says where there are some', async () => {
    const { show } = await mountPanel({ kind: 'unrecognised', tabId: 7, url: 'https://huggingface.co/models', report: null });
    await expect.element(page.getByText('No papers on this page')).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'Daily Papers' }))
      .toHaveAttribute('href', 'https://huggingface.co/papers');
    show({ kind: 'off', host: 'arxiv.org' });
    await expect.element(page.getByText('Dogear is switched off on arxiv.org')).toBeVisible();
  });
});

describe('the order “Best for you”', () => {
  const about = (number: number, words: string) =>
    paper(number, { title: `${words} ${number}`, abstract: `${words} `.repeat(12) });
  const likes = Array.from({ length: 12 }, (_, number) => about(100 + number, 'Sparse retrieval of passages'));
  const skips = Array.from({ length: fewest.passed }, (_, number) => about(200 + number, 'Protein folding dynamics'));

  test('puts what the user keeps before what the user skips, and says why', async () => {
    const mixed = [about(1, 'Protein folding dynamics'), about(2, 'Sparse retrieval of passages')];
    await mountPanel(papersOf(mixed), {
      sort: 'best',
      prepare: async (db) => {
        const skip = { kind: 'status', status: 'skipped' } as const;
        await annotateCards(
          db,
          likes.map((draft) => ({ draft, changes: [star] })),
          'star',
        );
        await annotateCards(
          db,
          skips.map((draft) => ({ draft, changes: [skip] })),
          'status',
        );
      },
    });
    await expect.poll(shownTitles).toEqual(['Sparse retrieval of passages 2', 'Protein folding dynamics 1']);
    await expect.element(page.getByText(/for you, because of: .*retrieval/u)).toBeInTheDocument();
    await expectAccessible();
  });

  test('is the page’s order until there is something to learn from', async () => {
    const { onSort } = await mountPanel(papersOf(numbered(2)), { sort: 'best' });
    await expect.poll(shownTitles).toEqual(titles(0, 1));
    await expect.element(page.getByText(/^Star or skip some papers first/u)).toBeVisible();
    await page.getByRole('combobox', { name: 'Sort by' }).click();
    await page.getByRole('option', { name: 'Page order' }).click();
    expect(onSort).toHaveBeenCalledWith('page');
  });
});
