/** What Hugging Face's cards and its page of one paper have in common. */

import { arxivIdentifier } from '~/lib/papers/identifiers/arxivId';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { attributeOf, find, findAll } from '~/lib/sites/kit/dom';
import { monthOf, type RawDraft } from '~/lib/sites/kit/makeDraft';
import { embeddedPaper } from './huggingfaceData';

export const paperLink = 'a[href*="/papers/"]';

/** The part of a link's address that names a paper; cheap, and null for `/papers/date/…` and all that is no paper. */
export const placeOf = (link: Element | null): string | null =>
  /\/papers\/\d{4}\.\d{4,5}(?!\d)/.exec(attributeOf(link, 'href'))?.[0] ?? null;

/** `/papers/2610.05608#community` → `arxiv:2610.05608`. */
export const paperOf = (link: Element | null): Identifier | null => {
  const place = placeOf(link);
  return place ? arxivIdentifier(place.slice('/papers/'.length)) : null;
};

/** What a small element says between its dots and line breaks, where a pattern fits all of it. */
const textMatching = (card: Element, pattern: RegExp): string | undefined => {
  for (const element of findAll(card, 'li, div, span, time')) {
    const text = element.textContent ?? '';
    if (text.length > 300) continue;
    for (const piece of text.split(/[·•\n]/)) {
      const found = pattern.exec(piece.trim())?.[1];
      if (found) return found;
    }
  }
  return undefined;
};

const dayPattern = /^(?:Published on\s+)?([A-Z][a-z]{2,8} \d{1,2}(?:, \d{4})?)$/;

/** "Sep 28" has no year; the identifier's month tells it, also across New Year. */
const dated = (day: string | undefined, identifier: Identifier): string | undefined => {
  const month = monthOf(identifier);
  if (!day || !month || day.includes(',')) return day;
  const year = Number(month.slice(0, 4)) - (day.startsWith('Dec') && month.endsWith('-01') ? 1 : 0);
  return `${day}, ${year}`;
};

const upvotesIn = (card: Element): number | undefined => {
  const box = find(card, 'input[type="checkbox"]')?.parentElement;
  const digits = /^\D*(\d[\d,]*)\s*$/.exec(box?.textContent ?? '')?.[1];
  return digits ? Number(digits.replaceAll(',', '')) : undefined;
};

/** The first match that stands before the comments. */
export const beforeComments = (card: Element, selector: string): HTMLElement | null => {
  const comments = find(card, '[id="community"]');
  const found = find(card, selector);
  const after = found && comments && comments.compareDocumentPosition(found) & Node.DOCUMENT_POSITION_FOLLOWING;
  return after ? null : found;
};

/** All but title, authors and abstract of the page: those are passed in, as far as the element shows them. */
export const gather = (
  card: Element,
  identifier: Identifier,
  shown: { title: string; authors: string[]; abstract: string },
): RawDraft => {
  const id = identifier.slice('arxiv:'.length);
  const known = embeddedPaper(card.ownerDocument, id);
  const names = known?.authors.length ? known.authors : shown.authors;
  const counted = textMatching(card, /^(\d+)\s+authors?$/);
  return {
    site: 'huggingface',
    identifiers: [identifier],
    // A page that was translated shows another title than it embeds.
    title: known?.title || shown.title,
    authors: names.map((name) => ({ name })),
    authorCount: names.length || !counted ? undefined : Number(counted),
    abstract: known?.summary || shown.abstract,
    published: [known?.publishedAt?.slice(0, 10), dated(textMatching(card, dayPattern), identifier)],
    page: `https://huggingface.co/papers/${id}`,
    pdf: `https://arxiv.org/pdf/${id}`,
    code: known?.githubRepo || attributeOf(beforeComments(card, 'a[href^="https://github.com/"]'), 'href'),
    upvotes: upvotesIn(card) ?? known?.upvotes,
  };
};
