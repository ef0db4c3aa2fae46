/**
 * Finds the papers of a page that no site declares: from what points to a paper to the card around it, and from cards
 * of like shape to a list. Nothing here knows a styling class or a language; what is unsure is left alone.
 */
import type { Identifier } from '~/lib/papers/identifier';
import { closest, find, parentOf } from '~/lib/sites/dom';
import type { Anchor } from '~/lib/sites/site';
import { attempt } from './attempt';
import { type Card, cardRuns } from './cardRuns';
import { titleOf } from './cardTitle';
import type { CardReader, PageReader, Sighting } from './detection';
import { byShape, leastSure, surenessOf } from './judgeCards';
import { Ownership } from './ownership';
import { pagePaper } from './pagePaper';
import { LinkNames, type Pointer, pointersOf } from './pointers';
import { proseOf } from './proseOf';
import { readCard } from './readCard';

/** A marker stands behind the title; in a link it would be part of it. */
const anchorOf = (card: Card, names: LinkNames): Anchor | null => {
  const element = titleOf(card.parts, card.identifiers, names)?.element ?? card.parts[0];
  const link = element && closest(element, 'a');
  const parent = link ? parentOf(link) : element;
  return parent ? { parent, before: link ? link.nextSibling : null } : null;
};

const readerOf = (card: Card, names: LinkNames, site: string): CardReader => ({
  name: 'generic',
  read: () => readCard(card.parts, card.identifiers, names, site),
  anchor: () => anchorOf(card, names),
});

const bodyOf = (root: ParentNode): Element | null => (root instanceof Element ? root : find(root, 'body'));

function* findCards(
  root: ParentNode,
  site: string,
  own: readonly Identifier[],
): Generator<Sighting | undefined, void, undefined> {
  const top = bodyOf(root);
  if (!top) return;
  const names = new LinkNames();
  const ownership = new Ownership();
  const pointers: Pointer[] = [];
  for (const pointer of pointersOf(top, names)) {
    yield undefined;
    if (!pointer || own.includes(pointer.identifier)) continue;
    pointers.push(pointer);
    ownership.add(pointer);
  }
  const cards: Card[] = [];
  for (const card of cardRuns(pointers, ownership, top)) {
    if (card) cards.push(card);
    yield undefined;
  }
  let prose: number | undefined;
  const proseOfPage = (): number => {
    prose ??= proseOf(top, cards);
    return prose;
  };
  for (const list of byShape(cards)) {
    const sure = attempt(() => surenessOf(list, names, proseOfPage), 0);
    if (sure < leastSure) continue;
    for (const card of list) {
      const [element] = card.parts;
      const [identifier] = card.identifiers;
      if (element && identifier) yield { card: element, identifier, layout: readerOf(card, names, site) };
    }
  }
}

/** @returns the reader of any page; one of a single paper finds that paper and not those it cites. */
export const genericReader = (url: URL): PageReader => ({
  site: url.hostname,
  page: 'any',
  role: 'feed',
  *find(root) {
    const paper = attempt(() => pagePaper(root, url), null);
    if (paper) yield paper;
    else yield* findCards(root, url.hostname, []);
  },
});
