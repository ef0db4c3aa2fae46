/** PubMed: search results and single records. A result contains each of its fields twice, whole and cut short. */
import { identifiersIn } from '~/lib/papers/identifiers/parseIdentifier';
import { tidyDate } from '~/lib/papers/text/tidyDate';
import { declareLayout } from '~/lib/sites/kit/declareLayout';
import { find, findAll } from '~/lib/sites/kit/dom';
import { medlineNames } from '~/lib/sites/kit/medlineNames';
import { metaLayout } from '~/lib/sites/kit/metaLayout';
import { at, feed, paper } from '~/lib/sites/kit/pages';
import type { Site } from '~/lib/sites/kit/site';
import { textOf } from '~/lib/sites/kit/textOf';

const host = /^pubmed\.ncbi\.nlm\.nih\.gov$/;
const title = 'a[data-article-id]';
const lists = ['term', 'linkname', 'cauthor_id', 'from_uid', 'show_snippets'];

/** `Psychol Bull. 2010 Jul;136(4):495-525. doi: 10.1037/a0019486. Epub 2010 May 1.`; the whole one comes first. */
const citation = (card: Element): string =>
  findAll(card, 'span')
    .map((span) => textOf(span).trim())
    .find((text) => /^[^.;:]+\.\s(?:19|20)\d\d\b/.test(text)) ?? '';

/** The earlier of the online date and the issue's date: an article may be online before its issue is out. */
const published = (card: Element): string | undefined => {
  const text = citation(card);
  const issue = /\.\s((?:19|20)\d\d\b[^;:.]*)/.exec(text)?.[1] ?? '';
  const online = /\bEpub\s([^.]*)/.exec(text)?.[1] ?? '';
  const year = issue.slice(0, 4);
  return [tidyDate(online), tidyDate(issue) ?? (year || undefined)].filter(Boolean).sort()[0];
};

/** The volume, issue and pages in a citation: `;136(4):495-525.` */
const place = (card: Element): Record<string, string | undefined> => {
  const [, volume, issue, pages] = /;\s?([^:;.()]+)(?:\(([^();]*)\))?(?::([^;:.]+))?\./.exec(citation(card)) ?? [];
  return { volume, issue, pages };
};

const results = declareLayout({
  site: 'pubmed',
  name: '2026 a[data-article-id]',
  cards: { link: title, in: 'article' },
  identifiers: [(card) => identifiersIn(citation(card)).find((identifier) => identifier.startsWith('doi:')) ?? null, title],
  title: (card) =>
    textOf(find(card, title))
      .trim()
      .replace(/(?<!\.)\.$/, ''),
  authors: (card) => medlineNames(textOf(find(card, '.full-authors') ?? find(card, '.docsum-authors'))),
  published,
  venue: (card) => citation(card).split(/\.\s/)[0],
  more: (card) => ({ container: citation(card).split(/\.\s/)[0], ...place(card) }),
  page: title,
  anchor: title,
});

export const pubmed: Site = {
  id: 'pubmed',
  pages: [
    feed(
      'search',
      [results],
      at(
        host,
        /^\/(?:trending\/?)?$/,
        (url) => /trending/.test(url.pathname) || lists.some((name) => url.searchParams.has(name)),
      ),
      'https://pubmed.ncbi.nlm.nih.gov/?term=ego+depletion',
      'https://pubmed.ncbi.nlm.nih.gov/?linkname=pubmed_pubmed&from_uid=20565167',
      'https://pubmed.ncbi.nlm.nih.gov/trending/',
    ),
    paper(
      'paper',
      [metaLayout({ site: 'pubmed', title: 'h1', prefer: /^doi:/, abstract: '#eng-abstract, #abstract p' })],
      at(host, /^\/[1-9]\d{0,7}\/?$/),
      'https://pubmed.ncbi.nlm.nih.gov/20565167/',
      'https://pubmed.ncbi.nlm.nih.gov/9599441/?from_term=ego',
    ),
  ],
};
