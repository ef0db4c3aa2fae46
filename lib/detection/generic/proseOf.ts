import { contentOf, findAll, parentOf } from '~/lib/sites/kit/dom';
import type { Card } from './cardRuns';
import { isProse } from './textPatterns';

/** Most paragraphs that are read. */
const most = 400;
/** UTF-16 units of a paragraph from which `isProse` judges it. */
const enough = 500;

/** @returns UTF-16 units of running text on a page outside its cards: an article has thousands, a list of papers few. */
export function proseOf(top: Element, cards: readonly Card[]): number {
  const heads = new Set(cards.flatMap(({ parts }) => parts));
  let total = 0;
  for (const paragraph of findAll(top, 'p').slice(0, most)) {
    const text = contentOf(paragraph);
    if (text.length > 150 && isProse(text.slice(0, enough)) && !isWithin(paragraph, heads)) total += text.length;
  }
  return total;
}

const isWithin = (element: Element, parts: ReadonlySet<Element>): boolean => {
  for (let at: Element | null = element; at; at = parentOf(at)) if (parts.has(at)) return true;
  return false;
};
