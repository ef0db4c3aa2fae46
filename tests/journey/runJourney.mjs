/** Runs the main journey of a user, and prints timings and writes screenshots and the exported files. */
import { existsSync, readFileSync } from 'node:fs';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buttons, clickButton, waitForStar } from '../support/markerButton.mjs';
import { until } from '../support/until.mjs';
import { arrivalJourney } from './arrivalJourney.mjs';
import { editorOn } from './editorOn.mjs';
import { papers } from './feed/papers.mjs';
import { renderFeed, sampleFeedUrl, sampleListingUrl } from './feed/renderFeed.mjs';
import { check, inBrowser } from './journeyBrowser.mjs';
import { triageJourney } from './triageJourney.mjs';

const runFolder = resolve(import.meta.dirname, '../../dogear-run');
/** The picture in the README. */
const readmePicture = resolve(import.meta.dirname, 'screenshot.png');
const formats = ['BibTeX', 'RIS', 'CSL-JSON', 'Markdown', 'CSV', 'Dogear JSON'];
const paper = papers[1];
const title = /MiniLM/;
const tag = 'distillation 蒸馏';
const note = 'Compare with *patient* distillation: loss is $L = L_{AT} + L_{VR}$.';

/**
 * @param {{ folder?: string, updateScreenshot?: boolean }} [options] `folder` is emptied first.
 * @returns {Promise<boolean>} whether every step succeeded.
 */
export async function runJourney({ folder = runFolder, updateScreenshot = false } = {}) {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  let number = 0;
  const step = async (name, work) => {
    const start = performance.now();
    const result = await work();
    console.log(`${String(++number).padStart(2)}. ${name}: ${result} (${Math.round(performance.now() - start)} ms)`);
  };

  const journey = { folder, step };
  try {
    await inBrowser({ folder, render: renderFeed }, (browser) => mainJourney({ ...browser, ...journey }));
    await arrivalJourney(journey);
    const figures = await triageJourney(journey);
    if (updateScreenshot) await copyFile(join(folder, 'card-editor.png'), readmePicture);
    console.log(`\n${figures.join('\n')}`);
    console.log(`\nScreenshots and exported files: ${folder}`);
    return true;
  } catch (error) {
    console.error(`\nStep ${number + 1} failed: ${error.message}`);
    console.error(`What was seen by then: ${folder}`);
    return false;
  }
}

async function mainJourney({ context, feed, surface, errors, folder, step }) {
  const picture = (page, name) => page.screenshot({ path: join(folder, `${name}.png`) });
  await step('Detect', async () => {
    await feed.goto(sampleFeedUrl);
    await feed.waitForFunction((count) => document.querySelectorAll('[data-dogear]').length === count, papers.length);
    return `${papers.length} papers on ${sampleFeedUrl}, each with a marker`;
  });
  await step('Star', async () => {
    const start = performance.now();
    await clickButton(feed, /^Star “MiniLM/u);
    await waitForStar(feed, title, true);
    const took = Math.round(performance.now() - start);
    await clickButton(feed, /^Star “Scaling transformer/u);
    await waitForStar(feed, /Scaling/, true);
    await picture(feed, 'feed-starred');
    return `two papers, the first seen to be durable ${took} ms after the click, with what the looking takes`;
  });
  await step('Tag and note', async () => {
    await clickButton(feed, /^Tags, note and status of “MiniLM/u);
    const editor = await editorOn(feed);
    await editor.getByLabel('Tags', { exact: true }).fill(tag);
    await feed.keyboard.press('Enter');
    await editor.getByRole('button', { name: `Remove the tag “${tag}”` }).waitFor();
    await editor.getByLabel('Note', { exact: true }).fill(note);
    await editor.getByText('Saved', { exact: true }).waitFor();
    await picture(feed, 'card-editor');
    await feed.keyboard.press('Escape');
    const marks = await until(async () => (await buttons(feed, /: 1 tag, note$/u))[0]?.label);
    return `the marker now says “${marks.split(': ').at(-1)}”`;
  });
  await step('Meet again', async () => {
    const listing = await context.newPage();
    await listing.goto(sampleListingUrl);
    await waitForStar(listing, title, true);
    await picture(listing, 'arxiv-listing');
    await listing.close();
    return 'the same paper is starred on arXiv';
  });
  const panel = await surface('sidepanel.html', { width: 400, height: 860 });
  await step('Side panel', async () => {
    await panel.getByRole('article', { name: paper.title }).waitFor();
    check((await panel.getByRole('article').count()) === 2, 'The side panel does not show two papers.');
    await picture(panel, 'side-panel');
    return '2 papers';
  });
  await step('Search', async () => {
    const search = panel
      .getByRole('combobox', { name: 'Search your library' })
      .or(panel.getByLabel('Search your library'))
      .first();
    const start = performance.now();
    await search.fill('蒸馏 patient');
    await until(async () => (await panel.getByRole('article').count()) === 1);
    const took = Math.round(performance.now() - start);
    await picture(panel, 'search');
    await search.fill('');
    return `1 paper by a word of its tag and one of its note, in ${took} ms`;
  });
  const library = await surface('library.html', { width: 1400, height: 900 });
  await step('Library', async () => {
    await library.getByRole('article', { name: paper.title }).waitFor();
    await picture(library, 'library');
    return 'open in a full tab';
  });
  for (const format of formats) {
    await step(`Export ${format}`, async () => {
      const file = await exportAs(library, format);
      const text = readFileSync(file, 'utf8');
      // RIS and others may break or escape the title, but all contain its first word.
      check(text.includes('MiniLM'), `${file} does not hold the paper.`);
      const isPrivate = format === 'Dogear JSON' ? text.includes('patient') : !text.includes('patient');
      check(isPrivate, `${file} ${format === 'Dogear JSON' ? 'lacks the note' : 'holds a private note that was not asked for'}.`);
      return `${text.length} characters`;
    });
  }
  await step('Reload', async () => {
    await feed.bringToFront();
    await feed.reload();
    await waitForStar(feed, title, true);
    return 'still starred';
  });
  await step('Errors', async () => {
    check(errors.length === 0, `Pages threw: ${errors.join('; ')}`);
    return 'no page threw one';
  });

  async function exportAs(page, format) {
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Export…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Export a reading list' });
    await dialog.getByRole('combobox', { name: 'Format' }).click();
    await page.getByRole('option', { name: new RegExp(`^${format}`, 'u') }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: /^Download/u }).click(),
    ]);
    const file = join(folder, download.suggestedFilename());
    await download.saveAs(file);
    check(existsSync(file), `${format} was not written.`);
    await dialog.waitFor({ state: 'hidden' });
    return file;
  }
}
