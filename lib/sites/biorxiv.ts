/**
 * bioRxiv and medRxiv, two archives with the same software: searches, lists of a subject or of the
 * last days, and single preprints.
 */
import type { Author } from '~/lib/papers/paper';
import { declareLayout } from '~/lib/sites/kit/declareLayout';
import { addressOf, attributeOf, find, findAll } from '~/lib/sites/kit/dom';
import { metaLayout } from '~/lib/sites/kit/metaLayout';
import { at, feed, paper } from '~/lib/sites/kit/pages';
import type { Site } from '~/lib/sites/kit/site';
import { textOf } from '~/lib/sites/kit/textOf';

const preprint = 'a[href*="/content/10."]';

const authors = (card: Element): Author[] =>
  findAll(card, '[data-delta]').map((author) => {
    const given = textOf(find(author, '.nlm-given-names')).trim();
    const family = textOf(find(author, '.nlm-surname')).trim();
    return given && family ? { name: `${given} ${family}`, given, family } : { name: textOf(author) };
  });

/** The day that version 1 was posted; for a later version, the month in which version 1 was submitted. */
const published = (card: Element): string | undefined => {
  const box = card.hasAttribute('data-apath') ? card : find(card, '[data-apath]');
  const posted = /\/early\/(\d{4}\/\d\d\/\d\d)\//.exec(attributeOf(box, 'data-apath'))?.[1];
  const link = addressOf(find(card, preprint));
  const [, submitted, version = '1'] = /\/(\d{4}\.\d\d)\.\d\d\.\d+(?:v(\d+))?/.exec(link) ?? [];
  return version === '1' ? (posted ?? submitted) : submitted;
};

const archive = (id: Site['id'], name: string, host: string): Site => {
  const hosts = new RegExp(`^${host.replace('.', '\\.')}$`);
  const list = declareLayout({
    site: id,
    name: '2026 a[href*="/content/10."]',
    cards: { link: preprint, in: '[data-pisa], li' },
    identifiers: [preprint],
    title: preprint,
    authors,
    published,
    venue: () => name,
    page: preprint,
  });
  return {
    id,
    pages: [
      feed(
        'search',
        [list],
        at(hosts, /^\/search\/./),
        `https://www.${host}/search/intrinsic%20timescales`,
        `https://www.${host}/search/jcode%3A${id}%20numresults%3A75`,
      ),
      feed(
        'list',
        [list],
        at(hosts, /^\/(?:collection\/.+|content\/early\/(?:recent|\d{4}\/\d\d\/\d\d)|archive|content\/about-\w+)?\/?$/),
        `https://www.${host}/content/early/recent?page=1`,
        `https://www.${host}/collection/neuroscience`,
        `https://www.${host}/`,
      ),
      paper(
        'paper',
        [metaLayout({ site: id, title: '#page-title', prefer: /^doi:/ })],
        at(
          hosts,
          /^\/content\/10\.\d{4,5}\/[\d.]+(?:v\d+)?(?:\.(?:abstract|full|full-text|article-info|article-metrics|supplementary-material))?\/?$/,
        ),
        `https://www.${host}/content/10.1101/2020.03.22.002386v3`,
        `https://www.${host}/content/10.64898/2026.07.01.735904v1.full`,
      ),
    ],
  };
};

export const biorxiv = archive('biorxiv', 'bioRxiv', 'biorxiv.org');
export const medrxiv = archive('medrxiv', 'medRxiv', 'medrxiv.org');
