/**
 * Makes a layout from data, for the many sites where each card is one element and its fields are elements in it. A field that
 * needs more is a function of the card. Everything is read through `dom.ts` and tidied by `makeDraft`.
 */

import { authorsIn } from '~/lib/papers/authorList';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import { identifiersIn } from '~/lib/papers/identifiers/parseIdentifier';
import type { Author } from '~/lib/papers/paper';
import { withoutEnd } from '~/lib/papers/text/textAround';
import { anchorBehind } from './anchorBehind';
import { addressOf, attributeOf, closest, find, findAll, matches } from './dom';
import { makeDraft, type RawDraft } from './makeDraft';
import type { Anchor, Layout } from './site';
import { textOf } from './textOf';

/**
 * A text: that of the first element that a selector finds, or the result of a function of the card. `parts` are the card and the
 * siblings after it that belong to it.
 */
type Text = string | ((card: Element, parts: Element[]) => string | undefined);

export interface Declaration {
  site: string;
  name: string;
  /**
   * A selector of the cards; the closest element (`in`) around each `link` that names a paper; or a function that
   * returns them in document order.
   */
  cards: string | { link: string; in: string } | ((root: ParentNode) => Element[]);
  /**
   * A selector of the siblings after a card that belong to it, such as the `dd`s of a `dt`, up to the next
   * element with the card's tag name.
   */
  followedBy?: string;
  /**
   * Sources of identifiers, best first: selectors of links (for each, the first link that names a paper counts) or functions. The
   * first identifier found is the card's own; the draft gets all of them.
   */
  identifiers: (string | ((card: Element, parts: Element[]) => Identifier | null))[];
  /** A selector of links with further identifiers, e.g. the arXiv version of a published paper. */
  alsoKnownAs?: string;
  title: Text;
  /** A selector of descendants that are left out of every text. */
  without?: string;
  /** A selector of one element per author. If it finds a single element, its text is split at commas, semicolons and "and". */
  authors?: string | ((card: Element, parts: Element[]) => Author[]);
  abstract?: Text;
  published?: Text;
  venue?: Text;
  comment?: Text;
  /** Selectors of links. */
  page?: string;
  pdf?: string;
  code?: string;
  /** Further fields of the draft; they replace those above. */
  more?: (card: Element, parts: Element[]) => Partial<RawDraft>;
  /**
   * A selector of the element behind whose text the marker is put. By default the selector of the title, or else the card itself.
   */
  anchor?: string | ((card: Element) => Anchor | null);
}

/** The names in one text: `A. Turing, C. Shannon and G. Hopper`. */
export const namesIn = (text: string): Author[] =>
  authorsIn(text, 'people').filter(({ name }) => /\p{L}/u.test(name) && !/^et al\.?$|^\d+ (?:more|others)/iu.test(name));

/** Removes the ellipsis of a list that the site cut short; the last name may be cut too. */
const withoutRest = (text: string): string => text.replace(/[,;]?\s?(?:…|\.\.\.)\s*$/u, '');

/** The first element in several parts that a selector finds. */
export const findIn = (parts: readonly Element[], selector: string): HTMLElement | null => {
  for (const part of parts) {
    const found = find(part, selector);
    if (found) return found;
  }
  return null;
};

export const findAllIn = (parts: readonly Element[], selector: string): HTMLElement[] =>
  parts.flatMap((part) => findAll(part, selector));

const around = (root: ParentNode, link: string, box: string): Element[] => {
  const boxes = findAll(root, link).flatMap((found) => (identifierFromUrl(addressOf(found)) ? (closest(found, box) ?? []) : []));
  return [...new Set(boxes)];
};

/** @returns the layout that a declaration describes. */
export const declareLayout = (declared: Declaration): Layout => {
  const { site, name, cards, followedBy, identifiers, alsoKnownAs, without } = declared;

  const partsOf = (card: Element): Element[] => {
    const parts = [card];
    if (followedBy === undefined) return parts;
    for (let next = card.nextElementSibling; next && next.localName !== card.localName; next = next.nextElementSibling) {
      if (matches(next, followedBy)) parts.push(next);
    }
    return parts;
  };

  const read = (parts: Element[], text: Text | undefined): string => {
    const [card] = parts;
    if (text === undefined || !card) return '';
    return typeof text === 'string' ? textOf(findIn(parts, text), without) : (text(card, parts) ?? '');
  };

  const linked = (parts: Element[], selector: string): Identifier[] =>
    findAllIn(parts, selector).flatMap((link) => identifierFromUrl(addressOf(link)) ?? []);

  const identify = (card: Element, parts = partsOf(card)): Identifier | null => {
    for (const source of identifiers) {
      const found = typeof source === 'string' ? linked(parts, source)[0] : source(card, parts);
      if (found) return found;
    }
    return null;
  };

  const allOf = (card: Element, parts = partsOf(card)): Identifier[] => {
    const own = identifiers.flatMap(
      (source) => (typeof source === 'string' ? linked(parts, source)[0] : source(card, parts)) ?? [],
    );
    return [...new Set([...own, ...(alsoKnownAs ? linked(parts, alsoKnownAs) : [])])];
  };

  const authorsOf = (card: Element, parts: Element[]): Author[] => {
    const { authors } = declared;
    if (typeof authors === 'function') return authors(card, parts);
    const elements = authors ? findAllIn(parts, authors) : [];
    const [only] = elements;
    if (only && elements.length === 1) return namesIn(withoutRest(textOf(only, without)));
    return elements.map((element) => ({ name: withoutEnd(textOf(element, without), /[,;\s]/) }));
  };

  return {
    name,
    cards(root) {
      if (typeof cards === 'function') return cards(root);
      return typeof cards === 'string' ? findAll(root, cards) : around(root, cards.link, cards.in);
    },
    identify: (card) => identify(card),
    identifiers: (card) => allOf(card),
    parts: partsOf,
    read(card) {
      const parts = partsOf(card);
      const address = (selector: string | undefined): string | undefined =>
        selector === undefined ? undefined : addressOf(findIn(parts, selector)) || undefined;
      return makeDraft({
        site,
        identifiers: allOf(card, parts),
        title: read(parts, declared.title),
        authors: authorsOf(card, parts),
        abstract: read(parts, declared.abstract),
        published: [read(parts, declared.published)],
        venue: read(parts, declared.venue),
        comment: read(parts, declared.comment),
        page: address(declared.page),
        pdf: address(declared.pdf),
        code: address(declared.code),
        ...declared.more?.(card, parts),
      });
    },
    anchor(card) {
      const { anchor, title } = declared;
      if (typeof anchor === 'function') return anchor(card);
      const selector = anchor ?? (typeof title === 'string' ? title : undefined);
      const element = selector === undefined ? card : findIn(partsOf(card), selector);
      return anchorBehind(element, card);
    },
  };
};

/**
 * @returns a function that finds an identifier in the first element that matches a selector: in its
 * text or in one of its attributes.
 */
export const identifierIn =
  (selector: string, attribute?: string) =>
  (card: Element): Identifier | null => {
    const element = find(card, selector);
    const text = attribute ? attributeOf(element, attribute) : textOf(element);
    return identifiersIn(text)[0] ?? null;
  };
