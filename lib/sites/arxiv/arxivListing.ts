/** arXiv's listings: a card is a `dt` with its `dd`; no element encloses the two. */

import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { tidyDate } from '~/lib/papers/text/tidyDate';
import { closest, find, findAll, parentOf } from '~/lib/sites/kit/dom';
import { makeDraft, monthOf } from '~/lib/sites/kit/makeDraft';
import type { Layout } from '~/lib/sites/kit/site';
import { textOf } from '~/lib/sites/kit/textOf';
import { authorsIn, categoriesIn, linkedPaper, links } from './arxivFields';

const field = (card: Element | null, name: string): string =>
  textOf(card && find(card, name), '.descriptor').replace(/^\s*(?:Title|Comments|Journal-ref|Subjects):/, '');

/** The `dd` after a `dt`; the page may have other elements in between. */
const descriptionOf = (term: Element): Element | null => {
  let next = term.nextElementSibling;
  while (next && next.localName !== 'dd' && next.localName !== 'dt') next = next.nextElementSibling;
  return next?.localName === 'dd' ? next : null;
};

const attached = (term: Element): Element[] => {
  const description = descriptionOf(term);
  return description ? [description] : [];
};

const day = /\b\d{1,2} [A-Z][a-z]{2,8} \d{4}\b/;

/** The day in the nearest heading: first in the list (2024), before the list (2020), or above all lists of the page. */
const headedDay = (term: Element): string | undefined => {
  const list = closest(term, 'dl');
  let heading = list?.firstElementChild ?? null;
  let place: Element | null = list;
  while (place) {
    const found = heading && /^h[1-6]$/.test(heading.localName) && day.exec(textOf(heading))?.[0];
    if (found) return found;
    heading = Reflect.get(Element.prototype, 'previousElementSibling', place) ?? parentOf(place);
    place = heading;
  }
  return undefined;
};

/**
 * The day a paper was announced, from the heading above it. It is the day of first publication only for a new paper,
 * so it is used only if it is in the month that the identifier names or in the next one; replacements and late
 * cross-lists get the identifier's month.
 */
const announced = (term: Element, identifier: Identifier): string | undefined => {
  const date = tidyDate(headedDay(term) ?? '');
  const since = monthOf(identifier);
  if (!date || !since || /\(replaced\)/.test(textOf(term))) return since;
  const months = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  const passed = months(date) - months(since);
  return passed === 0 || passed === 1 ? date : since;
};

const listing = (name: string, selector: string): Layout => ({
  name,
  cards: (root) => findAll(root, selector),
  identify: linkedPaper,
  parts: (card) => [card, ...attached(card)],
  read(card) {
    const identifier = linkedPaper(card);
    const description = descriptionOf(card);
    if (!identifier) return null;
    return makeDraft({
      site: 'arxiv',
      identifiers: [identifier],
      title: field(description, '.list-title'),
      ...authorsIn(description && find(description, '.list-authors')),
      abstract: field(description, 'p.mathjax, .meta > p'),
      published: [announced(card, identifier)],
      venue: field(description, '.list-journal-ref'),
      comment: field(description, '.list-comments'),
      categories: categoriesIn(field(description, '.list-subjects')),
      ...links(identifier),
    });
  },
  anchor: (card) => ({ parent: card, before: null }),
});

export const listingLayouts = [listing('2024 dl#articles', 'dl#articles dt'), listing('2020 dl', 'dl:not(#articles) dt')];
