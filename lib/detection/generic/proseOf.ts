import { contentOf, findAll, parentOf } from '~/lib/sites/kit/dom';
import type { Card } from './cardRuns';
import { isProse } from './textPatterns';

/** Most paragraphs that are read. */
const most = 400;
/** UTF-16 units of a paragraph from which `isProse` judges it. */
const enough = 500;

/**
 * @returns UTF-16 units of running text on a page outside its cards, or around their links: an article has thousands, a list
 * of papers few.
 */
export function proseOf(top: Element, cards: readonly Card[]): number {
  const heads = new Set(cards.flatMap(({ parts }) => parts));
  // A sentence that mentions a paper is running text, although the mention was taken for a card.
  for (const {
    parts: [head],
    pointers,
  } of cards)
    if (head?.localName === 'p' && pointers.every((pointer) => pointer !== head && mentions(head, pointer))) heads.delete(head);
  let total = 0;
  for (const paragraph of findAll(top, 'p', most)) {
    const text = contentOf(paragraph);
    if (text.length > 150 && isProse(text.slice(0, enough)) && !isWithin(paragraph, heads)) total += text.length;
  }
  return total;
}

/** Whether the text before and after a link in a paragraph is longer than that of an entry. */
const mentions = (paragraph: Element, pointer: Element): boolean => {
  const text = contentOf(paragraph);
  const at = text.indexOf(contentOf(pointer));
  return at > 150 && isProse(text.slice(0, at));
};

/** Whether an element is one of several or inside one. */
export const isWithin = (element: Element, parts: ReadonlySet<Element>): boolean => {
  for (let at: Element | null = element; at; at = parentOf(at)) if (parts.has(at)) return true;
  return false;
};
