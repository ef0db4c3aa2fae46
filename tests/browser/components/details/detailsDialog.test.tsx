/** "Get details", with answers in place of the net. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { axeFindings } from '~/tests/browser/components/axeFindings';
import { mountLibrary } from '~/tests/browser/components/mountLibrary';
import { type ArxivEntry, arxivFeed } from '~/tests/support/serviceAnswers';

const titles = ['Graphs of Erdős', 'Banana splitting'];
const samples = titles.map((title) => ({ title }));

/** The permissions of the browser, which the fake one lacks. */
const permissions = {
  request: vi.fn(async () => true),
  contains: vi.fn(async () => true),
  getAll: vi.fn(async () => ({ origins: [] })),
};
const net = vi.fn<(url: string) => Promise<Response>>();

const entry = (index: number, change: Partial<ArxivEntry> = {}): ArxivEntry => ({
  id: `2605.${10000 + index}`,
  title: titles[index] ?? '',
  authors: ['Ada Lovelace'],
  published: '2026-05-04T00:00:00Z',
  comment: `Comment ${index}`,
  ...change,
});
const feed = (...entries: ArxivEntry[]): Response =>
  new Response(arxivFeed(entries), { headers: { 'content-type': 'application/atom+xml' } });

beforeEach(async () => {
  await caches.delete('dogear-answers');
  Object.assign(fakeBrowser, { permissions });
  permissions.request.mockResolvedValue(true);
  net.mockReset();
  vi.stubGlobal('fetch', net);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const open = async () => {
  const mounted = await mountLibrary(samples, { width: 320 });
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('menuitem', { name: 'Get details of papers that lack some' }).click();
  return { ...mounted, dialog: page.getByRole('dialog', { name: 'Get details' }) };
};
const ask = async () => {
  const opened = await open();
  await opened.dialog.getByRole('switch', { name: 'arXiv' }).click();
  await opened.dialog.getByRole('button', { name: 'Ask' }).click();
  return opened;
};

test('asks nobody until a service is chosen, shows what would change, changes what is kept, and takes it back', async () => {
  net.mockResolvedValue(feed(entry(0), entry(1)));
  const { db, ids, dialog } = await open();
  await expect.element(dialog.getByText('Choose a service to ask.')).toBeVisible();
  await expect.element(dialog.getByRole('button', { name: 'Ask' })).toBeDisabled();
  expect(net).not.toHaveBeenCalled();
  await dialog.getByRole('switch', { name: 'arXiv' }).click();
  await dialog.getByRole('button', { name: 'Ask' }).click();
  await expect.element(dialog.getByText('2 papers would change.')).toBeVisible();
  expect(permissions.request).toHaveBeenCalledWith({ origins: ['https://export.arxiv.org/*'] });
  expect(net).toHaveBeenCalledTimes(1);
  expect((await db.papers.get(ids[0]!))?.comment).toBeUndefined();
  expect(await axeFindings()).toEqual([]);

  await dialog.getByRole('checkbox', { name: `Change “${titles[1]}”` }).click();
  await dialog.getByRole('button', { name: 'Change 1 paper' }).click();
  await expect.element(page.getByText('Details of 1 paper changed.').first()).toBeVisible();
  expect((await db.papers.get(ids[0]!))?.comment).toBe('Comment 0');
  expect((await db.papers.get(ids[1]!))?.comment).toBeUndefined();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect.poll(async () => (await db.papers.get(ids[0]!))?.comment).toBeUndefined();
});

test('says why there is no answer, and changes nothing', async () => {
  net.mockResolvedValue(new Response('<html></html>', { headers: { 'content-type': 'text/html' } }));
  const { dialog } = await ask();
  await expect.element(dialog.getByText('Nothing would change.')).toBeVisible();
  await expect.element(dialog.getByText('arXiv: It answered with something else than data.')).toBeVisible();
  await expect.element(dialog.getByRole('button', { name: /^Change/u })).not.toBeInTheDocument();
});

test('stops when it is told to, and asks nothing where the browser refuses', async () => {
  net.mockImplementation(() => new Promise(() => undefined));
  const { dialog } = await ask();
  await dialog.getByRole('button', { name: 'Stop' }).click();
  await expect.element(dialog.getByRole('button', { name: 'Ask' })).toBeVisible();
  expect(net).toHaveBeenCalledTimes(1);
  permissions.request.mockResolvedValue(false);
  await dialog.getByRole('button', { name: 'Ask' }).click();
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('The browser did not give Dogear access');
  expect(net).toHaveBeenCalledTimes(1);
});

test('the settings show what was asked, and forget it', async () => {
  net.mockResolvedValue(feed(entry(0)));
  const { dialog } = await ask();
  await expect.element(dialog.getByText('1 paper would change.')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  location.hash = '#settings';
  await page.getByRole('button', { name: 'Show 1 request' }).click();
  const log = page.getByRole('list', { name: 'What was asked' });
  await expect.element(log.getByText('arXiv:2605.10000', { exact: false })).toBeVisible();
  await expect.element(log.getByText('answered')).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect.element(page.getByText('Nothing was asked yet.')).toBeVisible();
});
