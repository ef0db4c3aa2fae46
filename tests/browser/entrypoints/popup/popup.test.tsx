import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LibraryApp } from '~/components/screen/LibraryApp';
import { PopupApp } from '~/entrypoints/popup/PopupApp';
import type { PopupApi } from '~/entrypoints/popup/popupApi';
import { annotate } from '~/lib/library/marks/annotate';
import { marksFor } from '~/lib/library/marks/marksFor';
import { paperState } from '~/lib/library/marks/paperState';
import type { ActivePage } from '~/lib/messaging/activePage';
import type { PageReport } from '~/lib/papers/pageReport';
import type { PaperDraft } from '~/lib/papers/paper';
import type { FindResult } from '~/lib/platform/siteAccess';
import { attention, expectAccessible } from '~/tests/browser/components/mount';
import { testLibrary } from '~/tests/browser/library/testLibrary';

const report: PageReport = {
  site: 'huggingface',
  page: 'daily',
  detector: 'site',
  layouts: [],
  cards: 0,
  papers: 0,
  missing: { title: 0, authors: 0, published: 0, abstract: 0 },
};

const diffusion: PaperDraft = {
  identifiers: ['arxiv:2006.11239'],
  site: 'arxiv',
  title: 'Denoising Diffusion Probabilistic Models',
  authors: [{ name: 'Jonathan Ho' }],
  links: {},
};

const papersPage = (...papers: PaperDraft[]): ActivePage => ({
  kind: 'papers',
  tabId: 7,
  report,
  papers: papers.map((draft) => ({ draft })),
});

async function open(described: ActivePage, marked: PaperDraft[] = [], { granted = true, broken = false } = {}) {
  fakeBrowser.reset();
  vi.spyOn(window, 'close')
    .mockReset()
    .mockImplementation(() => {});
  await page.viewport(420, 600);
  const db = testLibrary();
  for (const draft of marked) await annotate(db, { draft }, { kind: 'star', starred: true });
  const api = {
    version: '1.2.3',
    describePage: vi.fn(async () => {
      if (broken) throw new TypeError('Failed to fetch dynamically imported module');
      return described;
    }),
    findOnce: vi.fn(async () => ({ found: true }) as FindResult),
    askForSite: vi.fn(async () => true),
    isGranted: vi.fn(async () => granted),
    switchSite: vi.fn(async () => {}),
    reveal: vi.fn(async () => true),
    openPanel: vi.fn(async (_: boolean) => true),
    triage: vi.fn(async () => true),
    openLibrary: vi.fn(async () => {}),
    copy: vi.fn(async () => true),
  } satisfies PopupApi;
  const screen = await render(
    <LibraryApp db={db}>
      <PopupApp api={api} />
    </LibraryApp>,
  );
  return { screen, db, api };
}

type Screen = Awaited<ReturnType<typeof open>>['screen'];

async function chooseFromMenu(screen: Screen, name: string): Promise<void> {
  await screen.getByRole('button', { name: 'More', exact: true }).click();
  await screen.getByRole('menuitem', { name }).click();
}

test('lists this page’s papers with their marks, which can be starred, tagged and noted there', async () => {
  const { screen, db, api } = await open(papersPage(attention, diffusion), [diffusion]);
  await expect
    .element(screen.getByRole('button', { name: 'Star “Denoising Diffusion Probabilistic Models”' }))
    .toHaveAttribute('data-state', 'starred');
  await screen.getByRole('button', { name: 'Star “Attention Is All You Need”' }).click();
  await screen.getByRole('button', { name: 'Details of “Attention Is All You Need”' }).click();
  await screen.getByRole('combobox', { name: 'Tags' }).fill('to cite');
  await userEvent.keyboard('{Enter}');
  await screen.getByRole('textbox', { name: 'Note' }).fill('from the popup');
  await expect
    .poll(async () => (await paperState(db, { draft: attention }))?.annotation)
    .toMatchObject({ starredAt: expect.any(Number), tags: ['to cite'], note: 'from the popup' });
  await expectAccessible();
  await screen.getByRole('button', { name: 'Attention Is All You Need', exact: true }).click();
  expect(api.reveal).toHaveBeenCalledWith(7, 'arxiv:1706.03762');
  await expect.poll(() => vi.mocked(window.close).mock.calls.length).toBe(1);
});

test('reports that its code for the page could not be fetched, and tries again', async () => {
  const { screen, api } = await open(papersPage(attention), [], { broken: true });
  const alert = screen.getByRole('alert');
  await expect.element(alert.getByText('This part of Dogear could not be loaded.')).toBeVisible();
  await expectAccessible();
  api.describePage.mockResolvedValue(papersPage(attention));
  await alert.getByRole('button', { name: 'Try again' }).click();
  await expect.element(screen.getByRole('button', { name: 'Star “Attention Is All You Need”' })).toBeVisible();
  await expect.element(alert).not.toBeInTheDocument();
});

test('a page that was still loading is described when it answers', async () => {
  const { screen, api } = await open({ kind: 'reload-needed' });
  await expect.element(screen.getByText('Reload this page')).toBeVisible();
  await expect.poll(() => api.describePage.mock.calls.length).toBeGreaterThan(2);
  await expect.element(screen.getByText('Reload this page')).toBeVisible();
  api.describePage.mockResolvedValue(papersPage(attention));
  await expect.element(screen.getByRole('button', { name: 'Star “Attention Is All You Need”' })).toBeVisible();
});

test('of a long listing only the papers in view are in the document', async () => {
  const many = Array.from(
    { length: 636 },
    (_, index): PaperDraft => ({ ...diffusion, identifiers: [`arxiv:2610.${10000 + index}`] }),
  );
  const { screen } = await open(papersPage(...many));
  await expect.element(screen.getByRole('button', { name: 'All 636' })).toBeVisible();
  // A query by role would examine each of hundreds of elements every time.
  const shown = () => screen.container.querySelectorAll('article').length;
  await expect.poll(shown).toBeGreaterThan(3);
  expect(shown()).toBeLessThan(40);
});

test('filters the papers of the page, and says how many are new', async () => {
  const { screen } = await open(papersPage(attention, diffusion, unmarked), [diffusion]);
  await expect.element(screen.getByText('2 new')).toBeVisible();
  await screen.getByRole('button', { name: 'Starred 1' }).click();
  await expect.element(screen.getByRole('article', { name: 'Denoising Diffusion Probabilistic Models' })).toBeVisible();
  await expect.poll(() => screen.getByRole('article').all()).toHaveLength(1);
  await screen.getByRole('button', { name: 'Undecided 2' }).click();
  await screen.getByRole('button', { name: 'Skip “Unmarked”' }).click();
  await expect.element(screen.getByRole('button', { name: 'Undecided 1' })).toBeVisible();
  await expect.element(screen.getByText('1 new')).toBeVisible();
});

test('a single paper of a page is shown open', async () => {
  const { screen } = await open(papersPage(attention));
  await expect.element(screen.getByRole('textbox', { name: 'Note' })).toBeVisible();
  await expectAccessible();
});

test('starts triage on the page and closes, or says that the page did not', async () => {
  const { screen, api } = await open(papersPage(attention, diffusion));
  api.triage.mockResolvedValueOnce(false);
  await screen.getByRole('button', { name: 'Triage', exact: true }).click();
  await expect.element(screen.getByText(/^Couldn’t start triage/u).first()).toBeVisible();
  expect(window.close).not.toHaveBeenCalled();
  await screen.getByRole('button', { name: 'Triage', exact: true }).click();
  expect(api.triage).toHaveBeenCalledWith(7);
  await expect.poll(() => vi.mocked(window.close).mock.calls.length).toBe(1);
});

test('the footer takes the starred papers of the page away, and opens the side panel at the page', async () => {
  const { screen, api } = await open(papersPage(attention, diffusion), [diffusion]);
  await screen.getByRole('button', { name: 'Open side panel' }).click();
  expect(api.openPanel).toHaveBeenCalledWith(true);
  await screen.getByRole('button', { name: 'Export this page’s starred' }).click();
  await expect.element(screen.getByRole('radio', { name: 'This page’s starred · 1 paper' })).toBeChecked();
  await expectAccessible();
});

test('searches the library while typing', async () => {
  const { screen } = await open({ kind: 'forbidden' }, [attention, diffusion]);
  await screen.getByRole('combobox', { name: 'Search your library' }).fill('diffusion');
  await expect.element(screen.getByText('1 paper')).toBeVisible();
  await expect.element(screen.getByRole('link', { name: /Denoising/ })).toBeVisible();
  expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent?.toLowerCase())).toContain('diffusion');
  await screen.getByRole('combobox', { name: 'Search your library' }).fill('nothing like it');
  await expect.element(screen.getByText('No matching papers')).toBeVisible();
  await expectAccessible();
});

test('recent papers stay in place when they are marked', async () => {
  const { screen, db } = await open({ kind: 'forbidden' }, [attention, diffusion]);
  const first = () => screen.getByRole('article').nth(0);
  await expect.element(first()).toHaveTextContent('Denoising');
  await annotate(db, { draft: attention }, { kind: 'tags', add: ['later'], remove: [] });
  await expect.element(screen.getByText('later')).toBeVisible();
  await expect.element(first()).toHaveTextContent('Denoising');
});

test('the last change can be undone', async () => {
  const { screen, db } = await open(papersPage(attention), [attention]);
  await screen.getByRole('button', { name: 'More', exact: true }).click();
  await screen.getByRole('menuitem', { name: 'Undo the last change' }).click();
  await expect.poll(async () => (await paperState(db, { draft: attention }))?.annotation.starredAt).toBeUndefined();
});

test('the key of undo takes back a skip of this page, also when its message is gone, and not an older change of another paper', async () => {
  const { screen, db } = await open(papersPage(attention, diffusion), [diffusion]);
  const marks = async () =>
    (await marksFor(db, [attention.identifiers, diffusion.identifiers])).map(({ starred, seen }) => [starred, seen]);
  await screen.getByRole('button', { name: 'Skip “Attention Is All You Need”' }).click();
  await expect.element(screen.getByText('Skipped 1 paper.')).toBeVisible();
  await screen.getByRole('button', { name: 'Close', exact: true }).click();
  await expect.element(screen.getByText('Skipped 1 paper.')).not.toBeInTheDocument();
  await userEvent.keyboard('z');
  await expect.element(screen.getByText('Undone: Skipped 1 paper')).toBeVisible();
  expect(await marks()).toEqual([
    [false, undefined],
    [true, undefined],
  ]);
  await chooseFromMenu(screen, 'Undo the last change');
  await expect.poll(marks).toEqual([
    [false, undefined],
    [false, undefined],
  ]);
});

test('the key of undo takes back the last change, unless something is typed', async () => {
  const { screen, db } = await open(papersPage(attention), [attention]);
  const star = async () => (await paperState(db, { draft: attention }))?.annotation.starredAt;
  await expect.element(screen.getByRole('article').first()).toBeVisible();
  await userEvent.keyboard('z');
  expect(await star()).toBeGreaterThan(0);
  await screen.getByRole('combobox').clear();
  (document.activeElement as HTMLElement).blur();
  await userEvent.keyboard('z');
  await expect.element(screen.getByText('Undone: Starred, “Attention Is All You Need”')).toBeVisible();
  expect(await star()).toBeUndefined();
});

test('panel and library are opened with one press', async () => {
  const { screen, api } = await open({ kind: 'forbidden' }, [attention]);
  await screen.getByRole('button', { name: 'Open the side panel' }).click();
  expect(api.openPanel).toHaveBeenCalledExactlyOnceWith(false);
  await screen.getByRole('button', { name: 'Open the library' }).click();
  expect(api.openLibrary).toHaveBeenCalledOnce();
});

test('the first time it explains what Dogear does, and where', async () => {
  const { screen } = await open({ kind: 'forbidden' });
  await expect.element(screen.getByText('Mark papers where you read about them')).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'arXiv listings' })).toBeVisible();
  await expectAccessible();
});

test('a feed without recognised papers is reported, with a report that names no paper', async () => {
  const { screen, api } = await open({ kind: 'unrecognised', tabId: 7, report });
  await expect.element(screen.getByText('Nothing was recognized on this page')).toBeVisible();
  await chooseFromMenu(screen, 'About this page');
  await screen.getByRole('button', { name: 'Copy the report' }).click();
  expect(JSON.parse(String(api.copy.mock.calls[0]?.[0 as never]))).toEqual({ dogear: '1.2.3', report });
  await expectAccessible();
});

test('a tab that was open before Dogear was installed asks for a reload', async () => {
  const { screen } = await open({ kind: 'reload-needed' }, [attention]);
  await expect.element(screen.getByText('Reload this page')).toBeVisible();
});

const elsewhere: ActivePage = { kind: 'elsewhere', tabId: 7, url: 'https://lists.example.org/today' };

test('on any other page papers are searched on request', async () => {
  const { screen, api } = await open(elsewhere, [diffusion]);
  api.describePage.mockResolvedValueOnce({ ...elsewhere }).mockResolvedValueOnce(papersPage(attention));
  await screen.getByRole('button', { name: 'Find papers on this page' }).click();
  expect(api.findOnce).toHaveBeenCalledWith(7);
  await expect.element(screen.getByRole('button', { name: 'Star “Attention Is All You Need”' })).toBeVisible();
});

test('reports when the browser forbids reading, and when nothing is found', async () => {
  const { screen, api } = await open(elsewhere, [diffusion]);
  api.findOnce.mockResolvedValueOnce({ found: false, reason: 'forbidden' });
  await screen.getByRole('button', { name: 'Find papers on this page' }).click();
  await expect.element(screen.getByText('The browser lets no extension read this page.')).toBeVisible();
  await expectAccessible();
  api.describePage.mockResolvedValue({
    kind: 'unrecognised',
    tabId: 7,
    report: { ...report, page: 'any', detector: 'generic' },
  });
  await screen.getByRole('button', { name: 'Find papers on this page' }).click();
  await expect.element(screen.getByText('No papers were found on this page')).toBeVisible();
});

test('a supported site is turned on with one click, any other with one more', async () => {
  const supported = await open(
    { ...elsewhere, url: 'https://dblp.org/search', site: { id: 'dblp', name: 'DBLP' } },
    [diffusion],
    {
      granted: false,
    },
  );
  await expect.element(supported.screen.getByText('Dogear works on DBLP')).toBeVisible();
  supported.api.describePage.mockResolvedValue(papersPage(attention));
  await supported.screen.getByRole('button', { name: 'Turn it on here' }).click();
  expect(supported.api.askForSite).toHaveBeenCalledWith('https://dblp.org/search');
  await expect.element(supported.screen.getByRole('button', { name: 'Star “Attention Is All You Need”' })).toBeVisible();
});

test('after a search the number of papers is announced, and the list is shown once it is stable', async () => {
  const { screen, api } = await open(elsewhere, [diffusion]);
  api.describePage.mockResolvedValueOnce(papersPage(attention)).mockResolvedValue(papersPage(attention, diffusion));
  await screen.getByRole('button', { name: 'Find papers on this page' }).click();
  await expect.element(screen.getByText('2 papers', { exact: true })).toHaveAttribute('aria-live', 'polite');
  await expect.poll(() => screen.getByRole('article').all()).toHaveLength(2);
});

test('a page that was searched once can be kept: its host is requested directly in the click', async () => {
  const once = { ...papersPage(attention), url: 'https://www.lists.example.org/today' } as ActivePage;
  const { screen, api } = await open(once, [diffusion], { granted: false });
  const always = screen.getByRole('button', { name: 'Always on www.lists.example.org' });
  await expect.element(always).toBeVisible();
  await expectAccessible();
  api.askForSite.mockResolvedValueOnce(false);
  await always.click();
  await expect.element(screen.getByText('Dogear was not turned on for www.lists.example.org.')).toBeVisible();
  await always.click();
  expect(api.askForSite).toHaveBeenLastCalledWith('https://www.lists.example.org/today');
  await expect.element(always).not.toBeInTheDocument();
});

test('a core site is switched off as a whole, and the toast reverts it', async () => {
  const { screen, api } = await open({ ...papersPage(attention), url: 'https://export.arxiv.org/list/cs/new' } as ActivePage);
  await chooseFromMenu(screen, 'Switch off on this site');
  await expect.element(screen.getByText('Dogear is switched off on arxiv.org')).toBeVisible();
  expect(api.switchSite).toHaveBeenLastCalledWith('arxiv.org', false);
  await screen.getByRole('button', { name: 'Undo (Z)', exact: true }).click();
  expect(api.switchSite).toHaveBeenLastCalledWith('arxiv.org', true);
  await expect.element(screen.getByRole('article')).toBeVisible();
});

test('a page that no extension may read is reported, with an alternative', async () => {
  const { screen } = await open({ kind: 'forbidden' }, [diffusion]);
  await screen.getByRole('tab', { name: 'This page' }).click();
  await expect.element(screen.getByText('Dogear can’t run on this page')).toBeVisible();
  await expectAccessible();
});

test('on a paper’s own page a search that finds no other paper reports that', async () => {
  const own: ActivePage = { ...elsewhere, url: 'https://openreview.net/forum?id=abc', paper: attention };
  const { screen, api } = await open(own, [diffusion]);
  api.describePage.mockRejectedValueOnce(new Error('gone')).mockResolvedValue({ kind: 'unrecognised', tabId: 7, report });
  await screen.getByRole('button', { name: 'Find papers on this page' }).click();
  await expect.element(screen.getByText(/^Couldn’t read this page/)).toBeVisible();
  await screen.getByRole('button', { name: 'Find papers on this page' }).click();
  await expect.element(screen.getByRole('status').getByText('Looking…')).toBeVisible();
  await expect.element(screen.getByText('No other paper was found on this page.')).toBeVisible();
  await expect.element(screen.getByRole('article', { name: 'Attention Is All You Need' })).toBeVisible();
  await expectAccessible();
});

test('a refusal is not an error', async () => {
  const { screen, api } = await open(elsewhere, [diffusion], { granted: false });
  api.askForSite.mockResolvedValueOnce(false);
  await screen.getByRole('button', { name: 'Always on lists.example.org' }).click();
  await expect.element(screen.getByText(/^Not turned on/)).toBeVisible();
});

test('the paper that an address names can be marked, as on a PDF', async () => {
  const { screen, db } = await open({ ...elsewhere, url: 'https://arxiv.org/pdf/1706.03762', paper: attention }, [diffusion]);
  await expect.element(screen.getByRole('heading', { name: 'This paper' })).toBeVisible();
  await screen.getByRole('button', { name: 'Star “Attention Is All You Need”' }).click();
  await screen.getByRole('textbox', { name: 'Note' }).fill('read on the train');
  await expect
    .poll(async () => (await paperState(db, { draft: attention }))?.annotation)
    .toMatchObject({ starredAt: expect.any(Number), note: 'read on the train' });
  await expectAccessible();
});

test('a site can be switched off on its page, and on again', async () => {
  const { screen, api } = await open({ ...papersPage(attention), url: 'https://arxiv.org/list/cs/new' } as ActivePage, [
    attention,
  ]);
  await chooseFromMenu(screen, 'Switch off on this site');
  expect(api.switchSite).toHaveBeenCalledWith('arxiv.org', false);
  await expect.element(screen.getByText('Dogear is switched off on arxiv.org')).toBeVisible();
  await expectAccessible();
  api.describePage.mockResolvedValue(papersPage(attention));
  await screen.getByRole('button', { name: 'Turn it on again' }).click();
  expect(api.switchSite).toHaveBeenLastCalledWith('arxiv.org', true);
  await expect.element(screen.getByRole('button', { name: /^(Star|Unstar) “Attention/ })).toBeVisible();
});

test('the report can be read, and copied with titles only on request', async () => {
  const { screen, api } = await open({
    ...papersPage(attention),
    report: { ...report, cards: 1, papers: 1, sure: 0.87, detector: 'generic' },
  } as ActivePage);
  await chooseFromMenu(screen, 'About this page');
  await expect.element(screen.getByText('1 paper found, all with title, authors, date, abstract.')).toBeVisible();
  await screen.getByText('Technical report').click();
  await expect.element(screen.getByText('87 %')).toBeVisible();
  await screen.getByRole('button', { name: 'Copy the report' }).click();
  expect(String(api.copy.mock.calls[0]?.[0 as never])).not.toContain('Attention');
  await screen.getByRole('checkbox', { name: 'Include titles' }).click();
  await screen.getByRole('button', { name: 'Copy the report' }).click();
  expect(String(api.copy.mock.calls[1]?.[0 as never])).toContain('Attention');
  await expectAccessible();
});

test('the report states what took too long to read', async () => {
  const long = { ...report, cards: 1, papers: 1, givenUp: 3, cutShort: true };
  const { screen } = await open({ ...papersPage(attention), report: long } as ActivePage);
  await chooseFromMenu(screen, 'About this page');
  await expect.element(screen.getByText('3 cards took too long to read and were left out.')).toBeVisible();
  await expect.element(screen.getByText('This page takes too long to look through. The rest of it was left out.')).toBeVisible();
  await expectAccessible();
});

test('the report says what some papers lack', async () => {
  const lacking = { ...report, cards: 3, papers: 3, missing: { title: 0, authors: 0, published: 1, abstract: 3 } };
  const { screen } = await open({ ...papersPage(attention, diffusion, unmarked), report: lacking } as ActivePage);
  await chooseFromMenu(screen, 'About this page');
  await expect
    .element(screen.getByText('3 papers found, all with title, authors. Missing: date of 1, abstract of 3.'))
    .toBeVisible();
});

test('export offers this page’s starred papers, this page, or all papers', async () => {
  const { screen } = await open(papersPage(attention, diffusion, unmarked), [attention, other]);
  await chooseFromMenu(screen, 'Export…');
  await expect.element(screen.getByRole('radio', { name: 'This page’s starred · 1 paper' })).toBeChecked();
  await expect.element(screen.getByRole('radio', { name: 'All papers · 2 papers' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Download 1' })).toBeEnabled();
  await expectAccessible();
  await screen.getByRole('radio', { name: 'This page · 3 papers' }).click();
  await expect.element(screen.getByRole('button', { name: 'Download 3' })).toBeEnabled();
});

test('without a starred paper, export offers the page first', async () => {
  const { screen } = await open(papersPage(attention, diffusion), [other]);
  await screen.getByRole('button', { name: 'Export…' }).click();
  await expect.element(screen.getByRole('radio', { name: 'This page · 2 papers' })).toBeChecked();
  await expect.element(screen.getByText(/title = \{Attention Is All You Need\}/u)).toBeVisible();
});

const unmarked: PaperDraft = { ...diffusion, identifiers: ['arxiv:2610.00001'], title: 'Unmarked' };
const other: PaperDraft = { ...diffusion, identifiers: ['arxiv:2610.00002'], title: 'Elsewhere' };

test('export opens the export dialog', async () => {
  const { screen } = await open(papersPage(attention), [attention]);
  await screen.getByRole('button', { name: 'More', exact: true }).click();
  await screen.getByRole('menuitem', { name: 'Export…' }).click();
  await expect.element(screen.getByRole('dialog')).toBeVisible();
});

test('a page without papers on a granted host offers nothing to turn on', async () => {
  const { screen } = await open({ kind: 'unrecognised', tabId: 7, url: 'https://huggingface.co/models', report: null }, [
    diffusion,
  ]);
  await expect.element(screen.getByText('No papers on this page')).toBeVisible();
  await expect.element(screen.getByRole('link', { name: 'Daily Papers' })).toBeVisible();
  expect(screen.getByRole('button', { name: /Always on|Turn it on/ }).all()).toHaveLength(0);
  await expectAccessible();
});

test('the same holds for the page of one paper', async () => {
  const { screen } = await open({ ...elsewhere, url: 'https://lists.example.org/a.html', paper: attention }, [diffusion]);
  await expect.element(screen.getByRole('button', { name: 'Find papers on this page' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: /Always on/ })).not.toBeInTheDocument();
});
