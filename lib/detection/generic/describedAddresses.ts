/**
 * Finds the addresses that a page's metadata declares as papers, where the address alone names none: lists of articles in
 * linked data, and microdata (https://schema.org/ScholarlyArticle, 2026).
 */
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import { parseIdentifier } from '~/lib/papers/identifiers/parseIdentifier';
import { urlIdentifier } from '~/lib/papers/identifiers/urlIdentifier';
import { beginningOf } from '~/lib/papers/text/textAround';
import { addressOf, attributeOf, baseOf, closest, contentOf, findAll } from '~/lib/sites/kit/dom';
import { describedArticles } from './linkedArticle';

/** Most microdata articles of a page that are read. */
const most = 5000;
const article = '[itemscope][itemtype$="schema.org/ScholarlyArticle"]';

/** Most UTF-16 units of an identifier that are read. */
const longest = 300;

/** Finds a property of the item itself, not of its author or its journal. */
const ownOf = (item: Element, selector: string): Element | null =>
  findAll(item, selector).find((element) => closest(element, '[itemscope]') === item) ?? null;

/** Normalises an absolute address: without its fragment, which is in the same page, and without a final slash. */
export const addressKey = (address: string): string => address.replace(/#.*$/s, '').replace(/\/$/, '');

/** @returns the papers' identifiers, by `addressKey` of their absolute addresses. */
export function describedAddresses(page: Document): Map<string, Identifier> {
  const described = new Map<string, Identifier>();
  const add = (address: string, named: Identifier | null | undefined): void => {
    const identifier = named ?? urlIdentifier(address);
    if (address && identifier) described.set(addressKey(address), identifier);
  };
  const base = baseOf(page);
  for (const { address, identifiers } of describedArticles(page)) {
    if (URL.canParse(address, base)) add(new URL(address, base).href, identifiers[0]);
  }
  for (const item of findAll(page, article, most)) {
    // An article with a link that names a paper does not need its other addresses to be known.
    if (findAll(item, 'a[href]').some((link) => identifierFromUrl(addressOf(link)) !== null)) continue;
    const named = ownOf(item, '[itemprop~="identifier"], [itemprop~="sameAs"]');
    const value = named ? attributeOf(named, 'content') || attributeOf(named, 'href') || contentOf(named) : '';
    add(addressOf(ownOf(item, '[itemprop~="url"][href]')), parseIdentifier(beginningOf(value, longest)));
  }
  return described;
}
