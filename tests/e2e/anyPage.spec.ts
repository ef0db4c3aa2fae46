import { expect } from '@playwright/test';
import { buttons, clickButton, waitForStar } from '../support/markerButton.mjs';
import { renderList } from './pages/lists';
import { popupOver } from './pages/popup';
import { test } from './test';

/** The extension APIs on the worker's global object. */
interface ExtensionGlobals {
  chrome: {
    scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
    tabs: { query(filter: { url: string }): Promise<unknown[]> };
    commands: { onCommand: { dispatch(...args: unknown[]): void } };
  };
}

const title = /Attention Is All You Need/;
const others = /(?:^|\.)example\.org$/u;
const list = 'https://lists.example.org/today';

test.use({ site: { render: renderList, others } });

test.describe('on a granted host', () => {
  test.use({ granted: ['https://lists.example.org/*'] });

  // The script is registered when the extension is installed, which takes a moment.
  test.beforeEach(async ({ dogear }) => {
    const worker = await dogear.worker();
    const registered = () =>
      worker.evaluate(async () => {
        const { chrome } = globalThis as unknown as ExtensionGlobals;
        return (await chrome.scripting.getRegisteredContentScripts()).length;
      });
    await expect.poll(registered).toBe(1);
  });

  test('papers have markers, a star is durable, and other tabs show it', async ({ dogear }) => {
    const page = await dogear.feed(list);
    await waitForStar(page, title, false);
    const second = await dogear.feed(`${list}?page=2`);
    await waitForStar(second, title, false);
    await page.bringToFront();
    await clickButton(page, /^Star “Attention/);
    await waitForStar(page, title, true);
    await second.bringToFront();
    await waitForStar(second, title, true);
    const panel = await dogear.surface('sidepanel.html');
    await expect(panel.getByRole('article', { name: 'Attention Is All You Need' })).toBeVisible();
    expect(dogear.errors).toEqual([]);
  });

  test('papers that only their titles and authors name have markers, by a script that other pages do not load', async ({
    dogear,
  }) => {
    const accepted = await dogear.feed('https://lists.example.org/accepted');
    await waitForStar(accepted, title, false);
    await clickButton(accepted, /^Star “Attention/);
    await waitForStar(accepted, title, true);
    // The same paper, where a list names it.
    const named = await dogear.feed(list);
    await clickButton(named, /^Star “Attention/);
    await waitForStar(named, title, true);
    expect(dogear.errors).toEqual([]);
  });

  test('a page that only cites has no marker, and no other host has any', async ({ dogear }) => {
    const prose = await dogear.feed('https://lists.example.org/prose');
    const other = await dogear.feed('https://www.example.org/today');
    // The popup shows the answer of the page's script; without a script it has no data about the page.
    const popup = await popupOver(dogear, prose);
    await expect(popup.getByText('No papers were found on this page')).toBeVisible();
    expect(await buttons(prose, /^Star/)).toEqual([]);
    await other.bringToFront();
    await popup.reload();
    await expect(popup.getByText('Mark papers where you read about them')).toBeVisible();
    expect(await buttons(other, /^Star/)).toEqual([]);
  });
});

test.describe('on a page that is granted once', () => {
  // These grants simulate a click on the icon for one tab; patterns of the whole web register no script.
  test.use({ granted: ['https://*/*', 'http://*/*'] });

  test('the command finds papers, also on plain http, and stars the paper of a PDF', async ({ dogear }) => {
    const page = await dogear.feed('http://lists.example.org/today');
    const worker = await dogear.worker();
    const scripts = () =>
      worker.evaluate(async () => {
        const { chrome } = globalThis as unknown as ExtensionGlobals;
        return chrome.scripting.getRegisteredContentScripts();
      });
    expect(await scripts()).toEqual([]);
    expect(await buttons(page, /^Star/)).toEqual([]);
    const command = (name: string, address: string) =>
      worker.evaluate(
        async ([given, url]) => {
          const { chrome } = globalThis as unknown as ExtensionGlobals;
          // In a headless run keys do not reach the browser's own commands.
          const [tab] = await chrome.tabs.query({ url });
          chrome.commands.onCommand.dispatch(given, tab);
        },
        [name, address] as const,
      );
    await command('find-papers', 'http://lists.example.org/*');
    await waitForStar(page, title, false);

    const pdf = await dogear.feed('https://mirror.example.org/pdf/1706.03762v7');
    await command('star-paper', 'https://mirror.example.org/*');
    await page.bringToFront();
    await waitForStar(page, title, true);
    await pdf.bringToFront();
    await command('star-paper', 'https://mirror.example.org/*');
    await page.bringToFront();
    await waitForStar(page, title, false);
  });
});

test.describe('from the popup', () => {
  test.use({ granted: ['https://*/*', 'http://*/*'] });

  test('papers are found on request, and the page is marked', async ({ dogear }) => {
    const page = await dogear.feed(list);
    const popup = await popupOver(dogear, page);
    await popup.getByRole('button', { name: 'Find papers on this page' }).click();
    await expect(popup.getByRole('article')).toHaveCount(4);
    await popup.getByRole('button', { name: 'Star “Attention Is All You Need”' }).click();
    await page.bringToFront();
    await waitForStar(page, title, true);
    expect(dogear.errors).toEqual([]);
  });

  test('a PDF’s paper is starred by its address, and later found with its title', async ({ dogear }) => {
    const pdf = await dogear.feed('https://arxiv.org/pdf/1706.03762v7');
    const popup = await popupOver(dogear, pdf);
    await popup.getByRole('button', { name: 'Star “arXiv:1706.03762”' }).click();
    const listing = await dogear.feed(list);
    const again = await popupOver(dogear, listing);
    await again.getByRole('button', { name: 'Find papers on this page' }).click();
    await listing.bringToFront();
    await waitForStar(listing, title, true);
    // The next mark adds the title.
    await clickButton(listing, /^Star “Attention/);
    await waitForStar(listing, title, false);
    await clickButton(listing, /^Star “Attention/);
    const panel = await dogear.surface('sidepanel.html');
    await expect(panel.getByRole('article', { name: 'Attention Is All You Need' })).toBeVisible();
  });

  test('a site is switched off and on, and its open page follows', async ({ dogear }) => {
    const page = await dogear.feed('https://arxiv.org/list/cs.CL/recent');
    await waitForStar(page, title, false);
    const popup = await popupOver(dogear, page);
    await popup.getByRole('button', { name: 'More', exact: true }).click();
    await popup.getByRole('menuitem', { name: 'Switch off on this site' }).click();
    await expect(popup.getByText('Dogear is switched off on arxiv.org')).toBeVisible();
    await expect.poll(() => buttons(page, /^Star/)).toEqual([]);
    await popup.getByRole('button', { name: 'Turn it on again' }).click();
    await page.bringToFront();
    await waitForStar(page, title, false);
  });
});

test('a core site is read after a redesign', async ({ dogear }) => {
  const page = await dogear.feed('https://arxiv.org/list/cs.CL/recent');
  await waitForStar(page, title, false);
  await clickButton(page, /^Star “Attention/);
  await waitForStar(page, title, true);
  expect(dogear.errors).toEqual([]);
});
