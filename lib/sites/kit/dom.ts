/**
 * Reads pages that are not trusted. A `<form name="querySelector">` or an `<img name="body">` replaces the method of that name on
 * the document or on its form, so everything here is called through the prototypes.
 */

type Queried = Document | DocumentFragment | Element;

const prototypeOf = (root: Queried) =>
  root instanceof Element ? Element.prototype : root instanceof Document ? Document.prototype : DocumentFragment.prototype;

export const find = <T extends Element = HTMLElement>(root: ParentNode, selector: string): T | null =>
  prototypeOf(root as Queried).querySelector.call(root, selector) as T | null;

/** @param most of the elements, in the order of the document. Each element that is returned costs more than one that is only counted. */
export const findAll = <T extends Element = HTMLElement>(root: ParentNode, selector: string, most?: number): T[] =>
  // Three times as fast as the iterator of the list.
  Array.prototype.slice.call(allIn(root, selector), 0, most) as T[];

/** Like `findAll`, for loops over any number of elements that can pause: it returns them one by one. */
export function* eachIn(root: ParentNode, selector: string): Generator<Element, void, undefined> {
  const all = allIn(root, selector);
  const { length } = all;
  for (let index = 0; index < length; index++) yield all[index] as Element;
}

const allIn = (root: ParentNode, selector: string): NodeListOf<Element> =>
  prototypeOf(root as Queried).querySelectorAll.call(root, selector);

export const matches = (element: Element, selector: string): boolean => Element.prototype.matches.call(element, selector);

export const closest = (element: Element, selector: string): Element | null => Element.prototype.closest.call(element, selector);

export const attributeOf = (element: Element | null, name: string): string =>
  (element && Element.prototype.getAttribute.call(element, name)) ?? '';

export const contains = (outer: Element, inner: Element): boolean => Node.prototype.contains.call(outer, inner);

/**
 * A property of nodes, read by the prototype's own getter: half as costly as `Reflect.get`. The getter is looked up at its first use,
 * since there are no prototypes where no page is.
 */
const readerOf = <T>(prototype: () => Node, name: string): ((node: Node) => T) => {
  let get: (() => T) | undefined;
  return (node) => {
    get ??= Object.getOwnPropertyDescriptor(prototype(), name)?.get as () => T;
    return get.call(node);
  };
};

/** The parent element. */
export const parentOf: (node: Node) => Element | null = readerOf(() => Node.prototype, 'parentElement');

/** The first node in a node, and the one after it: elements, text, comments. */
export const firstIn: (node: Node) => Node | null = readerOf(() => Node.prototype, 'firstChild');
export const nodeAfter: (node: Node) => Node | null = readerOf(() => Node.prototype, 'nextSibling');

export const childrenOf = (element: Element): Element[] =>
  Array.prototype.slice.call(Reflect.get(Element.prototype, 'children', element) as HTMLCollection) as Element[];

export const nextOf: (element: Element) => Element | null = readerOf(() => Element.prototype, 'nextElementSibling');

export const previousOf: (element: Element) => Element | null = readerOf(() => Element.prototype, 'previousElementSibling');

/** All text in a node, as written in the source. */
export const contentOf = (node: Node): string => (Reflect.get(Node.prototype, 'textContent', node) as string | null) ?? '';

/** The base that relative links are resolved against; a parsed document that was never loaded has only that of its `base` tag. */
export const baseOf = (page: Document): string => Reflect.get(Node.prototype, 'baseURI', page) as string;

/** The absolute address of a link, http(s) only; empty for none. */
export const addressOf = (link: Element | null): string => {
  const href = attributeOf(link, 'href').trim();
  if (!link || !href || href.startsWith('#')) return '';
  if (/^https?:/i.test(href)) return href;
  if (!URL.canParse(href, baseOf(link.ownerDocument))) return '';
  const address = new URL(href, baseOf(link.ownerDocument)).href;
  return /^https?:/.test(address) ? address : '';
};
