import { execFileSync } from 'node:child_process';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';
import '@citation-js/plugin-ris';
import { expect } from '@playwright/test';
import { fromMarkdown } from 'mdast-util-from-markdown';
import Papa from 'papaparse';
import { clickButton, waitForStar } from '../support/markerButton.mjs';
import { exported } from './pages/exportDialog';
import { papers } from './pages/feeds';
import { test } from './test';

const titles = papers.map(({ title }) => title).sort();

const installed = (tool: string): boolean => {
  try {
    execFileSync(tool, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

test('the side panel exports six formats, which third-party tools can read', async ({ dogear }, info) => {
  const feed = await dogear.feed('https://huggingface.co/papers');
  for (const { title } of papers) {
    const name = new RegExp(title.slice(0, 12));
    await clickButton(feed, new RegExp(`^Star “${title.slice(0, 12)}`, 'u'));
    await waitForStar(feed, name, true);
  }
  const panel = await dogear.surface('sidepanel.html');
  await expect(panel.getByRole('article')).toHaveCount(papers.length);

  const bibtex = await exported(panel, 'BibTeX');
  const plain = (title: string): string => title.replace(/<[^>]+>|[{}]/gu, '');
  const read = (data: { title?: string }[]): string[] => data.map(({ title = '' }) => plain(title)).sort();
  expect(read(new Cite(bibtex.text).data)).toEqual(titles);
  for (const { id } of papers) expect(bibtex.text).toContain(`eprint = {${id}}`);
  if (installed('pandoc')) {
    const csl = JSON.parse(execFileSync('pandoc', ['-f', 'bibtex', '-t', 'csljson', bibtex.path], { encoding: 'utf8' }));
    // Pandoc changes titles to sentence case, except for protected words.
    expect(read(csl).map((title) => title.toLowerCase())).toEqual(titles.map((title) => title.toLowerCase()));
    expect(JSON.stringify(csl)).toContain('SSMs');
    expect(csl.flatMap(({ author }: { author: { family: string }[] }) => author.map(({ family }) => family))).toContain(
      'Vaswani',
    );
  } else info.annotations.push({ type: 'left out', description: 'pandoc is not installed' });
  if (installed('biber'))
    execFileSync('biber', [
      '--tool',
      '--validate-datamodel',
      '--nolog',
      '--output-file',
      info.outputPath('biber.bib'),
      bibtex.path,
    ]);
  else info.annotations.push({ type: 'left out', description: 'biber is not installed' });

  expect(read(new Cite((await exported(panel, 'RIS')).text).data)).toEqual(titles);
  expect(read(new Cite((await exported(panel, 'CSL-JSON')).text).data)).toEqual(titles);

  const csv = Papa.parse<Record<string, string>>((await exported(panel, 'CSV')).text, { header: true, skipEmptyLines: true });
  expect(csv.errors).toEqual([]);
  expect(csv.data.map((row) => Object.values(row).find((value) => titles.includes(value))).sort()).toEqual(titles);

  const markdown = JSON.stringify(fromMarkdown((await exported(panel, 'Markdown')).text));
  for (const title of titles) expect(markdown).toContain(title);

  const backup = JSON.parse((await exported(panel, 'Dogear JSON')).text);
  expect(backup.entries.map(({ paper }: { paper: { title: string } }) => paper.title).sort()).toEqual(titles);
});

test('a backup restores the same library after everything was deleted', async ({ dogear }) => {
  const feed = await dogear.feed('https://huggingface.co/papers');
  await clickButton(feed, /^Star “Attention/u);
  await waitForStar(feed, /Attention/, true);
  const library = await dogear.surface('library.html');
  const before = await exported(library, 'Dogear JSON');

  await library.goto(`chrome-extension://${dogear.extensionId}/library.html#settings`);
  await library.getByRole('button', { name: 'Delete everything' }).click();
  const dialog = library.getByRole('dialog', { name: 'Delete the whole library?' });
  await dialog.getByRole('textbox').fill('delete');
  await dialog.getByRole('button', { name: 'Delete everything' }).click();
  await library.goto(`chrome-extension://${dogear.extensionId}/library.html#`);
  await expect(library.getByText('Your library is empty')).toBeVisible();
  await feed.bringToFront();
  await waitForStar(feed, /Attention/, false);

  await library.bringToFront();
  await library.getByRole('button', { name: 'More', exact: true }).click();
  await library.getByRole('menuitem', { name: 'Import…' }).click();
  await library.locator('input[type=file]').setInputFiles(before.path);
  await library.getByRole('dialog', { name: 'Import', exact: true }).getByRole('button', { name: 'Import', exact: true }).click();
  await expect(library.getByRole('article', { name: 'Attention Is All You Need' })).toBeVisible();
  const after = await exported(library, 'Dogear JSON');
  expect(JSON.parse(after.text).entries).toEqual(JSON.parse(before.text).entries);
  await feed.bringToFront();
  await waitForStar(feed, /Attention/, true);
});
