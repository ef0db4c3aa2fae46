/**
 * A layout as data, for the many sites whose cards are an element each and whose fields are elements in it. What needs
 * more is a function of the card; everything is read through `dom.ts` and tidied by `makeDraft`.
 */
import type { Identifier } from '~/lib/papers/identifier';
import { identifierFromUrl } from '~/lib/papers/identifierFromUrl';
import type { Author } from '~/lib/papers/paper';
import { identifiersIn } from '~/lib/papers/parseIdentifier';
import { addressOf, attributeOf, find, findAll } from './dom';
import { makeDraft, type RawDraft } from './makeDraft';
import type { Anchor, Layout } from './site';
import { textOf } from './textOf';

/** A selector, whose first element's text it is, or a function of the card. */
type Text = string | ((card: Element) => string | undefined);

export interface Declaration {
  site: string;
  name: string;
  /** A selector of the cards, or a function that returns them in document order. */
  cards: string | ((root: ParentNode) => Element[]);
  /**
   * What names the paper, best first: selectors of links (the first link of each that names a paper counts) or
   * functions. The first identifier that is found is the card's own; all of them are the draft's.
   */
  identifiers: (string | ((card: Element) => Identifier | null))[];
  /** Links in which further identifiers stand, e.g. the arXiv version of a published paper. */
  alsoKnownAs?: string;
  title: Text;
  /** A selector of descendants that are no part of any text. */
  without?: string;
  /** A selector with one element for each author; a list in one element is split at commas, semicolons and "and". */
  authors?: string | ((card: Element) => Author[]);
  abstract?: Text;
  published?: Text;
  venue?: Text;
  comment?: Text;
  /** Selectors of links. */
  page?: string;
  pdf?: string;
  code?: string;
  /** Anything of the draft that none of the above gives. */
  more?: (card: Element) => Partial<RawDraft>;
  /** The element behind whose text the marker stands; the title's when it is a selector. */
  anchor?: string | ((card: Element) => Anchor | null);
}

/** Names in one text: `A. Turing, C. Shannon and G. Hopper`. */
export const namesIn = (text: string): Author[] =>
  text
    .split(/[,;、，；]|\s(?:and|&)\s/u)
    .map((name) => ({ name: name.replace(/\s+/gu, ' ').trim() }))
    .filter(({ name }) => /\p{L}/u.test(name) && !/^et al\.?$|^\d+ (?:more|others)/iu.test(name));

/** A list that a site cut short ends in an ellipsis, and its last name is half a name. */
const withoutRest = (text: string): string => text.replace(/[,;]?\s*(?:…|\.\.\.)\s*$/u, '');

/** @returns the layout that a declaration stands for. */
export const declareLayout = (declared: Declaration): Layout => {
  const { site, name, cards, identifiers, alsoKnownAs, without } = declared;

  const read = (card: Element, text: Text | undefined): string => {
    if (text === undefined) return '';
    return typeof text === 'string' ? textOf(find(card, text), without) : (text(card) ?? '');
  };

  const linked = (card: Element, selector: string): Identifier[] =>
    findAll(card, selector).flatMap((link) => identifierFromUrl(addressOf(link)) ?? []);

  const identify = (card: Element): Identifier | null => {
    for (const one of identifiers) {
      const found = typeof one === 'string' ? linked(card, one)[0] : one(card);
      if (found) return found;
    }
    return null;
  };

  const authorsOf = (card: Element): Author[] => {
    const { authors } = declared;
    if (typeof authors === 'function') return authors(card);
    const elements = authors ? findAll(card, authors) : [];
    const [only] = elements;
    if (only && elements.length === 1) return namesIn(withoutRest(textOf(only, without)));
    return elements.map((element) => ({ name: textOf(element, without).replace(/[,;\s]+$/u, '') }));
  };

  return {
    name,
    cards: (root) => (typeof cards === 'string' ? findAll(root, cards) : cards(root)),
    identify,
    read(card) {
      const own = identify(card);
      if (!own) return null;
      const others = identifiers.flatMap((one) => (typeof one === 'string' ? linked(card, one)[0] : one(card)) ?? []);
      const also = alsoKnownAs ? linked(card, alsoKnownAs) : [];
      const address = (selector: string | undefined): string | undefined =>
        selector === undefined ? undefined : addressOf(find(card, selector)) || undefined;
      return makeDraft({
        site,
        identifiers: [own, ...others, ...also],
        title: read(card, declared.title),
        authors: authorsOf(card),
        abstract: read(card, declared.abstract),
        published: [read(card, declared.published)],
        venue: read(card, declared.venue),
        comment: read(card, declared.comment),
        page: address(declared.page),
        pdf: address(declared.pdf),
        code: address(declared.code),
        ...declared.more?.(card),
      });
    },
    anchor(card) {
      const { anchor, title } = declared;
      if (typeof anchor === 'function') return anchor(card);
      const selector = anchor ?? (typeof title === 'string' ? title : undefined);
      const element = selector === undefined ? null : find(card, selector);
      // A marker in a link would be part of it: it stands behind the link then.
      const link = element && Element.prototype.closest.call(element, 'a');
      const parent = link ? link.parentElement : element;
      return parent && { parent, before: link ? link.nextSibling : null };
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
