import { contains } from '~/lib/sites/dom';
import type { Layout } from '~/lib/sites/site';
import { attempt } from './attempt';
import type { KnownPage, Sighting } from './detection';

/** Whether a card lies in or around one that was found already; `found` is in document order while one layout runs. */
const overlaps = (card: Element, found: Sighting[], layout: Layout): boolean => {
  const last = found.at(-1);
  if (last?.layout === layout) return contains(last.card, card);
  return found.some((sighting) => contains(sighting.card, card) || contains(card, sighting.card));
};

/**
 * The papers under `root`, newest layout first, in document order within one layout. Lazy, so that a caller can
 * pause between cards; each costs one query. Never throws: a card that fails is left out.
 */
export function* findSightings({ page }: KnownPage, root: ParentNode): Generator<Sighting, void, undefined> {
  const found: Sighting[] = [];
  for (const layout of page.layouts) {
    for (const card of attempt(() => layout.cards(root), [])) {
      const identifier = attempt(() => layout.identify(card), null);
      if (!identifier || overlaps(card, found, layout)) continue;
      const sighting = { card, identifier, layout };
      found.push(sighting);
      yield sighting;
    }
  }
}
