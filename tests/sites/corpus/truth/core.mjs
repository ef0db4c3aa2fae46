/**
 * The content of each saved page, extracted from its raw text by regular expressions, without the code under test.
 * Every function returns one entry per paper; a field that the page does not have is left out.
 *
 * @typedef {{ id: string, title?: string, authors?: number, date?: string, abstract?: string }} Truth
 */

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', hellip: '…', rsquo: '’', ldquo: '“', rdquo: '”' };

const decode = (text) =>
  text
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replace(/&(\w+);/g, (whole, name) => entities[name] ?? whole);

export const plain = (html) =>
  decode((html ?? '').replace(/<!--.*?-->/gs, '').replace(/<[^>]+>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();

const all = (text, pattern) => [...text.matchAll(pattern)];
const first = (text, pattern) => pattern.exec(text)?.[1];
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const iso = (day, month, year) =>
  `${year}-${String(months.indexOf(month.slice(0, 3)) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`;

/** Splits a page into pieces that begin where the pattern matches. */
const pieces = (html, start) =>
  all(html, start).map((match, index, list) => html.slice(match.index, list[index + 1]?.index ?? html.length));

const fromJson = (paper) => ({
  id: paper.id,
  authors: paper.authors.length,
  date: paper.publishedAt.slice(0, 10),
  abstract: plain(paper.summary),
});

const daily = (html) => {
  const data = JSON.parse(decode(first(html, /data-target="DailyPapers" data-props="([^"]*)"/)));
  const embedded = new Map(data.dailyPapers.map(({ paper }) => [paper.id, fromJson(paper)]));
  return all(html, /<h3[^>]*>\s*<a href="\/papers\/([\d.]+)"[^>]*>(.*?)<\/a>/gs).map(([, id, title]) => ({
    ...embedded.get(id),
    id,
    title: plain(title),
  }));
};

const paperPage = (html) => {
  const { paper } = JSON.parse(decode(first(html, /data-props='(\{"comments[^']*)'/)));
  return [{ ...fromJson(paper), title: plain(first(html, /<h1[^>]*>(.*?)<\/h1>/s)) }];
};

/** The visible content of the same two pages, for reading them without the embedded data. */
const dailyShown = (html) =>
  pieces(html, /<article/g).map((piece) => ({
    id: first(piece, /<h3[^>]*>\s*<a href="\/papers\/([\d.]+)"/),
    title: plain(first(piece, /<h3[^>]*>(.*?)<\/h3>/s)),
    authors: Number(first(piece, /(\d+) authors?\s*</)),
  }));

const paperPageShown = (html) => [
  {
    ...paperPage(html)[0],
    authors: all(html, /<span class="author /g).length,
    abstract: plain(first(html, /AI-generated summary\s*<\/div>\s*<\/div>\s*<p class="text-gray-600">(.*?)<\/p>/s)),
  },
];

const trending = (html) => {
  const [[, id, title]] = all(html, /<h3[^>]*><a href="\/papers\/([\d.]+)"[^>]*>(.*?)<\/a>/gs);
  const [, month, day, year] = /Published on (\w+) (\d+), (\d+)/.exec(html);
  return [
    {
      id,
      title: plain(title),
      date: iso(day, month, year),
      abstract: plain(first(html, /<p class="line-clamp[^>]*>(.*?)<\/p>/s)),
    },
  ];
};

/** Number of author links, plus the number of authors that the page only counts. */
const authorCount = (html) =>
  all(html, /searchtype=author/g).length + Number(first(html, /\((\d+) additional authors? not shown\)/) ?? 0);

/** MathJax has rendered these pages; keeps the author's TeX and removes the rendering. */
const withTex = (html) =>
  html
    ?.replace(/<span class="MathJax_Preview".*?<\/span>/gs, '')
    .replace(/<span class="MathJax".*?(?=<script)/gs, '')
    .replace(/<script type="math\/tex"[^>]*>(.*?)<\/script>/gs, '$$$1$$');

/** Whether a listed paper is older than a month: a cross-list is listed by the day of its cross-listing, not by its own date. */
const isOld = (id, [, , month, year]) =>
  Number(id.slice(0, 2)) * 12 + Number(id.slice(2, 4)) < (year - 2000) * 12 + months.indexOf(month);

const listing = (html) => {
  const days = all(html, /<h3>\w+, (\d+) (\w+) (\d{4})<\/h3>/g);
  const dts = all(html, /<dt>/g).map((match) => match.index);
  return dts.map((start, index) => {
    const piece = html.slice(start, dts[index + 1] ?? html.length);
    const day = days.filter((match) => match.index < start).at(-1);
    const id = first(piece, /\/abs\/([^"]+)"\s+title="Abstract"/);
    return {
      id,
      title: plain(withTex(first(piece, /class=['"]list-title[^>]*>\s*<span[^>]*>Title:<\/span>(.*?)<\/div>/s))),
      authors: authorCount(first(piece, /class=['"]list-authors['"]>(.*?)<\/div>/s)),
      date: day && !isOld(id, day) ? iso(day[1], day[2], day[3]) : undefined,
    };
  });
};

const search = (html) =>
  pieces(html, /<li class="arxiv-result">/g).map((piece) => {
    const [, day, month, year] =
      /v1<\/span>\s+submitted (\d+) (\w+), (\d+)/.exec(piece) ?? /Submitted<\/span> (\d+) (\w+), (\d+)/.exec(piece) ?? [];
    return {
      id: first(piece, /\/abs\/(\d{4}\.\d{4,5})/),
      title: plain(first(piece, /<p class="title[^>]*>(.*?)<\/p>/s)),
      authors: authorCount(first(piece, /<p class="authors">(.*?)<\/p>/s)),
      date: day && iso(day, month, year),
      abstract: plain(first(piece, /class="abstract-full[^>]*>(.*?)<a class="is-size-7"/s)),
    };
  });

const metas = (html, name) =>
  all(html, new RegExp(`<meta name="citation_${name}" content="([^"]*)"`, 'g')).map((match) => plain(match[1]));

const abstractPage = (html) => [
  {
    id: metas(html, 'arxiv_id')[0],
    title: metas(html, 'title')[0],
    authors: metas(html, 'author').length,
    date: metas(html, 'date')[0].replaceAll('/', '-'),
    abstract: metas(html, 'abstract')[0],
  },
];

/** Names and affiliations share one element here, so the number of authors was counted by hand. */
const fullText = (authors) => (html) => [
  {
    id: first(html, /<link rel="canonical"[^>]*href="[^"]*\/html\/([\d.]+)"/),
    title: plain(first(html, /<title>\[[\d.]+\](.*?)<\/title>/s)),
    authors,
    abstract: plain(first(html, /ltx_title_abstract">Abstract<\/h6>(.*?)<\/div>/s)),
  },
];

const daily2024 = 'huggingface/daily-papers-2024-08.html';
const paper2025 = 'huggingface/paper-page-2509.24002-2025-10.html';

/** Pages that are also read without the embedded data; not part of the totals. */
export const bare = {
  [daily2024]: { truth: dailyShown, note: 'the cards alone count their authors, and say neither date nor abstract' },
  [paper2025]: { truth: paperPageShown },
};

/** Truth by saved page, and the number of cards if a paper has more than one. */
export const pages = {
  [daily2024]: { truth: daily },
  [paper2025]: { truth: paperPage },
  'huggingface/trending-card-2026-10.fragment.html': {
    truth: trending,
    url: 'https://huggingface.co/papers/trending',
    papers: 1,
    cards: 2,
    note: 'one paper as a desktop and a mobile card; the fragment counts and names no authors',
  },
  'negative/hf-model-page-falcon3.html': { truth: () => [] },
  'arxiv/abs-0906.2112v3-arxiv-browse-test.html': { truth: abstractPage },
  'arxiv/abs-1706.03762.html': { truth: abstractPage },
  'arxiv/abs-1902.02534-from-vcr-cassette.html': { truth: abstractPage },
  'arxiv/abs-2106.09608.html': { truth: abstractPage },
  'arxiv/html-2305.13245-GQA.html': {
    truth: fullText(6),
    note: 'full text from ar5iv, read as a page of one paper; its references are no cards',
  },
  'arxiv/html-2412.19437-deepseek-v3.html': { truth: fullText(1), note: 'the same' },
  'arxiv/list-cs-2023-01-newlayout-2024-06.html': {
    truth: listing,
    note: 'no dates on the page: the identifier tells the month',
  },
  'arxiv/list-recent-machine-learning-oldlayout.html': { truth: listing, note: 'dates are the headings above the papers' },
  'arxiv/search-2025-12.html': { truth: search },
};
