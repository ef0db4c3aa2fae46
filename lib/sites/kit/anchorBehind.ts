import { closest, contains, find, parentOf } from './dom';
import type { Anchor } from './site';

const blocks = 'h1, h2, h3, h4, h5, h6, div, p, section, article, ul, li';

/**
 * The place behind a text. In a link a marker would be part of it, so it stands behind the link; behind a link that is a
 * box of its own there is no room, so it takes the card's corner.
 * @param element around the text.
 */
export const anchorBehind = (element: Element | null, card: Element): Anchor | null => {
  const link = element && closest(element, 'a');
  if (!link) return element && { parent: element, before: null };
  const parent = parentOf(link);
  if (find(link, blocks) && parent && card !== link && contains(card, link))
    return { parent: card, before: null, place: 'corner' };
  return parent && { parent, before: link.nextSibling };
};
