import { beforeEach, describe, expect, it, vi } from 'vitest';
import { describeActivePage, type TabKnowledge } from '~/lib/messaging/activePage';
import type { PageReport } from '~/lib/papers/pageReport';
import type { PaperDraft } from '~/lib/papers/paper';

const browser = vi.hoisted(() => ({ tabs: { query: vi.fn(), sendMessage: vi.fn() } }));
vi.mock('wxt/browser', () => ({ browser }));

const report: PageReport = {
  site: 'arxiv',
  page: 'recent',
  detector: 'site',
  layouts: [],
  cards: 0,
  papers: 0,
  missing: { title: 0, authors: 0, published: 0, abstract: 0 },
};
const draft: PaperDraft = {
  identifiers: ['arxiv:1706.03762'],
  title: 'Attention Is All You Need',
  authors: [],
  links: {},
  site: 'arxiv.org',
};

const knowledge = (some: Partial<TabKnowledge> = {}): TabKnowledge => ({
  siteOf: ({ hostname }) => (hostname === 'dblp.org' ? { id: 'dblp', name: 'DBLP' } : undefined),
  paperOf: async ({ url }) => (url.includes('1706.03762') ? draft : null),
  isOff: async (host) => host === 'off.example.org',
  isGranted: async (url) => url.includes('arxiv.org'),
  ...some,
});

const on = (url: string | undefined, reply?: unknown) => {
  browser.tabs.query.mockResolvedValue([{ id: 7, title: 'A tab', ...(url ? { url } : {}) }]);
  if (reply === undefined) browser.tabs.sendMessage.mockRejectedValue(new Error('Receiving end does not exist.'));
  else browser.tabs.sendMessage.mockResolvedValue(reply);
  return describeActivePage(knowledge());
};

beforeEach(() => vi.resetAllMocks());

it('says how many papers of a very long page are not listed', async () => {
  const papers = Array.from({ length: 2000 }, () => ({ draft }));
  const long = { report: { ...report, papers: 5000 }, papers };
  expect(await on('https://arxiv.org/list/cs/recent', long)).toMatchObject({ kind: 'papers', more: 3000 });
  // Fewer papers than cards were read: none is left out.
  const short = { report: { ...report, papers: 50 }, papers: papers.slice(0, 48) };
  expect(await on('https://arxiv.org/list/cs/recent', short)).toMatchObject({ more: 0 });
});

describe('the active tab', () => {
  it.each([
    ['papers', 'https://arxiv.org/list/cs/recent', { report, papers: [{ draft }] }, { kind: 'papers', papers: [{ draft }] }],
    [
      'no paper that was recognised',
      'https://arxiv.org/list/cs/recent',
      { report, papers: [] },
      { kind: 'unrecognised', report },
    ],
    [
      'a PDF of a granted host',
      'https://arxiv.org/pdf/1706.03762',
      { report: null, papers: [] },
      { kind: 'elsewhere', paper: draft },
    ],
    [
      'a page without papers where it runs',
      'https://arxiv.org/help',
      { report: null, papers: [] },
      { kind: 'unrecognised', report: null },
    ],
    ['a PDF into which no script looks', 'https://arxiv.org/pdf/1706.03762', undefined, { kind: 'elsewhere', paper: draft }],
    ['a paper’s page that was open before', 'https://arxiv.org/abs/1706.03762', undefined, { kind: 'reload-needed' }],
    ['a feed that was open before', 'https://arxiv.org/list/cs/recent', undefined, { kind: 'reload-needed' }],
    ['a paper’s page elsewhere', 'https://mirror.example.org/1706.03762', undefined, { kind: 'elsewhere', paper: draft }],
    ['a site that Dogear knows', 'https://dblp.org/search', undefined, { kind: 'elsewhere', site: { id: 'dblp', name: 'DBLP' } }],
    ['any page', 'https://example.org/', undefined, { kind: 'elsewhere', url: 'https://example.org/' }],
    ['a site that is off', 'https://off.example.org/', { report, papers: [{ draft }] }, { kind: 'off', host: 'off.example.org' }],
    ['a page of the browser', 'chrome://extensions', undefined, { kind: 'forbidden' }],
    ['a file', 'file:///home/1706.03762.pdf', undefined, { kind: 'forbidden' }],
    ['a tab whose address is hidden', undefined, undefined, { kind: 'forbidden' }],
    ['a page that lies about what it shows', 'https://example.org/', { report: 'x', papers: 7 }, { kind: 'elsewhere' }],
  ])('has %s', async (_, url, reply, expected) => {
    expect(await on(url, reply)).toMatchObject(expected);
  });

  it('drops an invalid paper, and keeps the list', async () => {
    const papers = [{ draft }, { draft: { ...draft, title: 7 } }, null];
    expect(await on('https://arxiv.org/list/cs/recent', { report, papers })).toMatchObject({
      kind: 'papers',
      papers: [{ draft }],
    });
  });
});
