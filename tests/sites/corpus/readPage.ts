/** What the corpus check runs in a browser: the library's own code on a document that is parsed but never run. */
import { findSightings } from '~/lib/detection/findSightings';
import { pageOf } from '~/lib/detection/pageOf';
import { readSighting } from '~/lib/detection/readSighting';
import { sites } from '~/lib/sites/sites';

const read = (html: string, url: string) => {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const known = pageOf(new URL(url), sites);
  // A page that no site knows gets every feed's layouts, to show that they find nothing there.
  const feeds = sites.flatMap((site) => site.pages.filter((page) => page.role === 'feed').map((page) => ({ site, page })));
  const sightings = (known ? [known] : feeds).flatMap((page) => [...findSightings(page, document)]);
  const anchored = sightings.filter(({ layout, card }) => {
    const anchor = layout.anchor(card);
    return anchor && !anchor.parent.closest('a');
  });
  return {
    kind: known ? `${known.site.id} ${known.page.id}` : 'no page',
    cards: sightings.map((sighting) => sighting.identifier),
    anchored: anchored.length,
    drafts: sightings.map(readSighting),
  };
};

Object.assign(globalThis, { readPage: read });
