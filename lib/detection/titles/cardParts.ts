/** Finds the elements of a card, and the identifiers in it. */
import { Ownership } from '~/lib/detection/generic/ownership';
import type { LinkNames } from '~/lib/detection/generic/pointers';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { contains, contentOf, findAll, nextOf, parentOf } from '~/lib/sites/kit/dom';
import { around, type Pair } from './pairs';

/** Most UTF-16 units of text of a card. */
const longestCard = 8000;
/** Most siblings between a title and its names. */
const mostBetween = 12;

/** The card around a pair: the smallest element with both, and what else belongs to it alone; else the siblings from one to the other. */
export const partsOf = ({ titleAt, namesAt }: Pair, ownership: Ownership, top: Element): Element[] => {
  let inner = around(titleAt, namesAt);
  if (ownership.isShared(inner)) {
    const [first, last] = [childOf(inner, titleAt), childOf(inner, namesAt)];
    const between = upTo(first, last) ?? upTo(last, first);
    if (!between) return [titleAt];
    return between.some((part) => ownership.isShared(part)) ? [titleAt] : between;
  }
  for (let outer = parentOf(inner); outer && outer !== top && !ownership.isShared(outer); outer = parentOf(outer)) {
    if (contentOf(outer).length > longestCard || findAll(outer, 'h1, h2, h3, h4').some((heading) => !contains(inner, heading)))
      break;
    inner = outer;
  }
  return inner === top ? [titleAt] : [inner];
};

/** The siblings from one element to another that follows soon. */
const upTo = (first: Element, last: Element): Element[] | undefined => {
  const all = [first];
  for (let at = first; at !== last; ) {
    const next = nextOf(at);
    if (!next || all.length > mostBetween) return undefined;
    all.push(next);
    at = next;
  }
  return all;
};

/** The child of an element that is or contains another; the element itself for none. */
const childOf = (parent: Element, inner: Element): Element => {
  let at = inner;
  for (let next = parentOf(at); next && next !== parent && at !== parent; next = parentOf(at)) at = next;
  return at;
};

/** The identifiers that links in a card name, unless they name several papers. */
export const namedIn = (parts: readonly Element[], names: LinkNames): Identifier[] => {
  const own = new Ownership();
  const [head] = parts;
  for (const part of parts) {
    for (const link of part.localName === 'a' ? [part] : findAll(part, 'a[href]', 60)) {
      const identifier = names.of(link);
      if (identifier && head) own.add({ element: head, identifier });
    }
  }
  return head ? [...own.of(head)] : [];
};
