/** Libraries of any size for benches and screenshots. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Fills the library of an open library page with made-up papers, through Dogear's own import, so that every table is as the
 * extension itself writes it. The same count gives the same library.
 */
export async function fillLibrary(page, count) {
  const folder = await mkdtemp(join(tmpdir(), 'dogear-bench-'));
  const file = join(folder, 'library.json');
  await writeFile(file, makeBackup(count));
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Import…' }).click();
  await page.locator('input[type=file]').setInputFiles(file);
  const dialog = page.getByRole('dialog', { name: 'Import', exact: true });
  await dialog.getByRole('button', { name: 'Import', exact: true }).click({ timeout: 120_000 });
  await dialog.waitFor({ state: 'hidden', timeout: 400_000 });
  await rm(folder, { recursive: true });
}

function makeBackup(count) {
  const words = 'attention scaling retrieval sparse diffusion reward token alignment vision graph latent policy'.split(' ');
  const sentence = (seed, length) => Array.from({ length }, (_, index) => words[(seed * 5 + index * 7) % words.length]).join(' ');
  const uuid = (index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  const start = Date.UTC(2020, 0, 1);
  const entries = Array.from({ length: count }, (_, index) => ({
    paper: {
      id: uuid(index),
      identifiers: [
        `arxiv:${String(8 + (index % 7)).padStart(2, '0')}${String(1 + (index % 12)).padStart(2, '0')}.${String(1 + Math.floor(index / 84)).padStart(4, '0')}`,
      ],
      title: `${sentence(index, 8)} ${index}`,
      authors: Array.from({ length: 8 }, (_, author) => ({ name: `Author ${(index + author) % 5000}` })),
      abstract: sentence(index, 150),
      published: '2020-01-01',
      links: {},
      sites: ['arxiv'],
      createdAt: start + index,
      refreshedAt: start + index,
    },
    annotation: {
      starredAt: start + index,
      tags: [`tag ${index % 500}`],
      note: index % 5 === 0 ? sentence(index, 40) : '',
      noteRevision: index % 5 === 0 ? 1 : 0,
      addedAt: start + index,
      updatedAt: start + index,
    },
  }));
  return JSON.stringify({ dogear: 1, exported: new Date(start).toISOString(), entries, trash: [], history: [] });
}
