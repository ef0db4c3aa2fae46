/** Reads the fields that Hugging Face's cards and its page of one paper have in common. */

import { arxivIdentifier } from '~/lib/papers/identifiers/arxivId';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { attributeOf, find, findAll } from '~/lib/sites/kit/dom';
import { monthOf, type RawDraft } from '~/lib/sites/kit/makeDraft';
import { embeddedPaper } from './huggingfaceData';

export const paperLink = 'a[href*="/papers/"]';

/** The part of a link's address that names a paper; null for `/papers/date/…` and every other address. Cheap. */
export const placeOf = (link: Element | null): string | null =>
  /\/papers\/\d{4}\.\d{4,5}(?!\d)/.exec(attributeOf(link, 'href'))?.[0] ?? null;

/** `/papers/2610.05608#community` → `arxiv:2610.05608`. */
export const paperOf = (link: Element | null): Identifier | null => {
  const place = placeOf(link);
  return place ? arxivIdentifier(place.slice('/papers/'.length)) : null;
};

/**
 * Splits the texts of small elements at dots and line breaks. @returns the first group of the first
 * piece that matches the pattern.
 */
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

/** Adds the year to a day such as "Sep 28", from the identifier's month; December before a January is in the previous year. */
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

/** The first match of a selector, if it is before the comments. */
export const beforeComments = (card: Element, selector: string): HTMLElement | null => {
  const comments = find(card, '[id="community"]');
  const found = find(card, selector);
  const after = found && comments && comments.compareDocumentPosition(found) & Node.DOCUMENT_POSITION_FOLLOWING;
  return after ? null : found;
};

/**
 * Collects the fields of a draft. `shown` has the title, authors and abstract as far as the element shows
 * them; embedded data replaces them.
 */
export const gather = (
  card: Element,
  identifier: Identifier,
  shown: { title: string; authors: string[]; abstract: string },
): RawDraft => {
  const id = identifier.slice('arxiv:'.length);
  const embedded = embeddedPaper(card.ownerDocument, id);
  const names = embedded?.authors.length ? embedded.authors : shown.authors;
  const counted = textMatching(card, /^(\d+)\s+authors?$/);
  return {
    site: 'huggingface',
    identifiers: [identifier],
    // A translated page shows another title than the embedded one.
    title: embedded?.title || shown.title,
    authors: names.map((name) => ({ name })),
    authorCount: names.length || !counted ? undefined : Number(counted),
    abstract: embedded?.summary || shown.abstract,
    published: [embedded?.publishedAt?.slice(0, 10), dated(textMatching(card, dayPattern), identifier)],
    page: `https://huggingface.co/papers/${id}`,
    pdf: `https://arxiv.org/pdf/${id}`,
    code: embedded?.githubRepo || attributeOf(beforeComments(card, 'a[href^="https://github.com/"]'), 'href'),
    upvotes: upvotesIn(card) ?? embedded?.upvotes,
  };
};
