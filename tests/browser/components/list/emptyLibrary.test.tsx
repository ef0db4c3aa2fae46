import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { annotate } from '~/lib/library/marks/annotate';
import { expectAccessible } from '~/tests/browser/components/mount';
import { mountLibrary, starred } from '~/tests/browser/components/mountLibrary';
import { draft } from '~/tests/browser/library/testLibrary';

describe('an empty library', () => {
  test('shows the steps that fill it, and neither facets nor an open paper', async () => {
    const { db } = await mountLibrary([], { width: 1300 });
    await expect.element(page.getByRole('heading', { name: 'Your library is empty' })).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'arXiv listings' })).toBeVisible();
    for (const key of ['S', 'T', 'N']) await expect.element(page.getByText(key, { exact: true })).toBeVisible();
    await expect.element(page.getByRole('link', { name: /OpenReview/ })).toHaveAttribute('href', 'https://openreview.net/');
    await expect.element(page.getByRole('navigation')).not.toBeInTheDocument();
    await expect.element(page.getByRole('complementary')).not.toBeInTheDocument();
    await expectAccessible();
    await page.getByRole('button', { name: 'Import…' }).click();
    await expect.element(page.getByRole('dialog', { name: 'Import' })).toBeVisible();
    await page.getByRole('button', { name: 'Close', exact: true }).click();

    await annotate(db, { draft: draft('pmid:1', { title: 'The first paper' }) }, starred);
    await expect.element(page.getByRole('article')).toHaveTextContent('The first paper');
    await expect.element(page.getByRole('navigation')).toBeVisible();
    await expect.element(page.getByRole('complementary')).toBeVisible();
  });

  test('stays so while it is searched', async () => {
    await mountLibrary([], { width: 1300 });
    await expect.element(page.getByRole('heading', { name: 'Your library is empty' })).toBeVisible();
    await page.getByRole('combobox', { name: 'Search your library' }).fill('graph');
    await expect.element(page.getByText('No matching papers')).toBeVisible();
    await expect.element(page.getByRole('navigation')).not.toBeInTheDocument();
  });

  test('names no keys when they are off', async () => {
    await mountLibrary([], { width: 1300, preferences: { keyboard: false } });
    await expect.element(page.getByText('Click the sign of a paper')).toBeVisible();
    await expect.element(page.getByText('T', { exact: true })).not.toBeInTheDocument();
  });
});
