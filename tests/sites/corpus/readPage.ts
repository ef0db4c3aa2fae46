/** Runs in the browser for the corpus check: the extension's own code on a document that is parsed but never run. */
import { anyReader } from '~/lib/detection/anyReader';
import { genericReader } from '~/lib/detection/generic/genericReader';
import { readSighting } from '~/lib/detection/readSighting';
import { type Entry, truthFor } from './truth/index.mjs';

const parse = (html: string, url: string): Document => {
  const document = new DOMParser().parseFromString(html, 'text/html');
  if (!document.querySelector('base[href]')) {
    const base = document.createElement('base');
    base.href = url;
    document.head.prepend(base);
  }
  return document;
};

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

const read = (html: string, url: string, generic: boolean) => {
  const document = parse(html, url);
  const reader = (generic ? genericReader : anyReader)(new URL(url));
  const sightings = [...reader.find(document)].filter((sighting) => sighting !== undefined);
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
  return expected && { ...expected, truth: undefined, papers: expected.truth(parse(html, url), html, url) };
};

Object.assign(globalThis, { readPage: read, truthOf: truth, addressIn });
