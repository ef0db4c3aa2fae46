/**
 * OpenReview: lists of notes on any page (venues, submissions, searches, activity, profiles), and forums. The front end is
 * public: https://github.com/openreview/openreview-web, components/Note.js and components/NoteTitle.js (2020 to 2026).
 */

import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import type { Author } from '~/lib/papers/paper';
import { withoutEnd } from '~/lib/papers/text/textAround';
import { declareLayout, namesIn } from '~/lib/sites/kit/declareLayout';
import { addressOf, find, findAll, nextOf, parentOf } from '~/lib/sites/kit/dom';
import { metaLayout } from '~/lib/sites/kit/metaLayout';
import { at, feed, paper } from '~/lib/sites/kit/pages';
import type { Site } from '~/lib/sites/kit/site';
import { textOf } from '~/lib/sites/kit/textOf';

const host = /^openreview\.net$/;
const title = 'h4 > a[href*="/forum?id="]';

/**
 * A reply (a review, a decision) links to the forum too, with its own title. The title of its paper is below, in bold or, in the
 * list of activity, behind an icon.
 */
const replied = 'h4 + div > strong, h4 + div:not(:has(+ ul)) > span[class] + span';
const queryOf = (card: Element): URLSearchParams => {
  const address = addressOf(find(card, title));
  return URL.canParse(address) ? new URL(address).searchParams : new URLSearchParams();
};
const isReply = (card: Element): boolean => {
  const query = queryOf(card);
  return query.has('noteId') && query.get('noteId') !== query.get('id');
};

/** People with a profile are links, others are spans; a long list ends in a button that shows the rest. */
const namesAt = (box: Element | null): Author[] => {
  if (!box) return [];
  const elements = findAll(box, 'a[href*="/profile?"], a[href*="dblp.org"], span:not(:has(*))');
  const names = elements.map((element) => withoutEnd(textOf(element), /[,;\s]/)).filter((name) => /\p{L}/u.test(name));
  const authors = names.length ? names.map((name) => ({ name })) : namesIn(textOf(box));
  return authors.filter(({ name }) => !/^(?:et al\.?\b|\(|Anonymous$)/i.test(name));
};

const metaInfo = (card: Element): string[] => findAll(card, 'h4 ~ ul:first-of-type > li').map((item) => textOf(item).trim());

/** The value after a field's name, which is in bold. */
const fieldOf = (card: Element, name: RegExp): string => {
  const label = findAll(card, ':is(li, div) > strong').find((element) => name.test(textOf(element).trim()));
  return label ? textOf(nextOf(label)) : '';
};

const notes = declareLayout({
  site: 'openreview',
  name: '2020 h4 a',
  cards: (root) => {
    const headings = findAll(root, title).flatMap((link) => (identifierFromUrl(addressOf(link)) ? (parentOf(link) ?? []) : []));
    return [...new Set(headings.flatMap((heading) => parentOf(heading) ?? []))];
  },
  identifiers: [title],
  alsoKnownAs: 'h4 > a[href^="http"]',
  title: (card) => textOf(find(card, isReply(card) ? replied : title)),
  authors: (card) => (isReply(card) ? [] : namesAt(find(card, 'h4 ~ div:has(+ ul)') ?? find(card, 'h4 + div'))),
  abstract: (card) => (isReply(card) ? '' : fieldOf(card, /^abstract\s*:?$/i)),
  // `Published: 16 Jan 2024, Last Modified: 15 Mar 2024`; the date of a reply is not the paper's.
  published: (card) => (isReply(card) ? undefined : /\d{1,2} [A-Z][a-z]{2} \d{4}|\b\d{4}\b/.exec(metaInfo(card)[0] ?? '')?.[0]),
  venue: (card) => (isReply(card) ? undefined : metaInfo(card)[1]),
  more: (card) => {
    const pdf = addressOf(find(card, 'h4 > a[href*="/attachment?"], h4 > a[href*="/pdf?"]'));
    const id = queryOf(card).get('id') ?? '';
    // The link may contain a way back (`&referrer=`) or lead to a reply, so the address is made from the id.
    return { page: `https://openreview.net/forum?id=${encodeURIComponent(id)}`, ...(pdf && !isReply(card) ? { pdf } : {}) };
  },
  anchor: title,
});

const forum = metaLayout({
  site: 'openreview',
  title: 'h2',
  prefer: /^openreview:/,
  alsoKnownAs: ':is(h2, h2 ~ *) a[title="Open Website"]',
  // The metas may name fewer authors than the page: https://github.com/openreview/openreview-web, app/forum/page.js (2025).
  more: (page, metas) => {
    const box = findAll(page, 'h3').find((heading) => find(heading, 'a[href*="/profile?"]')) ?? null;
    const shown = namesAt(box);
    const pdf = metas?.pdf ?? addressOf(find(page, ':is(h2, h2 ~ *) a[href^="/pdf?id="]'));
    return { ...(shown.length > (metas?.authors.length ?? 0) ? { authors: shown } : {}), ...(pdf ? { pdf } : {}) };
  },
});

/** `~Alan_Turing1`; people without a profile are identified by their e-mail address. */
const isProfile = ({ pathname, searchParams }: URL): boolean =>
  pathname.startsWith('/profile') ? /^~/.test(searchParams.get('id') ?? '') || searchParams.has('email') : true;

export const openreview: Site = {
  id: 'openreview',
  pages: [
    feed(
      'list',
      [notes],
      at(host, /^\/(?:group|venue|submissions|search|activity|profile)\/?$/, isProfile),
      'https://openreview.net/group?id=ICLR.cc/2024/Conference#tab-accept-oral',
      'https://openreview.net/submissions?venue=ICLR.cc/2024/Conference',
      'https://openreview.net/search?term=attention&group=all&content=all&source=all',
      'https://openreview.net/activity',
      'https://openreview.net/profile?id=~Albert_Gu1',
    ),
    paper(
      'forum',
      [forum],
      at(host, /^\/forum\/?$/, ({ searchParams }) => /^[\w-]{6,40}$/.test(searchParams.get('id') ?? '')),
      'https://openreview.net/forum?id=tEYskw1VY2',
      'https://openreview.net/forum?id=AL1fq05o7H&noteId=gbdT5CDuBF',
    ),
  ],
};
