import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { annotate } from '~/lib/library/marks/annotate';
import { datesOf, firstDayOfWeek, spansOf } from '~/lib/library/overview/spans';
import type { AnnotationChange } from '~/lib/papers/annotation';
import type { PaperDraft } from '~/lib/papers/paper';
import { axeFindings } from '~/tests/browser/components/axeFindings';
import { mountLibrary, type Sample, shownTitles, starred, status, tagged } from '~/tests/browser/components/mountLibrary';

const day = 86_400_000;
/** Present and earlier weeks, as the page shows them. */
const weeks = spansOf('half', Date.now(), firstDayOfWeek(navigator.language)).spans;
const week = (back: number): number => (weeks.at(-1 - back)?.from ?? 0) + day / 2;

let last = 20_000;
async function add(db: LibraryDatabase, at: number, title: string, ...changes: AnnotationChange[]): Promise<string> {
  const draft: PaperDraft = {
    title,
    authors: [],
    links: {},
    site: 'arxiv',
    identifiers: [`arxiv:2605.${last++}`],
    venue: 'TACL',
  };
  let id = '';
  for (const change of changes) id = (await annotate(db, { draft }, change, at)).id;
  return id;
}

const none: Sample[] = [];

/** Opens the overview of a library with four papers: three came two weeks ago, one in this week. */
async function mount(options: { width?: number } = {}) {
  const mounted = await mountLibrary(none, { width: 900, ...options });
  const { db } = mounted;
  await add(db, week(2), 'Kept', starred, tagged('nlp'));
  await add(db, week(2), 'Kept too', starred, status('to-read'));
  const read = await add(db, week(2), 'Waiting', status('to-read'));
  await annotate(db, { id: read }, status('read'), week(1));
  await add(db, week(0), 'New', tagged('nlp', 'graphs'), status('to-read'));
  location.hash = '#overview';
  await expect.element(chart(/^Came over time: 4 in all, 3 at most/u)).toBeVisible();
  return mounted;
}

const chart = (name: RegExp) => page.getByRole('img', { name });
const section = (name: string) => page.getByRole('region', { name }).first();
const numbers = (name: string) => section(name).getByText('The numbers as a table');
const cellsOf = (table: string): string[][] =>
  [...(section(table).element().querySelectorAll('tbody tr') ?? [])].map((row) =>
    [...row.querySelectorAll('td')].map((cell) => cell.textContent ?? ''),
  );
const sizes = (): number[] => [...document.querySelectorAll('canvas')].map((canvas) => canvas.getBoundingClientRect().width);

describe('the overview', () => {
  beforeEach(() => page.viewport(900, 800));

  test('of an empty library says what will be there, and fills with the first paper', async () => {
    const { db } = await mountLibrary(none, { hash: '#overview' });
    await expect.element(page.getByText('Nothing to look back on yet')).toBeVisible();
    await expect.poll(axeFindings).toEqual([]);
    await add(db, Date.now(), 'First', starred);
    await expect.element(chart(/^Kept over time: 1 in all/u)).toBeVisible();
    await expect.element(page.getByText('No paper of this time has a tag.')).toBeVisible();
  });

  test('counts what came, was kept, was read and waits, and follows every change', async () => {
    const { db } = await mount();
    await expect.element(chart(/^Kept over time: 2 in all, 2 at most/u)).toBeVisible();
    await expect.element(chart(/^Read over time: 1 in all/u)).toBeVisible();
    await expect.element(chart(/^Papers to read over time: 2 now, 2 at most/u)).toBeVisible();
    await expect.element(chart(/^nlp over time: 2 in all, 1 at most/u)).toBeVisible();
    await expect.element(chart(/^TACL over time: 4 in all, 3 at most/u)).toBeVisible();
    await expect.poll(axeFindings).toEqual([]);
    await add(db, week(0), 'One more', starred, status('to-read'));
    await expect.element(chart(/^Came over time: 5 in all/u)).toBeVisible();
    await expect.element(chart(/^Papers to read over time: 3 now/u)).toBeVisible();
  });

  test('has every number in tables, whose numbers lead to their papers', async () => {
    await mount();
    await numbers('Week by week').click();
    // Newest first, eight weeks at least.
    await expect
      .poll(() => cellsOf('Week by week').slice(0, 4))
      .toEqual([
        ['1', '0', '0'],
        ['0', '0', '1'],
        ['3', '2', '0'],
        ['0', '0', '0'],
      ]);
    expect(cellsOf('Week by week')).toHaveLength(8);
    await numbers('Waiting to be read').click();
    await expect.poll(() => cellsOf('Waiting to be read').slice(0, 4)).toEqual([['2'], ['1'], ['2'], ['–']]);
    await numbers('Tags').click();
    await expect
      .poll(() => cellsOf('Tags').slice(0, 3))
      .toEqual([
        ['1', '1'],
        ['0', '0'],
        ['1', '0'],
      ]);
    await expect.poll(axeFindings).toEqual([]);
    await userEvent.click(section('Week by week').getByRole('link', { name: /^3: Came, / }));
    await expect.poll(() => shownTitles(['Kept', 'Kept too', 'Waiting', 'New']).toSorted()).toEqual(['Kept', 'Kept', 'Waiting']);
    expect(location.hash).toBe(`#q=${encodeURIComponent(`added:${datesOf('week', weeks.at(-3) ?? { from: 0, before: 0 })}`)}`);
  });

  test('names the week under the pointer, and a press on its bar lists its papers', async () => {
    await mount();
    const read = chart(/^Read over time/u);
    const plot = () => read.element().querySelector('.u-over') as HTMLElement;
    await expect.poll(() => plot()?.clientWidth ?? 0).toBeGreaterThan(100);
    const middleOf = (at: number) => ({ x: (plot().clientWidth * (at + 0.5)) / 8, y: 20 });
    await userEvent.hover(plot(), { position: middleOf(6) });
    await expect.element(section('Week by week').getByText(/ · Came 0 · Kept 0 · Read 1$/u)).toBeVisible();
    // A week without papers does nothing.
    await userEvent.click(plot(), { position: middleOf(5) });
    expect(location.hash).toBe('#overview');
    await userEvent.click(plot(), { position: middleOf(6) });
    await expect.poll(() => shownTitles(['Kept', 'Kept too', 'Waiting', 'New'])).toEqual(['Waiting']);
  });

  test('shows other times, and everything since the first paper', async () => {
    const { db } = await mount();
    await add(db, (weeks[0]?.from ?? 0) - 400 * day, 'Old', starred);
    const range = page.getByRole('combobox', { name: 'Time shown' });
    await range.click();
    await page.getByRole('option', { name: 'Everything' }).click();
    await expect.element(page.getByRole('heading', { name: 'Month by month' })).toBeVisible();
    await expect.element(chart(/^Came over time: 5 in all/u)).toBeVisible();
    await range.click();
    await page.getByRole('option', { name: 'Last 3 months' }).click();
    await expect.element(page.getByRole('heading', { name: 'Week by week' })).toBeVisible();
    await expect.element(chart(/^Came over time: 4 in all/u)).toBeVisible();
  });

  test('fits narrow and wide windows, and runs from right to left where the page does', async () => {
    await mount({ width: 320 });
    await expect.poll(() => document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await expect.poll(() => Math.max(...sizes())).toBeLessThanOrEqual(320);
    await page.viewport(900, 800);
    await expect.poll(() => Math.max(...sizes())).toBeGreaterThan(400);
    const newest = async (): Promise<number> => {
      const plot = chart(/^Came over time/u)
        .element()
        .querySelector('.u-over') as HTMLElement;
      await userEvent.hover(plot, { position: { x: plot.clientWidth / 16, y: 20 } });
      return section('Week by week')
        .getByText(/ · Came 1 · /u)
        .elements().length;
    };
    expect(await newest()).toBe(0);
    document.documentElement.dir = 'rtl';
    await expect.poll(newest).toBe(1);
    document.documentElement.dir = '';
    await expect.poll(newest).toBe(0);
  });

  test('is drawn again in the colours of another theme', async () => {
    await mount();
    const drawn = () => document.querySelector('canvas');
    await expect.poll(drawn).not.toBeNull();
    const before = drawn()?.toDataURL();
    document.documentElement.dataset.theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'light' : 'dark';
    await expect.poll(() => drawn()?.toDataURL()).not.toBe(before);
    delete document.documentElement.dataset.theme;
  });

  test('is offered in the list’s menu and links', async () => {
    await mountLibrary([{ title: 'One' }], { width: 1200 });
    await page.getByRole('link', { name: 'Overview' }).click();
    await expect.element(page.getByRole('heading', { name: 'Overview' })).toBeVisible();
    await page.getByRole('button', { name: 'Back to the library' }).click();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Overview' }).click();
    await expect.element(page.getByRole('heading', { name: 'Overview' })).toBeVisible();
  });
});
