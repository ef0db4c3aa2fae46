/** Mounts the side panel's list of a page's papers, with a page that the test plays. */
import '~/components/theme.css';
import { vi } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { PagePanel } from '~/components/page/PagePanel';
import type { PanelApi } from '~/components/page/pageApi';
import { LibraryApp } from '~/components/screen/LibraryApp';
import type { LibraryDatabase } from '~/lib/library/database/database';
import type { ActivePage } from '~/lib/messaging/activePage';
import type { PageNews } from '~/lib/messaging/panelPort';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { PaperDraft } from '~/lib/papers/paper';
import type { PanelState } from '~/lib/settings/panelState';
import { testLibrary } from '~/tests/browser/library/testLibrary';

export const cardId = (number: number): Identifier => `arxiv:2605.${String(10_000 + number)}`;

export const paper = (number: number, fields: Partial<PaperDraft> = {}): PaperDraft => ({
  identifiers: [cardId(number)],
  site: 'huggingface',
  title: `Paper number ${number}`,
  authors: [{ name: 'Ada Lovelace' }, { name: 'Grace Hopper' }],
  abstract: `What paper ${number} is about.`,
  published: '2026-05-04',
  links: { page: `https://arxiv.org/abs/2605.${10_000 + number}` },
  ...fields,
});

export const papersOf = (drafts: readonly PaperDraft[], tabId = 7, url = 'https://huggingface.co/papers'): ActivePage => ({
  kind: 'papers',
  tabId,
  url,
  report: {
    site: 'huggingface',
    page: 'daily',
    detector: 'site',
    layouts: [],
    cards: drafts.length,
    papers: drafts.length,
    missing: { title: 0, authors: 0, published: 0, abstract: 0 },
  },
  papers: drafts.map((draft) => ({ draft })),
});

export const numbered = (count: number): PaperDraft[] => Array.from({ length: count }, (_, number) => paper(number));

interface Options {
  width?: number;
  sort?: PanelState['sort'];
  prepare?: (db: LibraryDatabase) => Promise<unknown>;
}

export async function mountPanel(described: ActivePage, { width = 360, sort = 'page', prepare }: Options = {}) {
  fakeBrowser.reset();
  await page.viewport(width, 700);
  const db = testLibrary();
  await prepare?.(db);
  let onChange = () => {};
  let connection: { tabId: number; tell: (news: PageNews) => void; leave: () => void; ended: boolean } | undefined;
  const api = {
    describePage: vi.fn(async () => described),
    findOnce: vi.fn(async () => ({ found: true }) as const),
    askForSite: vi.fn(async () => true),
    isGranted: vi.fn(async () => true),
    switchSite: vi.fn(async () => {}),
    reveal: vi.fn(async () => true),
    outline: vi.fn(),
    follow: vi.fn((listener: () => void) => {
      onChange = listener;
      return () => {};
    }),
    connect: vi.fn((tabId: number, tell: (news: PageNews) => void, leave: () => void) => {
      const made = { tabId, tell, leave, ended: false };
      connection = made;
      return () => {
        made.ended = true;
      };
    }),
  } satisfies PanelApi;
  const onSort = vi.fn();
  const screen = await render(
    <LibraryApp db={db}>
      <div style={{ height: '100dvh', display: 'flex', flexDirection: 'column' }}>
        <PagePanel api={api} sort={sort} onSort={onSort} />
      </div>
    </LibraryApp>,
  );
  return {
    screen,
    db,
    api,
    onSort,
    /** The tab shows something else from now on. */
    show(next: ActivePage) {
      described = next;
      api.describePage.mockImplementation(async () => next);
      onChange();
    },
    connection: () => connection,
  };
}

/** Titles in the order of the list. */
export const shownTitles = (): string[] =>
  [...document.querySelectorAll('[data-page-list] [data-row]')]
    .sort((a, b) => Number((a as HTMLElement).dataset.index) - Number((b as HTMLElement).dataset.index))
    .map((row) => row.querySelector('h2')?.textContent ?? '');
