/** Small feeds in the present markup of Hugging Face and arXiv, which share their papers. */

export interface FeedPaper {
  id: string;
  title: string;
  authors: string[];
  abstract: string;
}

export const papers: FeedPaper[] = [
  {
    id: '1706.03762',
    title: 'Attention Is All You Need',
    authors: ['Ashish Vaswani', 'Noam Shazeer', 'Niki Parmar'],
    abstract: 'A network for sequences that is made of attention alone, without recurrence, and trains in parallel.',
  },
  {
    id: '2002.10957',
    title: 'MiniLM: Deep Self-Attention Distillation for Task-Agnostic Compression of Pre-Trained Transformers',
    authors: ['Wenhui Wang', 'Furu Wei'],
    abstract: 'A small student learns the attention of a large teacher, layer by layer from the last one.',
  },
  {
    id: '2405.21060',
    title: 'Transformers are SSMs: Generalized Models and Efficient Algorithms Through Structured State Space Duality',
    authors: ['Tri Dao', 'Albert Gu'],
    abstract: 'State space models and attention are shown to be two views of one family of matrices.',
  },
];

export const otherPapers: FeedPaper[] = [
  {
    id: '2312.00752',
    title: 'Mamba: Linear-Time Sequence Modeling with Selective State Spaces',
    authors: ['Albert Gu', 'Tri Dao'],
    abstract: 'Selection makes state spaces compete with attention.',
  },
];

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const hfCard = ({
  id,
  title,
  authors,
}: FeedPaper): string => `<article class="relative flex flex-col overflow-hidden rounded-xl border"><!--[0--><a href="/papers/${id}" class="block h-24"></a><!--]-->
<div class="p-4"><h3 class="mb-1"><a href="/papers/${id}" class="line-clamp-3 cursor-pointer">${escapeHtml(title)}</a></h3><ul><li class="order-first">${authors.length} authors</li></ul></div></article>`;

const hfData = (list: FeedPaper[]): string =>
  escapeHtml(
    JSON.stringify({
      dailyPapers: list.map(({ id, title, authors, abstract }) => ({
        title,
        paper: {
          id,
          title,
          summary: abstract,
          authors: authors.map((name) => ({ name })),
          publishedAt: '2026-10-04T00:00:00.000Z',
          upvotes: 7,
        },
      })),
    }),
  );

/** A link to another day replaces the cards without a page load, a moment after the address has changed. */
const clientNavigation = `<script>
document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[data-day]');
  if (!link) return;
  event.preventDefault();
  history.pushState(null, '', link.href);
  setTimeout(() => { document.querySelector('#cards').innerHTML = document.querySelector('#next').innerHTML; }, 60);
});
</script>`;

const previousDay = '/papers/date/2026-10-03';

export const huggingFaceDaily = (
  list = papers,
  extra = '',
): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Daily Papers - Hugging Face</title><style>body{font:16px system-ui;margin:24px}#cards{display:grid;grid-template-columns:repeat(3,1fr);gap:20px}article{position:relative;border:1px solid #ddd;border-radius:12px;overflow:hidden}article>a{display:block;height:96px;background:#eef}h3 a{display:block}</style></head>
<body class="DailyPapersPage"><main><div class="SVELTE_HYDRATER contents" data-target="DailyPapers" data-props="${hfData(list)}"><a data-day href="${previousDay}">Previous day</a><input id="search" aria-label="Search papers">
<div id="cards">${list.map(hfCard).join('<!---->')}</div></div></main><template id="next">${otherPapers.map(hfCard).join('')}</template>${clientNavigation}${extra}</body></html>`;

const arxivListing = (
  list = papers,
): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Computation and Language</title></head><body><div id="dlpage"><h1>Computation and Language</h1><dl id="articles"><h3>Showing new listings for Monday, 5 October 2026</h3>
${list
  .map(
    (
      { id, title, authors },
      index,
    ) => `<dt><a name="item${index + 1}">[${index + 1}]</a> <a href ="/abs/${id}" title="Abstract" id="${id}">arXiv:${id}</a> [<a href="/pdf/${id}" title="Download PDF" id="pdf-${id}">pdf</a>, <a href="/format/${id}" title="Other formats">other</a>]</dt>
<dd><div class="meta"><div class="list-title mathjax"><span class="descriptor">Title:</span> ${escapeHtml(title)}</div><div class="list-authors">${authors.map((name) => `<a href="https://arxiv.org/search/cs?searchtype=author&amp;query=x">${name}</a>`).join(', ')}</div><div class="list-subjects"><span class="descriptor">Subjects:</span> <span class="primary-subject">Computation and Language (cs.CL)</span></div></div></dd>`,
  )
  .join('\n')}</dl></div></body></html>`;

const arxivAbstract = ({
  id,
  title,
  authors,
  abstract,
}: FeedPaper): string => `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>[${id}] ${escapeHtml(title)}</title><meta name="citation_title" content="${escapeHtml(title)}">${authors.map((name) => `<meta name="citation_author" content="${name.split(' ').reverse().join(', ')}">`).join('')}<meta name="citation_date" content="2017/06/12"><meta name="citation_arxiv_id" content="${id}"><meta name="citation_abstract" content="${escapeHtml(abstract)}"></head>
<body><div id="abs"><div class="dateline">[Submitted on 12 Jun 2017]</div><h1 class="title mathjax"><span class="descriptor">Title:</span>${escapeHtml(title)}</h1><div class="authors"><span class="descriptor">Authors:</span>${authors.map((name) => `<a>${name}</a>`).join(', ')}</div><blockquote class="abstract mathjax"><span class="descriptor">Abstract:</span>${escapeHtml(abstract)}</blockquote></div></body></html>`;

/** The page of each address, unless a test serves other pages. */
export function renderFeed({ hostname, pathname }: URL): string | null {
  if (hostname === 'huggingface.co') {
    if (pathname === '/papers') return huggingFaceDaily();
    if (pathname === previousDay) return huggingFaceDaily(otherPapers);
    if (pathname === '/models') return '<!doctype html><title>Models</title><h1>Models</h1>';
    return null;
  }
  if (pathname.startsWith('/list/')) return arxivListing();
  const paper = papers.find(({ id }) => pathname === `/abs/${id}`);
  return paper ? arxivAbstract(paper) : null;
}
