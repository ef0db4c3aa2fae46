import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { LibraryApp } from '~/components/screen/LibraryApp';
import { PopupApp } from '~/entrypoints/popup/PopupApp';
import type { PopupApi } from '~/entrypoints/popup/popupApi';
import { annotate } from '~/lib/library/marks/annotate';
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
  vi.spyOn(window, 'close').mockImplementation(() => {});
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
    openPanel: vi.fn(async () => true),
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
  await screen.getByRole('button', { name: 'Show “Attention Is All You Need” on the page' }).click();
  expect(api.reveal).toHaveBeenCalledWith(7, 'arxiv:1706.03762');
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

test('a long listing is shown in steps', async () => {
  const many = Array.from(
    { length: 120 },
    (_, index): PaperDraft => ({ ...diffusion, identifiers: [`arxiv:2610.${10000 + index}`] }),
  );
  const { screen } = await open(papersPage(...many));
  // A query by role would examine each of hundreds of elements every time.
  const shown = () => screen.container.querySelectorAll('article').length;
  await expect.poll(shown).toBe(50);
  await screen.getByRole('button', { name: 'Show 70 more' }).click();
  await expect.poll(shown).toBe(100);
});

test('searches the library while typing', async () => {
  const { screen } = await open({ kind: 'forbidden' }, [attention, diffusion]);
  await screen.getByRole('combobox', { name: 'Search your library' }).fill('diffusion');
  await expect.element(screen.getByText('1 paper')).toBeVisible();
  await expect.element(screen.getByRole('link', { name: /Denoising/ })).toBeVisible();
  expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent?.toLowerCase())).toContain('diffusion');
  await screen.getByRole('combobox', { name: 'Search your library' }).fill('nothing like it');
  await expect.element(screen.getByText('No paper matches')).toBeVisible();
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

test('panel and library are opened with one press', async () => {
  const { screen, api } = await open(papersPage(attention));
  await screen.getByRole('button', { name: 'Open the side panel' }).click();
  expect(api.openPanel).toHaveBeenCalledOnce();
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
  await expect.element(screen.getByText('Nothing was recognised on this page')).toBeVisible();
  await screen.getByText('About this page').click();
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
  await expect.element(supported.screen.getByText('Dogear knows DBLP')).toBeVisible();
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
  expect(screen.getByRole('article').all()).toHaveLength(2);
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
  await screen.getByRole('button', { name: 'Switch off on this site' }).click();
  await expect.element(screen.getByText('Dogear is switched off on arxiv.org')).toBeVisible();
  expect(api.switchSite).toHaveBeenLastCalledWith('arxiv.org', false);
  await screen.getByRole('button', { name: 'Undo', exact: true }).click();
  expect(api.switchSite).toHaveBeenLastCalledWith('arxiv.org', true);
  await expect.element(screen.getByRole('article')).toBeVisible();
});

test('a page that no extension may read is reported, with an alternative', async () => {
  const { screen } = await open({ kind: 'forbidden' }, [diffusion]);
  await screen.getByRole('tab', { name: 'This page' }).click();
  await expect.element(screen.getByText('Dogear cannot look into this page')).toBeVisible();
  await expectAccessible();
});

test('on a paper’s own page a search that finds no other paper reports that', async () => {
  const own: ActivePage = { ...elsewhere, url: 'https://openreview.net/forum?id=abc', paper: attention };
  const { screen, api } = await open(own, [diffusion]);
  api.describePage.mockRejectedValueOnce(new Error('gone')).mockResolvedValue({ kind: 'unrecognised', tabId: 7, report });
  await screen.getByRole('button', { name: 'Find papers on this page' }).click();
  await expect.element(screen.getByText(/^This page does not answer/)).toBeVisible();
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
  await screen.getByRole('button', { name: 'Switch off on this site' }).click();
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
  await screen.getByText('About this page').click();
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
  await screen.getByText('About this page').click();
  await expect.element(screen.getByText('3 cards took too long to read and were left out.')).toBeVisible();
  await expect.element(screen.getByText('This page takes too long to look through. The rest of it was left out.')).toBeVisible();
  await expectAccessible();
});

test('export offers this page’s starred papers, all its marked papers, or the library', async () => {
  const { screen, db } = await open(papersPage(attention, diffusion, unmarked), [attention, other]);
  await annotate(db, { draft: diffusion }, { kind: 'status', status: 'read' });
  await screen.getByRole('button', { name: 'More', exact: true }).click();
  await screen.getByRole('menuitem', { name: 'Export…' }).click();
  await expect.element(screen.getByRole('radio', { name: 'Starred on this page · 1 paper' })).toBeChecked();
  await expect.element(screen.getByRole('radio', { name: 'Marked on this page · 2 papers' })).toBeVisible();
  await expect.element(screen.getByRole('radio', { name: 'The whole library · 3 papers' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Download 1' })).toBeEnabled();
  await expectAccessible();
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
  await expect.element(screen.getByText('No papers were found on this page')).toBeVisible();
  await expect.element(screen.getByRole('button', { name: 'Switch off on this site' })).toBeVisible();
  expect(screen.getByRole('button', { name: /Always on|Turn it on/ }).all()).toHaveLength(0);
  await expectAccessible();
});

test('the same holds for the page of one paper', async () => {
  const { screen } = await open({ ...elsewhere, url: 'https://lists.example.org/a.html', paper: attention }, [diffusion]);
  await expect.element(screen.getByRole('button', { name: 'Find papers on this page' })).toBeVisible();
  await expect.element(screen.getByRole('button', { name: /Always on/ })).not.toBeInTheDocument();
});
