/** Runs in the browser for the corpus check: the extension's own code on a document that is parsed but never run. */
import { anyReader } from '~/lib/detection/anyReader';
import { genericReader } from '~/lib/detection/generic/genericReader';
import { readSighting } from '~/lib/detection/readSighting';
import { loadedTitles } from '../../support/loadedTitles';
import { noHurry } from '../../support/noHurry';
import { explain, type Known } from './explain';
import { readLeftOut } from './leaveOut';
import { parsePage } from './parsePage';
import { type Entry, truthFor } from './truth/index.mjs';

/** The address that the page states, for pages whose record has none. */
const addressIn = (html: string): string | undefined => {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const given = document.querySelectorAll(
    'link[rel="canonical"], meta[property="og:url"], meta[name="citation_abstract_html_url"], meta[name="citation_public_url"]',
  );
  return [...given]
    .map((element) => element.getAttribute('href') ?? element.getAttribute('content') ?? '')
    .find((address) => /^https?:\/\//u.test(address));
};

const look = (html: string, url: string, generic: boolean) => {
  const document = parsePage(html, url);
  const reader = (generic ? genericReader : anyReader)(new URL(url), loadedTitles());
  return { document, reader, sightings: [...reader.find(document, noHurry())].filter((sighting) => sighting !== undefined) };
};

const read = (html: string, url: string, generic: boolean) => {
  const { reader, sightings } = look(html, url, generic);
  return {
    kind: `${reader.site} ${reader.page}`,
    anchored: sightings.filter(({ layout, card }) => {
      const anchor = layout.anchor(card);
      return anchor && !anchor.parent.closest('a');
    }).length,
    cards: sightings.map((sighting) => ({ identifier: sighting.identifier, draft: readSighting(sighting) })),
  };
};

const truth = (entry: Entry, html: string, url: string) => {
  const expected = truthFor(entry);
  return expected && { ...expected, truth: undefined, papers: expected.truth(parsePage(html, url), html, url) };
};

const why = (html: string, url: string, generic: boolean, missed: Known[], wrong: string[]) => {
  const { document, sightings } = look(html, url, generic);
  return explain(document, new URL(url), generic, sightings, missed, wrong);
};

Object.assign(globalThis, { readPage: read, truthOf: truth, addressIn, explainPage: why, readLeftOut });
