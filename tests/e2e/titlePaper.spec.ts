/** A paper that only its title and first author name: starred, listed, exported, brought back, and joined to the same paper with an identifier. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { clickButton, waitForStar } from '../support/markerButton.mjs';
import { exported } from './pages/exportDialog';
import { renderList } from './pages/lists';
import { test } from './test';

const title = /Attention Is All You Need/;
const accepted = 'https://lists.example.org/accepted';
const named = 'https://lists.example.org/today';

test.use({ site: { render: renderList, others: /(?:^|\.)example\.org$/u }, granted: ['https://lists.example.org/*'] });

/** @returns what the dialog says after the import. */
async function imported(panel: Page, path: string): Promise<string> {
  await panel.getByRole('button', { name: 'More', exact: true }).click();
  await panel.getByRole('menuitem', { name: 'Import…' }).click();
  const dialog = panel.getByRole('dialog', { name: 'Import', exact: true });
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'list.bib', mimeType: 'application/x-bibtex', buffer: readFileSync(path) });
  await dialog.getByRole('button', { name: /^Import \d+ papers?$/ }).click();
  const status = dialog.getByRole('status');
  await expect(status).toHaveText(/Imported|Nothing/);
  const said = (await status.textContent()) ?? '';
  await dialog.getByRole('button', { name: 'Close' }).first().click();
  return said;
}

/** The extension APIs on the worker's global object. */
interface ExtensionGlobals {
  chrome: { scripting: { getRegisteredContentScripts(): Promise<unknown[]> } };
}

test('a paper without an identifier is kept, exported and brought back as the same paper, and gives way to one with an identifier', async ({
  dogear,
}) => {
  const worker = await dogear.worker();
  const registered = () =>
    worker.evaluate(
      async () => (await (globalThis as unknown as ExtensionGlobals).chrome.scripting.getRegisteredContentScripts()).length,
    );
  await expect.poll(registered).toBe(1);
  const list = await dogear.feed(accepted);
  await waitForStar(list, title, false);
  await clickButton(list, /^Star “Attention/);
  await waitForStar(list, title, true);

  const panel = await dogear.surface('sidepanel.html');
  const articles = panel.getByRole('article', { name: title });
  await expect(articles).toHaveCount(1);
  const first = await exported(panel, 'BibTeX');
  expect(first.text).toMatch(/title\s*= \{\{?Attention/);
  expect(first.text).toContain('Vaswani');
  expect(first.text).not.toMatch(/title:|eprint|doi\s*=|arxiv/i);

  // The same paper comes back: there is one record, and it is starred as before.
  await imported(panel, first.path);
  await expect(articles).toHaveCount(1);
  await list.bringToFront();
  await waitForStar(list, title, true);

  // Where a list names it, it is another record until the reader joins the two.
  const today = await dogear.feed(named);
  await waitForStar(today, title, false);
  await clickButton(today, /^Star “Attention/);
  await waitForStar(today, title, true);
  await panel.bringToFront();
  await expect(articles).toHaveCount(2);
  await panel.getByRole('link', { name: '2 papers may be the same' }).click();
  await panel.getByRole('button', { name: 'Merge “Attention Is All You Need”' }).click();
  await expect(panel.getByText('Nothing to decide')).toBeVisible();
  await panel.goto(panel.url().replace(/#.*$/u, ''));
  await expect(articles).toHaveCount(1);

  // The identifier now names it everywhere; the list without it still shows its star.
  const second = await exported(panel, 'BibTeX');
  expect(second.text).toContain('eprint = {1706.03762}');
  expect(second.text).not.toContain('title:');
  for (const page of [list, today]) {
    await page.bringToFront();
    await waitForStar(page, title, true);
  }
  expect(dogear.errors).toEqual([]);
});
