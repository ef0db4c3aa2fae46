/**
 * Scholar Inbox: the digest and its other lists. They are private to each user, so this layout is based on programs that read the
 * digest (2025): each paper's title and its authors are links to the same arXiv version, a button is labelled "show abstract",
 * and the abstract is a paragraph below. Links to other archives are read in the same way.
 */
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import { anchorBehind } from '~/lib/sites/kit/anchorBehind';
import { declareLayout, namesIn } from '~/lib/sites/kit/declareLayout';
import { addressOf, findAll } from '~/lib/sites/kit/dom';
import { ownBoxes } from '~/lib/sites/kit/ownBox';
import { at, feed } from '~/lib/sites/kit/pages';
import type { Site } from '~/lib/sites/kit/site';
import { textOf } from '~/lib/sites/kit/textOf';

const host = /^scholar-inbox\.com$/;
const link = 'a[href^="http"], a[href^="//"]';
/** UTF-16 units; shorter paragraphs are remarks. */
const shortestAbstract = 40;

/** Links to Semantic Scholar's record of the paper do not count: like those to code, they are buttons of a card. */
const keyOf = (element: Element): string | undefined => {
  const identifier = identifierFromUrl(addressOf(element));
  return identifier && !identifier.startsWith('s2:') ? identifier : undefined;
};

const isButton = (text: string): boolean =>
  /^(?:arxiv|abs|abstract|pdf|html|doi|paper|link|code|project(?: page)?|website|openreview|view|open|source|bibtex)$/i.test(
    text,
  );

/** The links whose text is not a button's: the title first, then the authors. */
const speaking = (card: Element): Element[] =>
  findAll(card, link).filter((element) => {
    const text = textOf(element).trim();
    return keyOf(element) !== undefined && /\p{L}{2}/u.test(text) && !isButton(text);
  });

const digest = declareLayout({
  site: 'scholarinbox',
  name: '2025 a a',
  cards: (root) => ownBoxes(findAll(root, link), keyOf).filter((card) => speaking(card).length > 0),
  identifiers: [(card) => speaking(card).map((element) => identifierFromUrl(addressOf(element)))[0] ?? null],
  title: (card) => textOf(speaking(card)[0]),
  authors: (card) => namesIn(textOf(speaking(card)[1])),
  abstract: (card) =>
    findAll(card, 'p')
      .map((paragraph) => textOf(paragraph).trim())
      .filter((text) => text.length >= shortestAbstract)
      .sort((a, b) => b.length - a.length)[0],
  more: (card) => ({
    page: addressOf(speaking(card)[0] ?? null) || undefined,
    pdf: findAll(card, link)
      .map(addressOf)
      .find((address) => /\/pdf\/|\.pdf$/.test(address)),
  }),
  anchor: (card) => anchorBehind(speaking(card)[0] ?? null, card),
});

export const scholarInbox: Site = {
  id: 'scholarinbox',
  pages: [
    feed(
      'list',
      [digest],
      at(host, /^\/(?:(?:digest|home|trending|search|bookmarks|collections?|conferences?|ratings)(?:\/[^/]+)?)?\/?$/),
      'https://www.scholar-inbox.com/digest',
      'https://www.scholar-inbox.com/digest?date=10-31-2025',
      'https://scholar-inbox.com/home',
    ),
  ],
};
