/** arXiv's listing and abstract pages in the layout of 2024 and later. */
import { escapeHtml } from './html.mjs';

const style = `body{margin:0;font:15px/1.45 "Lucida Grande",Helvetica,Arial,sans-serif;color:#000;background:#fff}
header{background:#b31b1b;color:#fff;padding:12px 24px;font-size:18px}main{max-width:980px;padding:12px 24px 60px}h1{font-size:22px}
dl#articles dt{margin-top:14px}dl#articles dd{margin:4px 0 0 44px}.list-title{font-weight:bold;font-size:16px}.list-authors{margin:3px 0}.list-subjects,p.mathjax{color:#333}a{color:#0068ac;text-decoration:none}
#abs h1.title{font-size:24px}#abs .authors{font-size:17px}blockquote{margin:18px 0;max-width:720px}`;

const page = (title, body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title><style>${style}</style></head><body><header>arXiv — sample page</header><main>${body}</main></body></html>`;

const item = ({ id, title, authors, abstract }, index) => `<dt><a name="item${index + 1}">[${index + 1}]</a>
<a href ="/abs/${id}" title="Abstract" id="${id}">arXiv:${id}</a> [<a href="/pdf/${id}" title="Download PDF" id="pdf-${id}">pdf</a>, <a href="/format/${id}" title="Other formats" id="oth-${id}">other</a>]</dt>
<dd><div class="meta"><div class="list-title mathjax"><span class="descriptor">Title:</span>
${escapeHtml(title)}</div><div class="list-authors">${authors.map((name) => `<a href="https://arxiv.org/search/cs?searchtype=author&amp;query=${encodeURIComponent(name)}">${escapeHtml(name)}</a>`).join(', ')}</div><div class="list-subjects"><span class="descriptor">Subjects:</span> <span class="primary-subject">Machine Learning (cs.LG)</span></div><p class="mathjax">${escapeHtml(abstract)}</p></div></dd>`;

export const renderArxivListing = (papers) =>
  page(
    'Machine Learning',
    `<div id="dlpage"><h1>Machine Learning</h1><dl id="articles"><h3>Showing recent submissions</h3>${papers.map(item).join('\n')}</dl></div>`,
  );

export const renderArxivAbstract = ({ id, title, authors, abstract, published }) =>
  page(
    `[${id}] ${title}`,
    `<meta name="citation_title" content="${escapeHtml(title)}"><meta name="citation_arxiv_id" content="${id}"><div id="abs"><div class="dateline">[Submitted on ${published}]</div><h1 class="title mathjax"><span class="descriptor">Title:</span>${escapeHtml(title)}</h1><div class="authors"><span class="descriptor">Authors:</span>${authors.map((name) => `<a>${escapeHtml(name)}</a>`).join(', ')}</div><blockquote class="abstract mathjax"><span class="descriptor">Abstract:</span> ${escapeHtml(abstract)}</blockquote></div>`,
  );
