import { expect, type Page } from '@playwright/test';
import { fillLibrary } from '../support/fillLibrary.mjs';
import { test } from './test';

const field = (page: Page) => page.getByRole('combobox', { name: 'Actions, papers, tags, searches' });
const search = (page: Page) => page.getByRole('combobox', { name: 'Search your library' });

/** Chooses an option of the palette with Enter, once it is highlighted. */
async function choose(page: Page, text: string, name: string | RegExp): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(text);
  await expect(page.getByRole('option', { name })).toHaveAttribute('data-highlighted');
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeHidden();
}

test('the command palette stars a paper, goes to a tag and opens a saved search', async ({ dogear }) => {
  const page = await dogear.surface('library.html');
  await fillLibrary(page, 30);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  const scripts: string[] = [];
  page.on('request', (request) => scripts.push(request.url()));
  const palettes = () => scripts.filter((url) => /\/Palette-[\w-]+\.js$/u.test(url)).length;
  await page.reload();
  const row = page.locator('[data-row]').first();
  await row.focus();
  expect(scripts.filter((url) => url.endsWith('.js')).length).toBeGreaterThan(0);
  expect(palettes()).toBe(0);

  const star = row.getByRole('button', { name: /^Star “/u });
  const before = (await star.getAttribute('aria-pressed')) === 'true';
  await choose(page, 'star', 'Star or unstar the paper');
  await expect(star).toHaveAttribute('aria-pressed', String(!before));
  await expect(row).toBeFocused();
  expect(palettes()).toBe(1);

  await choose(page, 'tags paper', 'Go to the paper’s tags');
  await expect(page.getByRole('combobox', { name: 'Tags' })).toBeFocused();
  await page.keyboard.type('to compare');
  await page.keyboard.press('Enter');
  await expect(row.getByRole('button', { name: 'to compare' })).toBeVisible();
  await choose(page, 'to compare', /^to compare/u);
  await expect(search(page)).toHaveValue('tag:"to compare"');
  await expect(page.locator('[data-row]')).toHaveCount(1);

  await page.getByRole('button', { name: 'Save this search' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('My comparison');
  await page.keyboard.press('Enter');
  await search(page).fill('');
  await expect(page.locator('[data-row]').nth(1)).toBeVisible();
  await choose(page, 'my comp', 'My comparison');
  await expect(search(page)).toHaveValue('tag:"to compare"');
  await expect(page.locator('[data-row]')).toHaveCount(1);
  expect(dogear.errors).toEqual([]);
});
