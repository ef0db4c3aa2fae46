/** Expected content of pages of one paper: from their metas, else from their own markup. Any of several dates is right. */
import { all, doi, isoDate, linked, named, text, tidy } from './tools.mjs';

const metas = (document, name) =>
  all(document, 'meta[name], meta[property]')
    .filter((meta) => (meta.getAttribute('name') ?? meta.getAttribute('property')).toLowerCase() === name)
    .map((meta) => tidy(meta.content))
    .filter(Boolean);

const dateNames =
  'citation_publication_date citation_date citation_online_date citation_cover_date dc.date dc.date.issued dcterms.issued dcterms.created dc.date.created'.split(
    ' ',
  );

const single = (document, _, url) => {
  const get = (...list) => list.flatMap((name) => metas(document, name));
  const dois = get('citation_doi', 'dc.identifier', 'dc.identifier.doi', 'bepress_citation_doi').flatMap(
    (value) => /10\.\d{4,9}\/\S+/u.exec(value)?.[0] ?? [],
  );
  const authors = get('citation_author');
  const dates = get(...dateNames)
    .map(isoDate)
    .filter(Boolean);
  return [
    {
      ids: [
        ...dois.flatMap(doi),
        ...dois.flatMap((value) => named(`https://doi.org/${value}`)),
        ...get('citation_abstract_html_url', 'citation_fulltext_html_url', 'citation_pdf_url').flatMap(named),
        ...get('citation_pmid').map((id) => `pmid:${id}`),
        ...linked(document, 'link[rel="canonical"]'),
        ...named(url),
      ],
      title: get('citation_title', 'dc.title')[0],
      authors: authors.length ? authors : undefined,
      date: dates.length ? [...new Set(dates)] : undefined,
      abstract: get('citation_abstract')[0]?.replace(/<[^>]+>/gu, ''),
    },
  ];
};

const lingbuzz = (document, _, url) => [
  {
    ids: [...named(url), 'doi:10.1556/2062.2023.00642'],
    title: text(document, 'center b a'),
    authors: ['Hubert Haider'],
    date: '2025-11',
    anyDate: true,
  },
];

const dlib = (document, _, url) => [
  { ids: [...named(url), 'doi:10.1045/may2017-vanhyning'], title: tidy(document.title), date: '2017-05-15' },
];

const translated = (document) => [
  {
    ids: ['arxiv:2602.22897'],
    title: text(document, '.paper-page-header h1'),
    otherTitle: text(document, '.en-title'),
    authors: text(document, '.paper-meta span').split(/,\s*/u),
  },
];

const own = {
  'single/papis-Lingbuzz_006747.html': {
    truth: lingbuzz,
    note: 'its date is that of the last version; that of the article is as good',
  },
  'single/sandcrawler-dlib_05vanhyning.html': { truth: dlib },
  'thirdparty/hf-papers-zh-tw-paper-2602.22897.html': {
    truth: translated,
    note: 'the title is there in Chinese and in English: either is right',
  },
};

/** @returns the truth of a page of one paper. */
export const singlePage = (file) =>
  own[file] ?? (/^single\/|\/paper-|pmlr\/v28-paper/u.test(file) ? { truth: single } : undefined);
