/** "Get details" in the production build: the services answer at their real addresses. */
import { expect, type Page, type Route } from '@playwright/test';
import { arxivFeed, attention, deepLearning, work } from '../support/serviceAnswers';
import { type Dogear, test } from './test';

test.use({ granted: ['https://api.crossref.org/*', 'https://api.semanticscholar.org/*'] });

const time = 1_790_000_000_000;
const annotation = { starredAt: time, tags: [], note: '', noteRevision: 0, addedAt: time, updatedAt: time };
const record = (number: number, identifier: string, title: string) => ({
  paper: {
    id: `00000000-0000-4000-8000-00000000000${number}`,
    identifiers: [identifier],
    title,
    authors: [],
    links: {},
    sites: ['arxiv'],
    createdAt: time + number,
    refreshedAt: time + number,
  },
  annotation,
});
const entries = [record(1, 'arxiv:1706.03762', 'arXiv:1706.03762'), record(2, 'doi:10.1038/nature14539', 'Deep learning')];

interface Answer {
  status?: number;
  contentType?: string;
  headers?: Record<string, string>;
  body?: string;
  /** The answer never comes. */
  silent?: true;
}

/** Requests without an answer: the browser does not close while one is held. */
let held: Route[] = [];

/** Serves the services, and notes every request to a host that is none of a feed's pages. */
async function serve({ context }: Dogear, answer: (url: URL, count: number) => Answer): Promise<string[]> {
  const asked: string[] = [];
  await context.route(/^https:\/\/(?:export\.arxiv\.org|api\.crossref\.org|api\.semanticscholar\.org)\//u, async (route) => {
    const url = new URL(route.request().url());
    asked.push(url.href);
    const { silent, ...reply } = answer(url, asked.length);
    if (silent) held.push(route);
    else await route.fulfill(reply);
  });
  return asked;
}

const feed: Answer = { contentType: 'application/atom+xml; charset=UTF-8', body: arxivFeed([attention]) };
const crossref: Answer = { contentType: 'application/json', body: JSON.stringify(work(deepLearning)) };
const byHost = (url: URL): Answer => (url.hostname === 'export.arxiv.org' ? feed : crossref);

async function openLibrary(dogear: Dogear): Promise<Page> {
  const page = await dogear.surface('library.html');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Import…' }).click();
  const backup = JSON.stringify({ dogear: 1, entries, trash: [], history: [] });
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'library.json', mimeType: 'application/json', buffer: Buffer.from(backup) });
  await page.getByRole('dialog', { name: 'Import', exact: true }).getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText('Imported 2 papers.')).toBeVisible();
  return page;
}

async function ask(page: Page, ...services: string[]) {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Get details of papers that lack some' }).click();
  const dialog = page.getByRole('dialog', { name: 'Get details' });
  for (const name of services) await dialog.getByRole('switch', { name }).click();
  await dialog.getByRole('button', { name: 'Ask' }).click();
  return dialog;
}

test('nothing is asked until the user asks; then two services complete two papers, as one step', async ({ dogear }) => {
  const asked = await serve(dogear, byHost);
  const page = await openLibrary(dogear);
  expect(asked).toEqual([]);
  const dialog = await ask(page, 'arXiv', 'Crossref');
  await expect(dialog.getByText('2 papers would change.')).toBeVisible();
  expect(asked).toEqual([
    'https://export.arxiv.org/api/query?id_list=1706.03762&max_results=1',
    'https://api.crossref.org/works/10.1038%2Fnature14539',
  ]);
  await expect(page.getByRole('listitem').filter({ hasText: 'Attention Is All You Need' }).first()).toBeVisible();
  await dialog.getByRole('button', { name: 'Change 2 papers' }).click();
  await expect(page.getByText('Details of 2 papers changed.')).toBeVisible();
  await expect(page.getByText('Attention Is All You Need').first()).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('arXiv:1706.03762').first()).toBeVisible();

  await page.goto(`${page.url().replace(/#.*$/u, '')}#settings`);
  await page.getByRole('button', { name: 'Show 2 requests' }).click();
  const log = page.getByRole('list', { name: 'What was asked' });
  await expect(log.getByRole('listitem')).toHaveCount(2);
  await expect(log.getByText('doi:10.1038/nature14539')).toBeVisible();
  expect(dogear.errors).toEqual([]);
});

test('a service that points elsewhere, one that answers with a page, and one that lies are refused, logged, and change nothing', async ({
  dogear,
}) => {
  const elsewhere: string[] = [];
  await dogear.context.route('https://elsewhere.example/**', async (route) => {
    elsewhere.push(route.request().url());
    await route.fulfill(crossref);
  });
  const lie = { ...crossref, body: JSON.stringify(work({ ...deepLearning, DOI: '10.1000/another' })) };
  let answer: Answer = lie;
  const html: Answer = { contentType: 'text/html', body: '<!doctype html><title>Log in</title>' };
  await serve(dogear, ({ hostname }) => (hostname === 'export.arxiv.org' ? html : answer));
  const page = await openLibrary(dogear);
  const dialog = await ask(page, 'arXiv', 'Crossref');
  await expect(dialog.getByText('Nothing would change.')).toBeVisible();
  await expect(dialog.getByText('arXiv: It answered with something else than data.')).toBeVisible();
  await expect(dialog.getByText('Crossref: It answered with data that Dogear does not trust.')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).first().click();

  await page.goto(`${page.url().replace(/#.*$/u, '')}#settings`);
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  answer = { status: 302, headers: { location: 'https://elsewhere.example/works' } };
  await page.goto(page.url().replace(/#.*$/u, ''));
  const again = await ask(page);
  await expect(again.getByText('Crossref: It pointed elsewhere; Dogear did not follow.')).toBeVisible();
  expect(elsewhere).toEqual([]);
  expect(dogear.errors).toEqual([]);
});

test('a service that asks to wait is waited for, one that never answers can be stopped', async ({ dogear }) => {
  const asked = await serve(dogear, (url, count) => {
    if (url.hostname !== 'export.arxiv.org') return { silent: true };
    return count === 1 ? { status: 429, headers: { 'retry-after': '4' }, body: '' } : feed;
  });
  const page = await openLibrary(dogear);
  const dialog = await ask(page, 'arXiv');
  await expect(dialog.getByText(/^arXiv asks Dogear to wait for \d seconds\.$/u)).toBeVisible();
  await expect(dialog.getByText('1 paper would change.')).toBeVisible();
  expect(asked).toHaveLength(2);
  await page.getByRole('button', { name: 'Close' }).first().click();

  const second = await ask(page, 'Crossref');
  await expect.poll(() => asked.length).toBe(3);
  await second.getByRole('button', { name: 'Stop' }).click();
  await expect(second.getByRole('button', { name: 'Ask' })).toBeVisible();
  for (const route of held) await route.abort().catch(() => undefined);
  held = [];
  expect(dogear.errors).toEqual([]);
});
