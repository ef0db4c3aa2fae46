/** The main journey in Firefox, on the production build. Each step continues where the previous one ended. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { papers } from '../journey/feed/papers.mjs';
import { sampleFeedUrl } from '../journey/feed/renderFeed.mjs';
import { until } from '../support/until.mjs';
import { builtExtension } from './builtExtension';
import { DogearInFirefox } from './dogearInFirefox';
import { findFirefox } from './findFirefox';
import { clickMarker, waitForDurableStar, waitForMarker } from './firefoxMarkers';
import { type FirefoxPage, keys } from './firefoxPage';

const extension = builtExtension();
const firefox = findFirefox(extension.oldestFirefox);
if ('missing' in firefox) console.log(`The journey in Firefox is left out. ${firefox.missing}`);

const paper = papers.find(({ title }) => title.startsWith('MiniLM'));
if (!paper) throw new Error('The sample feed lacks the paper of the journey.');
const star = /^Star “MiniLM/u;
const secondStar = /^Star “Scaling transformer/u;
const tag = 'distillation 蒸馏';
const note = 'Compare with *patient* distillation: loss is $L = L_{AT} + L_{VR}$.';

describe.skipIf('missing' in firefox)('in Firefox', () => {
  let dogear: DogearInFirefox;
  let feed: FirefoxPage;
  let library: FirefoxPage;
  let failed = false;

  beforeAll(async () => {
    if ('path' in firefox) dogear = await DogearInFirefox.launch(firefox.path, extension);
  });
  afterAll(() => dogear?.close());
  beforeEach(({ onTestFailed }) => {
    // Otherwise each step after a failure would wait until its timeout.
    if (failed) throw new Error('An earlier step of the journey failed.');
    onTestFailed(() => {
      failed = true;
    });
  });

  it('each of the 46 papers of the sample feed has a marker', async () => {
    expect(papers).toHaveLength(46);
    feed = await dogear.open(sampleFeedUrl);
    const markers = () => feed.call(() => document.querySelectorAll('[data-dogear]').length);
    await expect.poll(markers).toBe(papers.length);
  });

  it('a star becomes durable', async () => {
    for (const name of [star, secondStar]) {
      expect((await waitForMarker(feed, name)).isPressed).toBe(false);
      await clickMarker(feed, name);
      await waitForDurableStar(feed, name);
    }
  });

  it('a tag and a note are saved in the card editor, and the marker shows it', async () => {
    await clickMarker(feed, /^Tags, note and status of “MiniLM/u);
    const editor = await openedEditor(feed, dogear.origin);
    await editor.clickRole('combobox', 'Tags');
    await editor.type(`${tag}${keys.enter}`);
    await editor.waitForRole('button', `Remove the tag “${tag}”`);
    await editor.clickRole('textbox', 'Note');
    await editor.type(note);
    await editor.waitForLine('Saved');
    await editor.type(keys.escape);
    await waitForMarker(feed, /^Tags, note and status of “MiniLM.*: 1 tag, note$/u);
  });

  it('the popup shows the marked paper', async () => {
    const popup = await dogear.surface('popup.html');
    await popup.waitForLine(paper.title);
    await popup.close();
  });

  it('the library page shows both papers, the tag and that one has a note', async () => {
    library = await dogear.surface('library.html');
    await expect.poll(() => listed(library)).toHaveLength(2);
    const row = (await listed(library)).find((text) => text.includes(paper.title));
    expect(row).toContain(tag);
    expect(row).toContain('Has a note');
  });

  it('a search for a word of the tag and one of the note finds the paper', async () => {
    await library.clickRole('combobox', 'Search your library');
    await library.type('蒸馏 patient');
    await expect.poll(() => listed(library)).toEqual([expect.stringContaining(paper.title)]);
  });

  it('a reading list is exported as BibTeX, without tag and note', async () => {
    await library.goto(`${dogear.origin}/library.html`);
    await expect.poll(() => listed(library)).toHaveLength(2);
    await library.clickRole('button', 'More');
    await library.clickRole('menuitem', 'Export…');
    await library.waitForRole('dialog', 'Export a reading list');
    await library.clickRole('combobox', 'Format');
    await library.clickRole('option', 'BibTeX (.bib)');
    await library.clickRole('button', 'Download 2');
    const bibtex = await dogear.downloaded();
    const titles = new Cite(bibtex).data.map(({ title = '' }: { title?: string }) => title.replace(/<[^>]+>|[{}]/gu, ''));
    expect(titles).toHaveLength(2);
    expect(titles).toContain(paper.title);
    expect(bibtex).toContain(`eprint = {${paper.id}}`);
    expect(bibtex).not.toMatch(/patient|蒸馏/u);
  });

  it('the star is still there after a reload', async () => {
    await feed.bringToFront();
    await feed.reload();
    await waitForDurableStar(feed, star);
  });

  it('no page threw an error', () => {
    expect(dogear.errors).toEqual([]);
  });
});

/** The text of each paper in a list. */
const listed = (page: FirefoxPage): Promise<string[]> =>
  page.call(() => [...document.querySelectorAll('article')].map(({ textContent }) => textContent ?? ''));

/** The frame of the card editor, once it accepts clicks, which it ignores in its first moments. */
async function openedEditor(page: FirefoxPage, origin: string): Promise<FirefoxPage> {
  const editor = await until(
    async () => (await page.frames(origin))[0],
    () => 'The card editor did not open.',
  );
  await editor.waitForRole('combobox', 'Tags');
  const isReady = () => editor.call(() => getComputedStyle(document.querySelector('main') as Element).pointerEvents === 'auto');
  await until(isReady, () => 'The card editor takes no clicks.');
  return editor;
}
