import { describe, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { OffersProvider } from '~/components/app/actions/offersContext';
import { FinderProvider } from '~/components/app/finderContext';
import { PaletteHost } from '~/components/palette/PaletteHost';
import { LibraryApp } from '~/components/screen/LibraryApp';
import { keyText } from '~/lib/actions/keyText';
import { listActions } from '~/lib/actions/listActions';
import { getEntries } from '~/lib/library/lists/getEntries';
import { listTrash } from '~/lib/library/recovery/listTrash';
import { saveSearch } from '~/lib/library/searches/saveSearch';
import { failure } from '~/lib/papers/result';
import type { Finder } from '~/lib/search-worker/finder';
import { expectAccessible } from '~/tests/browser/components/mount';
import { mountLibrary, noted, type Sample, shownTitles, tagged } from '~/tests/browser/components/mountLibrary';

const titles = ['Graphs of Erdős', 'Banana splitting', 'Attention revisited', 'Zebra vision'];
const samples: Sample[] = titles.map((title, index) => ({
  title,
  changes: index < 2 ? [noted('seen'), tagged('graph theory')] : [noted('seen')],
}));

const row = (index: number) => document.querySelector<HTMLElement>(`[data-library-list] [data-index="${index}"]`);
const shown = () => expect.poll(() => shownTitles(titles));
const field = () => page.getByRole('combobox', { name: 'Actions, papers, tags, searches' });
const search = () => page.getByRole('combobox', { name: 'Search your library' });
const group = (name: string | RegExp) => page.getByRole('group', { name });
const option = (name: string | RegExp) => page.getByRole('option', { name });
const isGone = () => expect.element(page.getByRole('dialog', { name: 'Command palette' })).not.toBeInTheDocument();

async function open(more: Parameters<typeof mountLibrary>[1] = {}, papers: readonly Sample[] = samples) {
  const mounted = await mountLibrary(papers, more);
  if (papers.length > 0) await expect.poll(() => document.querySelectorAll('[data-row]').length).toBeGreaterThan(0);
  return mounted;
}

async function ask(text = '') {
  await userEvent.keyboard('{Control>}k{/Control}');
  await expect.element(field()).toHaveFocus();
  if (text) await userEvent.keyboard(text);
}

/** The option that Enter would choose. */
const highlighted = (name: string | RegExp) => expect.element(option(name)).toHaveAttribute('data-highlighted');

describe('the command palette', () => {
  test('lists the actions for the current paper, with the keys of the list', async () => {
    await open();
    row(2)?.focus();
    await ask();
    const paper = group('Paper: Attention revisited');
    await expect.element(paper).toBeVisible();
    const options = [...paper.element().querySelectorAll('[role=option]')].map((each) => [
      each.querySelector('bdi')?.textContent,
      [...each.querySelectorAll('kbd')].map(({ textContent }) => textContent),
    ]);
    expect(options).toContainEqual(['Go to the paper’s tags', listActions.tags.keys.map(keyText)]);
    expect(options).toContainEqual(['Select the paper', listActions.select.keys.map(keyText)]);
    expect(options.length).toBe(Object.values(listActions).filter((action) => 'onPaper' in action).length);
    await expect.element(group('In the library').getByRole('option', { name: 'Export…' })).toBeInTheDocument();
    await expect.element(option('Next paper')).not.toBeInTheDocument();
    await expectAccessible();
  });

  test('Escape closes it and restores the focus', async () => {
    await open();
    await search().click();
    await ask('zeb');
    await userEvent.keyboard('{Escape}');
    await isGone();
    await expect.element(search()).toHaveFocus();
    await expect.element(search()).toHaveValue('');
    row(1)?.focus();
    await ask();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.activeElement === row(1)).toBe(true);
  });

  test('an action is applied to the current paper, which gets the focus again', async () => {
    const { db, ids } = await open();
    row(2)?.focus();
    await ask('star');
    await highlighted('Star or unstar the paper');
    await userEvent.keyboard('{Enter}');
    await isGone();
    await expect.poll(async () => (await db.annotations.get(ids[2]!))?.starredAt).toBeGreaterThan(0);
    await expect.poll(() => document.activeElement === row(2)).toBe(true);
    const others = await getEntries(db, [ids[0]!, ids[1]!, ids[3]!]);
    expect(others.map(({ annotation }) => annotation.starredAt)).toEqual([undefined, undefined, undefined]);
  });

  test('an action that leads to a field focuses it', async () => {
    await open();
    row(1)?.focus();
    await ask('note');
    await highlighted('Go to the paper’s note');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('textbox', { name: 'Note' })).toHaveFocus();
    expect(row(1)?.getAttribute('aria-current')).toBe('true');
  });

  test('if papers are selected, the actions apply to them', async () => {
    const { db, ids } = await open();
    row(0)?.focus();
    await userEvent.keyboard('x');
    row(3)?.focus();
    await userEvent.keyboard('x');
    await expect.element(page.getByText('2 selected')).toBeVisible();
    await ask();
    await expect.element(group('Selected papers').getByRole('option', { name: 'Star the selected papers' })).toBeVisible();
    await expect.element(group(/^Paper:/)).not.toBeInTheDocument();
    await userEvent.keyboard('trash');
    await highlighted('Move to the trash');
    await userEvent.keyboard('{Enter}');
    await shown().toEqual([titles[1], titles[2]]);
    const trashed = (await listTrash(db, 10)).map(({ paper }) => paper.id);
    expect(trashed.toSorted()).toEqual([ids[0], ids[3]].toSorted());
  });

  test('a view of the library is opened, and left again', async () => {
    await open();
    await ask('history');
    await highlighted('History');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('heading', { name: 'History' })).toBeVisible();
    await ask('back');
    await highlighted('Back to the library');
    await expect.element(group(/^Paper:/)).not.toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    await shown().toEqual(titles);
  });

  test('a tag narrows the list to its papers', async () => {
    await open();
    await ask('theory');
    const tag = group('Tags').getByRole('option', { name: /^graph theory/ });
    await expect.element(tag).toHaveTextContent('graph theory2');
    await tag.click();
    await isGone();
    await expect.element(search()).toHaveValue('tag:"graph theory"');
    await shown().toEqual([titles[0], titles[1]]);
  });

  test('saved searches are listed from the start, and reachable by the arrows', async () => {
    const { db } = await open();
    await saveSearch(db, { name: 'Fruit', text: 'banana', sort: 'added', descending: true });
    await ask();
    await expect.element(group('Saved searches').getByRole('option', { name: 'Fruit' })).toBeInTheDocument();
    // The last option, reached from the first by the up arrow.
    await expect.poll(() => document.querySelectorAll('[role=option][data-highlighted]').length).toBe(1);
    await userEvent.keyboard('{ArrowUp}');
    await highlighted('Fruit');
    await userEvent.keyboard('{Enter}');
    await expect.element(search()).toHaveValue('banana');
    await shown().toEqual([titles[1]]);
  });

  test('papers are found like by the query line, ten at most, and opened', async () => {
    const many = Array.from({ length: 12 }, (_, index): Sample => ({ title: `Whale song number ${index}` }));
    const { ids } = await open({}, many);
    await ask('whale -title:7');
    const papers = group('Papers').getByRole('option');
    await expect.poll(() => papers.elements().length).toBe(10);
    await expect.element(option(/number 7/)).not.toBeInTheDocument();
    await expect.element(papers.first()).toHaveTextContent('Ada Lovelace');
    await highlighted(/number 0/);
    await userEvent.keyboard('{ArrowDown}');
    await highlighted(/number 1(?!\d)/);
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => location.hash).toBe(`#paper=${ids[1]}`);
    await expect.element(page.getByRole('heading', { name: /Whale song number 1(?!\d)/ })).toBeVisible();
  });

  test('keys and the palette apply to the paper that is open beside the list', async () => {
    const { db, ids } = await open({ width: 1400 });
    row(0)?.focus();
    await ask('zebra');
    await highlighted(titles[3]!);
    await userEvent.keyboard('{Enter}');
    await isGone();
    await expect.element(page.getByRole('complementary', { name: 'Open paper' })).toBeVisible();
    await expect.poll(() => document.activeElement?.getAttribute('aria-label')).toBe('Star “Zebra vision”');
    expect(document.activeElement?.closest('[role=complementary], aside')).not.toBeNull();
    await userEvent.keyboard('s{Enter}');
    await expect.poll(async () => (await db.annotations.get(ids[3]!))?.starredAt).toBeGreaterThan(0);
    expect((await db.annotations.get(ids[0]!))?.starredAt).toBeUndefined();
    await ask();
    await expect.element(group('Paper: Zebra vision')).toBeInTheDocument();
  });

  test('tags and searches are found by any part of them, also in scripts without spaces, and shown literally', async () => {
    const changes = [tagged('机器学习', 'cost $n$', 'Überblick')];
    const { db } = await open({}, [{ title: 'A paper', changes }]);
    await saveSearch(db, { name: '多模态学习笔记', text: 'tag:x', sort: 'added', descending: true });
    await ask('学习');
    await expect.element(group('Tags').getByRole('option', { name: /^机器学习/ })).toBeInTheDocument();
    await expect.element(group('Saved searches').getByRole('option', { name: '多模态学习笔记' })).toBeInTheDocument();
    await page.getByRole('dialog').getByRole('combobox').fill('UBERB');
    await expect.element(group('Tags').getByRole('option', { name: /^Überblick/ })).toBeInTheDocument();
    await page.getByRole('dialog').getByRole('combobox').fill('cost');
    await expect.element(group('Tags').getByRole('option')).toHaveTextContent('cost $n$1');
  });

  test('reports when papers cannot be searched, and continues with the other groups', async () => {
    const { db } = await open();
    const failing: Finder = {
      watch: (_question, _onAnswer, onFailure) => {
        queueMicrotask(() => onFailure(failure('failed', 'The worker is gone.')));
        return { setLimit: () => {}, close: () => {} };
      },
      warm: () => {},
    };
    await render(
      <LibraryApp db={db}>
        <FinderProvider finder={failing}>
          <OffersProvider>
            <PaletteHost open onOpenChange={() => {}} onPaper={() => {}} onQuery={() => {}} />
          </OffersProvider>
        </FinderProvider>
      </LibraryApp>,
    );
    await expect.element(field()).toBeVisible();
    await field().fill('attention');
    await expect.element(page.getByRole('dialog').getByRole('alert')).toBeVisible();
    await expect.poll(() => page.getByRole('option').elements().length).toBe(0);
    await expect.element(page.getByText(/^Nothing matches/)).not.toBeInTheDocument();
    await field().fill('graph theory');
    await expect.element(group('Tags').getByRole('option', { name: /^graph theory/ })).toBeInTheDocument();
  });

  test('reports when nothing matches', async () => {
    await open();
    await ask('qqqq');
    await expect.element(page.getByText('Nothing matches “qqqq”.')).toBeVisible();
    await expect.poll(() => page.getByRole('option').elements().length).toBe(0);
    await expectAccessible();
    await userEvent.keyboard('{Enter}');
    await expect.element(field()).toHaveFocus();
    await userEvent.keyboard('{Backspace>4/}');
    await expect.element(option('Export…')).toBeInTheDocument();
  });

  test('an empty library offers the actions that need no papers', async () => {
    await open({}, []);
    await expect.element(page.getByText('Your library is empty')).toBeVisible();
    await ask();
    await expect.element(option('Import…')).toBeInTheDocument();
    await expect.element(option('Select all that match')).not.toBeInTheDocument();
    await expect.element(group(/^Paper:/)).not.toBeInTheDocument();
  });

  test('is opened from the menu too, and not over another dialog', async () => {
    await open();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Command palette' }).click();
    await expect.element(field()).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    await isGone();
    row(0)?.focus();
    await userEvent.keyboard('?');
    await expect.element(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.keyboard('{Escape}');
    await isGone();
  });

  test.each([
    ['light', 'ltr'],
    ['dark', 'rtl'],
  ] as const)('fits a narrow panel, %s and %s', async (theme, direction) => {
    document.documentElement.dir = direction;
    onTestFinished(() => document.documentElement.removeAttribute('dir'));
    await open({ width: 340, preferences: { theme } });
    row(0)?.focus();
    await ask('e');
    await expect.element(group('Papers')).toBeInTheDocument();
    const { left, right, bottom } = page.getByRole('dialog').element().getBoundingClientRect();
    expect(left).toBeGreaterThanOrEqual(0);
    expect(right).toBeLessThanOrEqual(340);
    expect(bottom).toBeLessThanOrEqual(innerHeight);
    for (const element of document.querySelectorAll('[role=dialog] *'))
      expect(element.scrollWidth - element.clientWidth <= 1 || getComputedStyle(element).overflowX !== 'auto').toBe(true);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(340);
    await expectAccessible();
  });
});
