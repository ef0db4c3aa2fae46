/** Whether two elements have the same make: entries of one list do, whatever they say and however they are styled. */
import { childrenOf } from '~/lib/sites/kit/dom';

/** Elements looked at in each, and how deep. */
const most = 80;
const deepest = 3;
/** Least share of kinds of element that both have. */
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

/** @returns whether two elements are of one name and of about the same children. */
export const areAlike = (a: Element, b: Element): boolean => {
  if (a.localName !== b.localName) return false;
  const kinds = kindsIn(a);
  const others = kindsIn(b);
  const both = [...kinds].filter((kind) => others.has(kind)).length;
  const all = kinds.size + others.size - both;
  return all === 0 || both / all >= enough;
};
