import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';

/** Exports everything in one format from a surface's menu, as a download. */
export async function exported(page: Page, format: string): Promise<{ path: string; text: string }> {
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Export…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Export a reading list' });
  await dialog.getByRole('combobox', { name: 'Format' }).click();
  await page.getByRole('option', { name: new RegExp(`^${format}`, 'u') }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: /^Download/u }).click(),
  ]);
  await expect(dialog).toBeHidden();
  const path = await download.path();
  return { path, text: readFileSync(path, 'utf8') };
}
