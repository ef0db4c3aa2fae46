/** Proceedings of Machine Learning Research: volumes and single papers. */

import { tidyDate } from '~/lib/papers/text/tidyDate';
import { declareLayout, findIn } from '~/lib/sites/kit/declareLayout';
import { addressOf, find, findAll } from '~/lib/sites/kit/dom';
import { metaLayout } from '~/lib/sites/kit/metaLayout';
import { at, feed, paper } from '~/lib/sites/kit/pages';
import type { Site } from '~/lib/sites/kit/site';
import { textOf } from '~/lib/sites/kit/textOf';

const host = /^proceedings\.mlr\.press$/;

/** `Volume 2: Artificial Intelligence and Statistics, 21-24 March 2007, San Juan, Puerto Rico` */
const heading = (card: Element): string =>
  findAll(card.ownerDocument, 'h1, h2')
    .map((element) => textOf(element).trim())
    .find((text) => /^Volume [R\d]+:/i.test(text)) ?? '';

/** A paper's key ends in its year of publication; the month is the meeting's, if that was in the same year. */
const published = (card: Element): string => {
  const [, two = ''] = /\D(\d\d)[a-z]{0,2}(?:\.html|\/|\.pdf)/.exec(addressOf(find(card, 'p a[href]'))) ?? [];
  const year = two && `${Number(two) > 80 ? 19 : 20}${two}`;
  const meeting = tidyDate(heading(card))?.slice(0, 7) ?? '';
  return year && !meeting.startsWith(year) ? year : meeting;
};

const submission = 'a[href*="openreview.net/forum"]';

const volume = declareLayout({
  site: 'pmlr',
  name: '2017 div > p > a',
  cards: { link: 'p > a[href]', in: 'div' },
  // The submission comes first, so that a mark on it is found here.
  identifiers: [submission, 'p > a[href]'],
  title: 'p',
  authors: '.authors, p > span:first-child',
  published,
  venue: (card, parts) =>
    textOf(findIn(parts, '.info i, p > span i')) ||
    heading(card)
      .replace(/^Volume [R\d]+:\s*/i, '')
      .replace(/,.*$/s, ''),
  page: 'a[href$=".html"]',
  // PDF links of the first volumes lead to a host that no longer exists.
  pdf: 'a[href*="//proceedings.mlr.press/"][href$=".pdf"], a[href*="githubusercontent.com/"][href$=".pdf"]',
  code: 'a[href*="github.com/"]',
});

export const pmlr: Site = {
  id: 'pmlr',
  pages: [
    feed(
      'volume',
      [volume],
      at(host, /^\/(?:v|r)\d+\/?(?:index\.html)?$/),
      'https://proceedings.mlr.press/v235/',
      'https://proceedings.mlr.press/r1',
    ),
    paper(
      'paper',
      [metaLayout({ site: 'pmlr', prefer: /^openreview:/, alsoKnownAs: `li ${submission}`, abstract: '#abstract' })],
      at(host, /^\/(?:v|r)\d+\/[a-z][\w-]*\d\d[a-z]{0,2}(?:\.html)?$/),
      'https://proceedings.mlr.press/v28/bergstra13.html',
      'https://proceedings.mlr.press/v139/radford21a',
    ),
  ],
};
