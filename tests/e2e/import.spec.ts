/** A .bib file comes in: what it holds, what an import would do, the list, and undo. `npm run screens` takes pictures of the dialog. */
import { mkdirSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { still } from './pages/still';
import { test } from './test';

const bib = String.raw`@string{nips = "Advances in Neural Information Processing Systems"}

@inproceedings{vaswani2017attention,
  title     = {Attention Is All You Need},
  author    = {Vaswani, Ashish and Shazeer, Noam and Parmar, Niki},
  booktitle = nips,
  volume    = 30,
  year      = {2017},
  eprint    = {1706.03762},
  archiveprefix = {arXiv},
  keywords  = {transformers, translation},
  annote    = {The one that everybody cites.},
}

@article{erdos1959,
  title   = {On random graphs {I}},
  author  = {Erd{\H o}s, Paul and R{\'e}nyi, Alfr{\'e}d},
  journal = {Publicationes Mathematicae Debrecen},
  volume  = {6},
  pages   = {290--297},
  year    = {1959},
}

@misc{broken,
  title = {An entry that never ends,
  year  = 2020

@book{knuth1984,
  title = {The {\TeX}book},
  author = {Donald E. Knuth},
  publisher = {Addison-Wesley},
  year = 1984,
  isbn = {0-201-13447-0},
}
`;

const folder = 'test-results/screens';
const takesPictures = process.env.DOGEAR_SCREENS !== undefined;
if (takesPictures) mkdirSync(folder, { recursive: true });

async function picture(page: Page, name: string): Promise<void> {
  if (!takesPictures) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await still(page);
    await page.screenshot({ path: `${folder}/import-${name}-${colorScheme}.png` });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

test('a .bib file is previewed, imported, shown in the list, and taken back', async ({ dogear }) => {
  const library = await dogear.surface('library.html');
  await expect(library.getByText('Your library is empty')).toBeVisible();
  await library.getByRole('button', { name: 'Import…' }).click();
  const dialog = library.getByRole('dialog', { name: 'Import', exact: true });
  await expect(dialog.getByRole('button', { name: 'Choose files' })).toBeVisible();
  await picture(library, 'choose');
  await dialog.locator('input[type=file]').setInputFiles({
    name: 'thesis.bib',
    mimeType: 'application/x-bibtex',
    buffer: Buffer.from(bib),
  });
  await expect(dialog.getByRole('combobox', { name: 'Format of thesis.bib' })).toHaveText(/BibTeX/);
  await expect(dialog.getByRole('textbox', { name: 'Tag for all of them' })).toHaveValue('thesis');
  await expect(dialog.getByRole('checkbox', { name: 'Keywords as tags' })).not.toBeChecked();
  await dialog.getByText(/^problems?$/).click();
  await expect(dialog.getByText(/This entry does not end/).first()).toBeVisible();
  await dialog.getByText('new', { exact: true }).click();
  await expect(dialog.getByText('Attention Is All You Need')).toBeVisible();
  await picture(library, 'preview');
  const { width, height } = library.viewportSize() ?? { width: 1280, height: 720 };
  await library.setViewportSize({ width: 320, height: 640 });
  expect(await library.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await picture(library, 'narrow');
  await library.setViewportSize({ width, height });

  const start = dialog.getByRole('button', { name: /^Import \d papers$/ });
  await start.click();
  await expect(dialog.getByRole('status')).toHaveText(/Imported \d papers/);
  await picture(library, 'done');
  await dialog.getByRole('button', { name: 'Show them' }).click();
  await expect(library.getByRole('combobox', { name: 'Search your library' })).toHaveValue('tag:"thesis"');
  await expect(library.getByRole('article').filter({ hasText: 'Attention Is All You Need' })).toBeVisible();
  await expect(library.getByRole('article').filter({ hasText: 'The TeXbook' })).toBeVisible();

  await library.goto(`${library.url().replace(/#.*$/u, '')}#history`);
  await expect(library.getByText(/Imported from thesis\.bib/)).toBeVisible();
  await library.getByRole('button', { name: 'Undo' }).click();
  await expect(library.getByText('Undone')).toBeVisible();
  await library.getByRole('button', { name: 'Back to the library' }).click();
  await expect(library.getByText('No matching papers')).toBeVisible();
});
