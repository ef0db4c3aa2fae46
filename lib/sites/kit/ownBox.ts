import { findAll, matches, parentOf } from './dom';

const lists = 'html, body, main, ul, ol, table, tbody, nav, header, aside, [role="feed"], [role="list"], [role="main"]';
/** Wrappers between a link and its card's own box. */
const deepest = 10;

/**
 * The card around a link where no attribute says which element it is: the largest box whose links lead to no other
 * paper.
 * @param keyOf what a link leads to; undefined for one that leads to no paper.
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
