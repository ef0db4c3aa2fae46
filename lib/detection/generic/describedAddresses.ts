/**
 * Addresses that a page itself says are papers', where the address alone says nothing: lists of articles in linked data,
 * and microdata (https://schema.org/ScholarlyArticle, 2026).
 */
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import { parseIdentifier } from '~/lib/papers/identifiers/parseIdentifier';
import { urlIdentifier } from '~/lib/papers/identifiers/urlIdentifier';
import { beginningOf } from '~/lib/papers/text/textAround';
import { addressOf, attributeOf, baseOf, closest, contentOf, findAll } from '~/lib/sites/kit/dom';
import { describedArticles } from './linkedArticle';

/** Articles in microdata that are looked at. */
const most = 5000;
const article = '[itemscope][itemtype$="schema.org/ScholarlyArticle"]';

/** UTF-16 units of an identifier. */
const longest = 300;

/** A property of an item itself, and not of its author or its journal. */
const ownOf = (item: Element, selector: string): Element | null =>
  findAll(item, selector).find((element) => closest(element, '[itemscope]') === item) ?? null;

/** One address in one way: what stands behind `#` is the same page. */
export const addressKey = (address: string): string => address.replace(/#.*$/s, '').replace(/\/$/, '');

/** @returns the papers by `addressKey` of their absolute addresses. */
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
  for (const item of findAll(page, article).slice(0, most)) {
    // Where a link names the paper, what else the entry links to need not.
    if (findAll(item, 'a[href]').some((link) => identifierFromUrl(addressOf(link)) !== null)) continue;
    const named = ownOf(item, '[itemprop~="identifier"], [itemprop~="sameAs"]');
    const value = named ? attributeOf(named, 'content') || attributeOf(named, 'href') || contentOf(named) : '';
    add(addressOf(ownOf(item, '[itemprop~="url"][href]')), parseIdentifier(beginningOf(value, longest)));
  }
  return described;
}
