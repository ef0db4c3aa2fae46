/**
 * A layout as data, for the many sites whose cards are an element each and whose fields are elements in it. What needs
 * more is a function of the card; everything is read through `dom.ts` and tidied by `makeDraft`.
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
 * A selector, whose first element's text it is, or a function of the card. `parts` are the card and what follows and
 * belongs to it.
 */
type Text = string | ((card: Element, parts: Element[]) => string | undefined);

export interface Declaration {
  site: string;
  name: string;
  /**
   * A selector of the cards; what is nearest (`in`) around each `link` that names a paper; or a function that returns
   * them in document order.
   */
  cards: string | { link: string; in: string } | ((root: ParentNode) => Element[]);
  /** What follows a card as its sibling, up to the next card's kind of element, and belongs to it: the `dd`s of a `dt`. */
  followedBy?: string;
  /**
   * What names the paper, best first: selectors of links (the first link of each that names a paper counts) or
   * functions. The first identifier that is found is the card's own; all of them are the draft's.
   */
  identifiers: (string | ((card: Element, parts: Element[]) => Identifier | null))[];
  /** Links in which further identifiers stand, e.g. the arXiv version of a published paper. */
  alsoKnownAs?: string;
  title: Text;
  /** A selector of descendants that are no part of any text. */
  without?: string;
  /** A selector with one element for each author; a list in one element is split at commas, semicolons and "and". */
  authors?: string | ((card: Element, parts: Element[]) => Author[]);
  abstract?: Text;
  published?: Text;
  venue?: Text;
  comment?: Text;
  /** Selectors of links. */
  page?: string;
  pdf?: string;
  code?: string;
  /** Anything of the draft that none of the above gives. */
  more?: (card: Element, parts: Element[]) => Partial<RawDraft>;
  /** The element behind whose text the marker stands; the title's when it is a selector, else the card. */
  anchor?: string | ((card: Element) => Anchor | null);
}

/** Names in one text: `A. Turing, C. Shannon and G. Hopper`. */
export const namesIn = (text: string): Author[] =>
  authorsIn(text, 'people').filter(({ name }) => /\p{L}/u.test(name) && !/^et al\.?$|^\d+ (?:more|others)/iu.test(name));

/** A list that a site cut short ends in an ellipsis, and its last name is half a name. */
const withoutRest = (text: string): string => text.replace(/[,;]?\s?(?:…|\.\.\.)\s*$/u, '');

/** The first element of several parts that a selector finds. */
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
  const boxes = findAll(root, link).flatMap((one) => (identifierFromUrl(addressOf(one)) ? (closest(one, box) ?? []) : []));
  return [...new Set(boxes)];
};

/** @returns the layout that a declaration stands for. */
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
    for (const one of identifiers) {
      const found = typeof one === 'string' ? linked(parts, one)[0] : one(card, parts);
      if (found) return found;
    }
    return null;
  };

  const allOf = (card: Element, parts = partsOf(card)): Identifier[] => {
    const own = identifiers.flatMap((one) => (typeof one === 'string' ? linked(parts, one)[0] : one(card, parts)) ?? []);
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

/** An identifier in the text of the first element that a selector finds. */
export const identifierIn =
  (selector: string, attribute?: string) =>
  (card: Element): Identifier | null => {
    const element = find(card, selector);
    const text = attribute ? attributeOf(element, attribute) : textOf(element);
    return identifiersIn(text)[0] ?? null;
  };
