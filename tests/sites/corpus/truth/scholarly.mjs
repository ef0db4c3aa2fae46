/** Expected papers of Google Scholar and Semantic Scholar. Snippets and "TLDR" are not abstracts. */
import { all, doi, isoDate, linked, named, names, text, texts, tidy, year } from './tools.mjs';

/** Splits `A, B… - Journal, 2016 - host`; a truncated list yields the authors it names. */
const byline = (row) => {
  const [people = '', venue = ''] = text(row, '.gs_a').split(/\s+-\s+/u);
  return { authors: names(people.replace(/[…]|\.\.\.|&hellip;/gu, '')), date: year(venue) };
};

const search = (document) =>
  all(document, '.gs_ri').map((row) => {
    const title = row.querySelector('.gs_rt').cloneNode(true);
    for (const badge of all(title, '.gs_ctc, .gs_ctu')) badge.remove();
    const card = row.closest('.gs_r');
    return {
      ids: [...linked(card, '.gs_rt a, .gs_or_ggsm a, .gs_ggs a')],
      byTitle: true,
      optional: !row.querySelector('.gs_rt a'),
      title: tidy(title.textContent),
      ...byline(row),
    };
  });

/** Later pages have the address of a row in an attribute of a link that runs a script. */
const viewed = (link, url) => named(link.dataset.href === undefined ? link.href : new URL(link.dataset.href, url).href);

const profile = (document, _, url) =>
  all(document, 'tr.gsc_a_tr').map((row) => ({
    ids: viewed(row.querySelector('.gsc_a_at'), url),
    byTitle: true,
    title: text(row, '.gsc_a_at'),
    authors: names((texts(row, '.gs_gray')[0] ?? '').replace(/\.\.\.|…/gu, '')),
    date: year(text(row, '.gsc_a_y')),
  }));

const view = (document, _, url) => {
  const values = Object.fromEntries(
    all(document, '#gsc_oci_table .gs_scl').map((row) => [text(row, '.gsc_oci_field'), text(row, '.gsc_oci_value')]),
  );
  return [
    {
      ids: [...linked(document, '#gsc_oci_title a'), ...named(url)],
      byTitle: true,
      title: text(document, '#gsc_oci_title'),
      authors: names(values.Authors ?? ''),
      date: isoDate(values['Publication date']),
    },
  ];
};

const rows = (document) =>
  all(document, '.cl-paper-row').map((row) => ({
    ids: [`s2:${row.dataset.paperId}`, ...linked(row, 'a[href*="/paper/"]')],
    title: text(row, '.cl-paper-title'),
    authors: row.querySelector('[data-test-id="author-list-expand"]') ? undefined : texts(row, '[data-test-id="author-list"] a'),
    date: isoDate(text(row, '.cl-paper-pubdates')),
  }));

const paper = (document) => [
  {
    ids: [...linked(document, 'link[rel="canonical"]'), ...doi('10.1177/23998083221081530')],
    title: text(document, '[data-test-id="paper-detail-title"]'),
    date: '2022',
    anyDate: true,
  },
  ...rows(document),
];

const untitled = 'a row without a title link has no address of its own and may be left out';

export const scholarly = {
  'scholar/profile-einstein-gssa.html': { truth: profile },
  'scholar/profile-fangzr.html': { truth: profile },
  'scholar/profile-manmatha-2014.html': { truth: profile },
  'scholar/profile-shepler-newspaper.html': { truth: profile },
  'scholar/search-2016-05-case1.html': { truth: search },
  'scholar/search-2016-05-case2.html': { truth: search, note: untitled },
  'scholar/search-2020-geomap-1.html': { truth: search, note: untitled },
  'scholar/search-2026-06-live-01.html': { truth: search },
  'scholar/search-2026-06-live-02.html': { truth: search },
  'scholar/search-academic-search-mcp.html': { truth: search },
  'scholar/search-bowan-a.html': { truth: search },
  'scholar/view-citation-compscidr.html': { truth: view },
  'semanticscholar/search-2026-08.html': { truth: rows },
  'semanticscholar/paper-crosswalk-2024-02.html': {
    truth: paper,
    note: 'the paper and the 13 rows of its citations and references, which the site lists as papers',
  },
};
