import { closest, contains, find, parentOf } from './dom';
import type { Anchor } from './site';

const blocks = 'h1, h2, h3, h4, h5, h6, div, p, section, article, ul, li';

/**
 * @returns the anchor behind a text. Inside a link the marker would be part of the link, so it is put behind it. Behind a link
 * that contains block elements there is no room, so it is put into the card's corner.
 * @param element around the text.
 */
export const anchorBehind = (element: Element | null, card: Element): Anchor | null => {
  const link = element && closest(element, 'a');
  if (!link) return element && { parent: element, before: null };
  const parent = parentOf(link);
  if (find(link, blocks) && parent && card !== link && contains(card, link))
    return { parent: card, before: null, place: 'corner', text: element };
  return parent && { parent, before: link.nextSibling };
};
