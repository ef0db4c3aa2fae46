/** arXiv's listings, abstract pages and search results in the layout of 2024 and later; texts and style are ours. */
import { escapeHtml } from './html.mjs';

const style = `:root{color-scheme:light}*{box-sizing:border-box}body{margin:0;font:14px/1.5 "Lucida Grande",Helvetica,Arial,sans-serif;color:#000;background:#fff}a{color:#0068ac;text-decoration:none}a:hover{text-decoration:underline}
header{background:#b31b1b;color:#fff}header div{display:flex;gap:24px;align-items:baseline;max-width:1040px;margin:0 auto;padding:14px 24px;white-space:nowrap;overflow-x:auto;scrollbar-width:none}header b{font-size:20px;font-weight:400}header a{color:#fff}
main{max-width:1040px;margin:0 auto;padding:20px 24px 80px}h1{font-size:24px;margin:0 0 8px}h3{font-size:16px;margin:24px 0 10px;padding:0}.paging{color:#555;font-size:13px}
dl{margin:0}dt{margin-top:16px;font-size:13px}dd{margin:2px 0 0 36px}.list-title{font-weight:bold;font-size:16px;line-height:1.4}.list-authors{margin:2px 0}.list-subjects,.list-comments{font-size:13px;color:#333}dd p.mathjax{margin:6px 0 0;max-width:840px}.descriptor{font-weight:400}.list-title .descriptor{display:none}.primary-subject{font-weight:bold}
#abs{max-width:760px}#abs .dateline{color:#555;font-size:13px;margin-bottom:10px}#abs h1{font-size:26px;line-height:1.3;margin:0 0 10px}#abs h1 .descriptor{display:none}#abs .authors{font-size:17px}blockquote{margin:18px 0 18px 16px;font-size:15px}blockquote .descriptor{font-weight:bold}#abs .descriptor{margin-right:6px}td{padding:3px 16px 3px 0;vertical-align:top}
ol.breathe-horizontal{list-style:none;margin:20px 0 0;padding:0}.arxiv-result{border-top:1px solid #ddd;padding:16px 0}.arxiv-result p{margin:0 0 4px}.arxiv-result p.title{font-size:17px;font-weight:600;line-height:1.35}.is-inline-block{display:inline-block}.tag{background:#00578a;color:#fff;border-radius:3px;padding:1px 7px;font-size:12px}.is-size-7{font-size:12px;color:#555}.search-hit{font-weight:600}
@media(max-width:640px){main,header div{padding-left:16px;padding-right:16px}dd{margin-left:12px}}`;

const page = (title, body, metas = '') =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title>${metas}<style>${style}</style></head><body><header><div><b>arXiv — sample page</b><a href="/list/cs.CL/new">new</a><a href="/list/cs.LG/recent">recent</a><a href="https://huggingface.co/papers">Hugging Face sample</a></div></header><main><div id="content">${body}</div></main></body></html>`;

/** `Wenhui Wang` → `Wang, Wenhui`, as in the metas and the addresses. */
const inverted = (name) => name.replace(/^(.*)\s(\S+)$/u, '$2, $1');

const dateOf = (iso, options = { day: 'numeric', month: 'short', year: 'numeric' }) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' }).format(new Date(iso));

const authorLinks = (authors) =>
  authors
    .map(
      (name) =>
        `<a href="https://arxiv.org/search/cs?searchtype=author&amp;query=${encodeURIComponent(inverted(name))}" rel="nofollow">${escapeHtml(name)}</a>`,
    )
    .join(', ');

const item =
  (withAbstract, firstIndex) =>
  ({ id, title, authors, abstract }, index) => {
    const number = firstIndex + index + 1;
    return `<dt>
  <a name='item${number}'>[${number}]</a>
  <a href ="/abs/${id}" title="Abstract" id="${id}">
    arXiv:${id}
  </a>
  [<a href="/pdf/${id}" title="Download PDF" id="pdf-${id}" aria-labelledby="pdf-${id}">pdf</a>, <a href="https://arxiv.org/html/${id}v1" title="View HTML" id="html-${id}" aria-labelledby="html-${id}" rel="noopener noreferrer" target="_blank">html</a>, <a href="/format/${id}" title="Other formats" id="oth-${id}" aria-labelledby="oth-${id}">other</a>]
</dt>
<dd>
  <div class='meta'>
    <div class='list-title mathjax'><span class='descriptor'>Title:</span>
      ${escapeHtml(title)}
    </div>
    <div class='list-authors'>${authorLinks(authors)}</div>
    <div class='list-subjects'><span class='descriptor'>Subjects:</span>
      <span class="primary-subject">Machine Learning (cs.LG)</span>
    </div>${withAbstract ? `\n    <p class='mathjax'>\n      ${escapeHtml(abstract)}\n    </p>` : ''}
  </div>
</dd>`;
  };

/**
 * @param sections each becomes a `dl` of its own, all with the same id, as on arXiv.
 * @param {{ heading?: string, abstracts?: boolean }} [options] `/new` shows abstracts, `/recent` does not.
 */
export function renderArxivListing(sections, { heading = 'Machine Learning', abstracts = false } = {}) {
  let count = 0;
  const lists = sections.map(({ title, papers }) => {
    const items = papers.map(item(abstracts, count)).join('\n');
    count += papers.length;
    return `<dl id='articles'>\n<h3>${escapeHtml(title)}</h3>\n${items}\n</dl>`;
  });
  return page(
    heading,
    `<div id='dlpage'><h1>${escapeHtml(heading)}</h1><div class='paging'>Total of ${count} entries</div>\n${lists.join('\n')}</div>`,
  );
}

export function renderArxivAbstract({ id, title, authors, abstract, published }) {
  const meta = (name, content) => `<meta name="${name}" content="${escapeHtml(content)}">`;
  const metas = [
    meta('citation_title', title),
    ...authors.map((name) => meta('citation_author', inverted(name))),
    meta('citation_date', published.replaceAll('-', '/')),
    meta('citation_pdf_url', `https://arxiv.org/pdf/${id}`),
    meta('citation_arxiv_id', id),
    meta('citation_abstract', abstract),
  ].join('');
  return page(
    `[${id}] ${title}`,
    `<div id="content-inner"><div id="abs"><div class="dateline">\n[Submitted on ${dateOf(published)}]</div>
<h1 class="title mathjax"><span class="descriptor">Title:</span>${escapeHtml(title)}</h1>
<div class="authors"><span class="descriptor">Authors:</span>${authorLinks(authors)}</div>
<blockquote class="abstract mathjax"><span class="descriptor">Abstract:</span>${escapeHtml(abstract)}</blockquote>
<div class="metatable"><table summary="Additional metadata"><tr><td class="tablecell label">Subjects:</td><td class="tablecell subjects"><span class="primary-subject">Machine Learning (cs.LG)</span></td></tr><tr><td class="tablecell label">Cite as:</td><td class="tablecell arxivid"><span class="arxivid"><a href="https://arxiv.org/abs/${id}">arXiv:${id}</a> [cs.LG]</span></td></tr></table></div></div></div>`,
    metas,
  );
}

const result = ({ id, title, authors, abstract, published }) => `<li class="arxiv-result">
<div class="is-marginless"><p class="list-title is-inline-block"><a href="https://arxiv.org/abs/${id}">arXiv:${id}</a>
<span>&nbsp;[<a href="https://arxiv.org/pdf/${id}">pdf</a>, <a href="https://arxiv.org/format/${id}">other</a>]&nbsp;</span></p>
<div class="tags is-inline-block"><span class="tag is-small is-link tooltip is-tooltip-top" data-tooltip="Machine Learning">cs.LG</span></div></div>
<p class="title is-5 mathjax">

${escapeHtml(title)}

</p>
<p class="authors"><span class="has-text-black-bis has-text-weight-semibold">Authors:</span>
${authorLinks(authors)}</p>
<p class="abstract mathjax"><span class="search-hit">Abstract</span>:
<span class="abstract-short has-text-grey-dark mathjax" id="${id}v1-abstract-short" style="display: none;">&hellip;</span>
<span class="abstract-full has-text-grey-dark mathjax" id="${id}v1-abstract-full" style="display: inline;">${escapeHtml(abstract)}</span></p>
<p class="is-size-7"><span class="has-text-black-bis has-text-weight-semibold">Submitted</span> ${dateOf(published, { day: 'numeric', month: 'long' })}, ${published.slice(0, 4)};
<span class="has-text-black-bis has-text-weight-semibold">originally announced</span> ${dateOf(published, { month: 'long', year: 'numeric' })}.</p>
</li>`;

/** @param query the search text. */
export const renderArxivSearch = (papers, query) =>
  page(
    `Search | ${query}`,
    `<h1 class="title is-clearfix">Showing 1&ndash;${papers.length} of ${papers.length} results for all: ${escapeHtml(query)}</h1><ol class="breathe-horizontal" start="1">${papers.map(result).join('\n')}</ol>`,
  );
