/** Expected papers of proceedings, databases and third-party lists. */
import { all, doi, isoDate, linked, named, names, text, texts, tidy, year } from './tools.mjs';

const anthology = (document) =>
  all(document, '.d-sm-flex.align-items-stretch').map((row) => ({
    ids: linked(row, 'strong > a'),
    title: text(row, 'strong > a'),
    authors: texts(row, 'a[href*="/people/"]'),
  }));

const cvf = (document) =>
  all(document, 'dt.ptitle').map((dt) => ({
    ids: linked(dt, 'a'),
    title: tidy(dt.textContent),
    authors: texts(dt.nextElementSibling, 'form a'),
    date: ['2020-06', '2020'],
  }));

/** The editors' preface before the papers. */
const preface = (title) => /^preface$/iu.test(title);

const pmlr = (document) =>
  all(document, 'div.paper').map((row) => ({
    ids: linked(row, '.links a'),
    title: text(row, '.title'),
    authors: names(text(row, '.authors')),
    date: year(text(row, '.info')),
    optional: preface(text(row, '.title')),
  }));

const jmlr = (document) =>
  all(document, 'dl').map((list) => {
    const title = tidy(list.querySelector('dt')?.firstChild?.textContent);
    const dd = list.querySelector('dd');
    return {
      ids: linked(list, 'a'),
      byTitle: true,
      title,
      authors: names(text(dd, 'i, b')),
      date: year(/(?:\d+:[\d-]+\s*,|,)\s*(\d{4})\./u.exec(tidy(dd.textContent))?.[1] ?? ''),
      optional: preface(title),
    };
  });

const dblp = (document) =>
  all(document, 'li.entry').map((entry) => ({
    ids: [...linked(entry, 'nav.publ a'), ...named(`https://dblp.org/rec/${entry.id}`)],
    title: text(entry, '.title').replace(/\.$/u, ''),
    authors: texts(entry, '[itemprop="author"] [itemprop="name"]'),
    date: text(entry, '[itemprop="datePublished"]'),
  }));

const biorxiv = (document) =>
  all(document, 'li.search-result').map((row) => ({
    ids: [
      ...linked(row, '.highwire-cite-linked-title'),
      ...named(/https?:\S+/u.exec(text(row, '.highwire-cite-metadata-doi'))?.[0]),
    ],
    title: text(row, '.highwire-cite-linked-title'),
    authors: texts(row, '.highwire-citation-author'),
  }));

const pubmed = (document) =>
  all(document, 'article.full-docsum').map((row) => {
    const citation = text(row, '.full-journal-citation');
    return {
      ids: [`pmid:${text(row, '.docsum-pmid')}`, ...doi(/doi: (10\.\S+?)\.?(?:\s|$)/u.exec(citation)?.[1])],
      title: text(row, '.docsum-title').replace(/\.$/u, ''),
      authors: names(text(row, '.full-authors').replace(/\.$/u, '')),
      // The date and, if it appeared earlier, the date of the article itself: `Epub 2024 Sep 5`.
      date: [...citation.matchAll(/\b\d{4}(?: [A-Z][a-z]{2}(?: \d{1,2}(?!\d))?)?(?=[;:.])/gu)].map(([written]) =>
        isoDate(written),
      ),
    };
  });

const daily = (document) =>
  all(document, 'h3').map((heading) => ({
    ids: linked(heading.nextElementSibling, 'a[href*="arxiv.org/abs"]'),
    title: tidy(heading.textContent).replace(/^\d+\.\s*/u, ''),
    authors: names(heading.nextElementSibling.querySelector('b')?.nextSibling?.textContent ?? ''),
    abstract: tidy(heading.nextElementSibling.nextElementSibling?.textContent),
  }));

const method = () => [
  { ids: ['arxiv:1312.6114', 'url:https://paperswithcode.com/paper/auto-encoding-variational-bayes'], optional: true },
];

/** Every link to a paper in the comments or stories, and every DOI in them: a marker on these is allowed, not required. */
const mentions = (selector) => (document) => {
  // Reads markup, because the text of two paragraphs runs together.
  const comments = all(document, '.commtext').map((comment) => comment.innerHTML);
  const written = comments.flatMap((comment) => comment.match(/10\.\d{4,9}\/[\w.()/-]+\w/gu) ?? []);
  const ids = [...all(document, selector).map((link) => named(link.href)), ...written.map(doi)];
  return ids.map((names) => ({ ids: names, optional: true }));
};

export const lists = {
  'acl/person-andreas-madsack-53a5e858.html': { truth: anthology },
  'acl/person-andreas-madsack-oldest.html': { truth: anthology },
  'cvf/CVPR2020-all.html': { truth: cvf },
  'pmlr/v1-_site-index.html': { truth: pmlr },
  'pmlr/v2-_site-index-AISTATS2007.html': { truth: pmlr, note: 'the Preface may be marked or not' },
  'jmlr/wcp-v2-AISTATS2007-oldstyle.html': { truth: jmlr, note: 'the Preface may be marked or not' },
  'jmlr/wcp-v3-oldstyle.html': { truth: jmlr },
  'dblp/person-aaron-clauset.html': {
    truth: dblp,
    note: 'one title stands there twice, as a conference paper and as a preprint: two entries',
  },
  'biorxiv/search-results.html': { truth: biorxiv },
  'pubmed/search-ego-depletion-2026-08.html': { truth: pubmed },
  'thirdparty/arxiv-daily-NicoleLia.html': { truth: daily },
  'paperswithcode/method-vae.html': {
    truth: method,
    note: 'a page about a method, which names one paper in its subtitle: it may be marked or not',
  },
  'hackernews/askhn-best-papers-2023.html': {
    truth: mentions('.commtext a'),
    note: 'papers recommended in the prose of comments: they may be marked or not, and nothing else',
  },
  'hackernews/front-saippuakauppias.html': {
    truth: mentions('a[href*="nature.com/articles/"]'),
    note: 'one of its 30 stories is an article in Nature: it may be marked or not',
  },
};
