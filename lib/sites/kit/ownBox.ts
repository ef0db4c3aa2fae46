import { findAll, matches, parentOf } from './dom';

const lists = 'html, body, main, ul, ol, table, tbody, nav, header, aside, [role="feed"], [role="list"], [role="main"]';
/** Most wrappers between a link and its card's box that are searched. */
const deepest = 10;

/**
 * The card around a link, on pages where no attribute marks it: the largest box around the link, inside any list,
 * whose links lead to no other paper.
 * @param keyOf gives a key of the paper that a link leads to; undefined if it leads to no paper.
 */
export const ownBox = (link: Element, keyOf: (link: Element) => string | undefined): Element => {
  const own = keyOf(link);
  let box = link;
  for (let depth = 0; depth < deepest; depth++) {
    const parent = parentOf(box);
    if (!parent || matches(parent, lists)) return box;
    if (findAll(parent, 'a[href]').some((other) => (keyOf(other) ?? own) !== own)) return box;
    box = parent;
  }
  return box;
};

/** The boxes of all links that lead to a paper, in document order. */
export const ownBoxes = (links: Element[], keyOf: (link: Element) => string | undefined): Element[] => {
  const boxes = new Set<Element>();
  for (const link of links) if (keyOf(link) !== undefined) boxes.add(ownBox(link, keyOf));
  return [...boxes];
};
