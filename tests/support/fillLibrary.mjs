/** Fills libraries of any size for benches and screenshots. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeLibrary } from './makeLibrary.mjs';
import { testPatience } from './patience.mjs';

/**
 * Fills the library of an open library page with made-up papers, through Dogear's own import, so that every table has the content
 * that the extension itself writes. The same count and seed give the same library.
 * @returns milliseconds from choosing the file to the end of its check, and from pressing "Import" to the end of the import.
 */
export async function fillLibrary(page, count, seed = 1) {
  const folder = await mkdtemp(join(tmpdir(), 'dogear-bench-'));
  const file = join(folder, 'library.json');
  await writeLibrary(file, count, seed);
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Import…' }).click();
  let started = performance.now();
  await page.locator('input[type=file]').setInputFiles(file);
  const dialog = page.getByRole('dialog', { name: 'Import', exact: true });
  const button = dialog.getByRole('button', { name: 'Import', exact: true });
  await button.waitFor({ timeout: testPatience });
  const reading = performance.now() - started;
  started = performance.now();
  await button.click();
  await dialog.waitFor({ state: 'hidden', timeout: testPatience });
  const importing = performance.now() - started;
  await rm(folder, { recursive: true });
  return { reading, importing };
}
