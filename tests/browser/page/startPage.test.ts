import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { cdp } from 'vitest/browser';
import { claimPage } from '~/lib/page/claimPage';
import { describePage } from '~/lib/page/describePage';
import { isPageDark } from '~/lib/page/marks/colours';
import { onCardKeys } from '~/lib/page/onCardKeys';
import { rootOf } from '~/lib/page/pageDom';
import { noMark } from '~/lib/papers/annotation';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { failure, success } from '~/lib/papers/result';
import { body, item, layPage, listing, markers, openPage, press } from './openPage';

let end = (): void => undefined;

const open = (...given: Parameters<typeof openPage>) => {
  const page = openPage(...given);
  end = page.end;
  return page;
};

beforeEach(() => layPage(''));
afterEach(() => {
  end();
  layPage('');
  body().removeAttribute('style');
});

it('a newer copy of the script ends the older one and removes its markers', () => {
  const older = claimPage(new AbortController().signal);
  layPage('<span data-dogear></span>');
  const newer = claimPage(new AbortController().signal);
  expect(older.aborted).toBe(true);
  expect(newer.aborted).toBe(false);
  expect(document.querySelector('[data-dogear]')).toBeNull();
});

it('a session that ends restores the page', async () => {
  const html = `<main><article><h3><a href="/papers/2401.00001">Paper</a></h3></article></main>`;
  const sheets = document.adoptedStyleSheets.length;
  const page = open(html, { url: 'https://huggingface.co/papers' });
  await page.scan();
  expect(document.querySelector('[data-dogear-card]')).not.toBeNull();
  expect(document.adoptedStyleSheets.length).toBe(sheets + 1);
  page.end();
  expect(body().innerHTML).toBe(html);
  expect(document.adoptedStyleSheets.length).toBe(sheets);
});

it('a page whose cards already position their corner gets no style sheet', async () => {
  const sheets = document.adoptedStyleSheets.length;
  const page = open(`<main><article style="position:relative"><h3><a href="/papers/2401.00001">Paper</a></h3></article></main>`, {
    url: 'https://huggingface.co/papers',
  });
  await page.scan();
  expect(document.adoptedStyleSheets.length).toBe(sheets);
});

it('cards far from the window get their buttons when they come near', async () => {
  const page = open(`${listing('2401.00001')}<div style="height:9000px"></div>${listing('2401.00002')}`);
  await page.session.scan();
  await vi.waitFor(() => expect(markers()[0]?.star).toBeTruthy());
  const [, far] = markers();
  expect(far?.star).toBeNull();
  expect(getComputedStyle(far!.host).display).toBe('none');
  far?.host.parentElement?.scrollIntoView();
  await vi.waitFor(() => expect(markers()[1]?.star.ariaLabel).toContain('Paper 2401.00002'));
  window.scrollTo(0, 0);
});

it('a marker after a text that ends at the window’s edge does not widen the page', async () => {
  const page = open(
    `<dl id="articles"><dt style="text-align:right"><a href="/abs/2401.00001" title="Abstract">arXiv:2401.00001</a></dt></dl>`,
  );
  const root = document.documentElement;
  const before = [root.scrollWidth, root.scrollHeight];
  await page.scan();
  await vi.waitFor(() => expect(markers()[0]!.star.getBoundingClientRect().right).toBeLessThanOrEqual(root.clientWidth));
  expect([root.scrollWidth, root.scrollHeight]).toEqual(before);
});

it('keys work on the marker’s own buttons, and the page does not receive them', async () => {
  const page = open(listing('2401.00001'));
  await page.scan();
  const star = vi.spyOn(page.session, 'star').mockReturnValue();
  const edit = vi.spyOn(page.session, 'edit').mockReturnValue();
  onCardKeys(page.session, () => undefined, page.signal);
  const listener = vi.fn();
  document.addEventListener('keydown', listener, { signal: page.signal });
  await press(markers()[0]?.star, 'snj');
  expect(star).toHaveBeenCalledOnce();
  expect(edit).toHaveBeenCalledWith(expect.anything(), 'note');
  expect(listener).not.toHaveBeenCalled();
});

it('a page with elements named like members of the document is marked, and its cards are found from their descendants', async () => {
  const names = [
    'body',
    'documentElement',
    'createElement',
    'addEventListener',
    'adoptedStyleSheets',
    'hidden',
    'querySelectorAll',
  ];
  const page = open(
    `${names.map((name) => `<img name="${name}">`).join('')}
     <dl id="articles"><dt><a href="/abs/2401.00001" title="Abstract">arXiv:2401.00001</a></dt>
     <dd><form><input name="parentElement"><input name="previousElementSibling"><input name="localName"><b>inner</b></form></dd></dl>`,
  );
  await page.scan();
  expect(markers(body())).toHaveLength(1);
  const placed = page.session.cardOf('arxiv:2401.00001');
  expect(page.session.cardAt(body().querySelector('form b'))).toBe(placed);
  expect(page.session.cardAt(body().querySelector('form'))).toBe(placed);
  await press(markers(body())[0]?.edit);
  await vi.waitFor(() => expect(rootOf()?.querySelector(':scope > div[data-dogear]')).not.toBeNull());
});

it('missing marks are requested again when the pointer enters a card', async () => {
  let works = false;
  const page = open(listing('2401.00001', '2401.00002'), {
    answers: {
      'marks.get': ({ cards }: { cards: Identifier[][] }) =>
        works ? success(cards.map(() => ({ ...noMark, id: 'r', starred: true }))) : failure('failed', 'starting'),
    },
  });
  await page.scan();
  expect(markers()[0]?.star.ariaPressed).toBe('false');
  works = true;
  const placed = page.session.cardOf('arxiv:2401.00002');
  await page.session.visit(placed!);
  expect(markers().map(({ star }) => star.ariaPressed)).toEqual(['true', 'true']);
});

it('a page is also described with markers turned off, and then no card is changed', async () => {
  const page = open(listing('2401.00001', '2401.00001', '2401.00002'));
  page.session.marking = false;
  await page.session.scan();
  expect(markers()).toHaveLength(0);
  const { report, papers } = await describePage(page.session);
  expect(report).toMatchObject({ site: 'arxiv', cards: 3, papers: 2 });
  expect(papers.map(({ draft }) => draft.title)).toEqual(['Paper 2401.00001', 'Paper 2401.00002']);
});

it.each([
  ['rgb(255, 255, 255)', '#000', false],
  ['rgb(11, 15, 25)', '#fff', true],
  ['oklch(0.98 0.01 260)', '#000', false],
  ['oklch(0.2 0.01 260)', '#fff', true],
  ['transparent', '#eee', true],
  ['transparent', '#111', false],
])('a page on %s with text of %s: dark is %s', (background, colour, dark) => {
  body().style.background = background;
  body().style.color = colour;
  expect(isPageDark()).toBe(dark);
});

it('keeps no reference to a card that the page removed', async () => {
  const page = open('<dl id="articles"></dl>');
  const list = body().querySelector('dl')!;
  const gone: WeakRef<Element>[] = [];
  for (let navigation = 0; navigation < 12; navigation++) {
    list.innerHTML = Array.from({ length: 20 }, (_, index) => item(`2401.${10_000 + navigation * 100 + index}`)).join('');
    await page.session.scan();
    for (const card of list.querySelectorAll('dt')) gone.push(new WeakRef(card));
    // One card of each page was opened and pointed at.
    const [first] = page.session.sightings;
    await page.session.visit(page.session.cardAt(first!.card)!);
  }
  list.innerHTML = '';
  await page.session.scan();
  expect(page.session.sightings).toHaveLength(0);
  await vi.waitFor(
    async () => {
      await cdp().send('HeapProfiler.collectGarbage' as never);
      // A function that has not returned yet may keep the last card; a leak would keep some of each navigation.
      expect(gone.filter((card) => card.deref()).length).toBeLessThan(4);
    },
    { interval: 300 },
  );
});
