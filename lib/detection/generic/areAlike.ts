/** Whether two elements have the same structure. Entries of one list do, whatever their text and styling. */
import { childrenOf } from '~/lib/sites/kit/dom';

/** Most descendants of each element that are compared, and their greatest depth. */
const most = 80;
const deepest = 3;
/** Least share of the kinds of descendants (depth and name) that both elements must have in common. */
const enough = 0.5;

const kindsIn = (element: Element): Set<string> => {
  const kinds = new Set<string>();
  let left = most;
  const visit = (around: Element, depth: number): void => {
    for (const child of childrenOf(around)) {
      if (--left < 0) return;
      kinds.add(`${depth}${child.localName}`);
      if (depth < deepest) visit(child, depth + 1);
    }
  };
  visit(element, 1);
  return kinds;
};

/** @returns whether two elements have the same name and about the same kinds of descendants. */
export const areAlike = (a: Element, b: Element): boolean => {
  if (a.localName !== b.localName) return false;
  const kindsA = kindsIn(a);
  const kindsB = kindsIn(b);
  const both = [...kindsA].filter((kind) => kindsB.has(kind)).length;
  const all = kindsA.size + kindsB.size - both;
  return all === 0 || both / all >= enough;
};
