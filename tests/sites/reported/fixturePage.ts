/** Runs in the browser for `npm run new:fixture`: the scrubbed page, and what is read from it and from the page as it was. */
import { anyReader } from '~/lib/detection/anyReader';
import { pageOf } from '~/lib/detection/pageOf';
import { readSighting } from '~/lib/detection/readSighting';
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import { sites } from '~/lib/sites/sites';
import { parsePage } from '~/tests/sites/corpus/parsePage';
import { loadedTitles } from '../../support/loadedTitles';
import { scrubPage } from './scrubPage';

const papersIn = (html: string, url: string) =>
  [...anyReader(new URL(url), loadedTitles()).find(parsePage(html, url))].flatMap((sighting) => {
    const draft = sighting && readSighting(sighting);
    return draft ? [{ is: draft.identifiers[0], title: draft.title, authors: draft.authors.length, date: draft.published }] : [];
  });

/** The path of an address stays where it tells the kind of page or the paper; elsewhere it may be that of a reader's mail. */
const addressFor = (url: string): string =>
  pageOf(new URL(url), sites) || identifierFromUrl(url) ? url : new URL('/', url).href;

const scrub = (html: string, written: string) => {
  const url = addressFor(written);
  const scrubbed = scrubPage(parsePage(html, written), new URL(written)).html;
  return { url, html: scrubbed, before: papersIn(html, written).length, papers: papersIn(scrubbed, url) };
};

Object.assign(globalThis, { scrub });
