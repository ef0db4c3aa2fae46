/** Hugging Face's papers pages in their present markup (October 2026), with a small style sheet of the sample's own. */
import { escapeHtml } from './html.mjs';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const dayOf = (iso) => {
  const [year, month, day] = iso.split('-').map(Number);
  return `${months[month - 1]} ${day}, ${year}`;
};

/** What the page's own scripts would be given; names and abstracts stand only here on compact cards. */
const hydration = (papers) =>
  escapeHtml(
    JSON.stringify({
      canSubmit: false,
      dailyPapers: papers.map(({ id, title, abstract, authors, published, comments = 0 }) => ({
        title,
        numComments: comments,
        publishedAt: `${published}T00:00:00.000Z`,
        paper: {
          id,
          title,
          summary: abstract,
          authors: authors.map((name) => ({ name, hidden: false })),
          publishedAt: `${published}T00:00:00.000Z`,
          upvotes: upvotesOf(id),
        },
      })),
    }),
  );

/** Not a fact: some number for each card. */
const upvotesOf = (id) => Number(id.slice(-3)) % 97;

const card = ({
  id,
  title,
  abstract,
  authors,
  published,
  comments,
}) => `<article class="relative flex overflow-hidden rounded-xl border"><!--[0--><div class="flex flex-col p-5"><h3 class="mb-1 text-lg font-semibold"><!--[0--><a href="/papers/${id}" class="line-clamp-2 cursor-pointer">${escapeHtml(title)}</a><!--]--></h3>
<div class="mb-2"><p class="line-clamp-2 text-sm">${escapeHtml(abstract)}</p></div>
<div class="flex items-center text-sm"><ul class="flex"><li class="order-first">${authors.length} author${authors.length === 1 ? '' : 's'}</li></ul><!--[0--><span class="mx-2">·</span><span>${dayOf(published)}</span><!--]-->${comments ? `<span class="mx-2">·</span><a href="/papers/${id}#community">${comments}</a>` : ''}</div></div><!--]--></article>`;

const style = `:root{color-scheme:light dark;--line:#e5e7eb;--soft:#6b7280;--page:#fff;--card:linear-gradient(#f9fafb,#fff)}
@media(prefers-color-scheme:dark){:root{--line:#1f2937;--soft:#9ca3af;--page:#0b0f19;--card:linear-gradient(#101623,#0b0f19)}}
*{box-sizing:border-box}body{margin:0;background:var(--page);font:15px/1.5 "Source Sans 3",system-ui,sans-serif}
header{display:flex;gap:20px;align-items:center;padding:12px 24px;border-bottom:1px solid var(--line)}header b{font-size:18px}header a{color:inherit;text-decoration:none}
main{max-width:860px;margin:0 auto;padding:28px 20px 80px}h1{font-size:26px;margin:0 0 4px}h1+p{margin:0 0 22px;color:var(--soft)}
article{position:relative;border:1px solid var(--line);border-radius:12px;background:var(--card);margin:0 0 14px;overflow:hidden}article>div{padding:18px 20px;min-width:0}
h3{margin:0 0 4px;font-size:18px;line-height:1.35;padding-right:56px}h3 a{display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden;color:inherit;text-decoration:none}h3 a:hover{text-decoration:underline}
article p{margin:0 0 8px;color:var(--soft);display:-webkit-box;-webkit-line-clamp:2;-webkit-box-orient:vertical;overflow:hidden}
article .text-sm{font-size:14px}article .flex.items-center{display:flex;color:var(--soft)}ul{list-style:none;margin:0;padding:0}.mx-2{margin:0 8px}`;

/**
 * @param papers what the list shows. @param heading e.g. `Daily Papers`.
 */
export const renderHuggingFaceList = (papers, heading = 'Daily Papers') => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escapeHtml(heading)} - Hugging Face</title><style>${style}</style></head>
<body class="flex flex-col min-h-dvh DailyPapersPage"><header><b>Sample feed</b><a href="/papers">Papers</a><a href="https://arxiv.org/list/cs.LG/recent">arXiv listing</a></header>
<main class="flex flex-1 flex-col"><div class="SVELTE_HYDRATER contents" data-target="DailyPapers" data-props="${hydration(papers)}"><!--[--><h1>${escapeHtml(heading)}</h1><p>${papers.length} papers, served by the project itself</p>
${papers.map(card).join('<!---->\n')}<!--]--></div></main></body></html>`;

/** @param paper one paper's own page. */
export const renderHuggingFacePaper = ({ id, title, abstract, authors, published }) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Paper page - ${escapeHtml(title)}</title><link rel="canonical" href="https://huggingface.co/papers/${id}"><style>${style}</style></head>
<body class="PaperPage"><header><b>Sample feed</b><a href="/papers">Papers</a></header><main><section><h1>${escapeHtml(title)}</h1><div>Published on ${dayOf(published)}</div><div>${authors.map((name) => `<span class="author">${escapeHtml(name)}</span>`).join(', ')}</div><h2>Abstract</h2><div><p>${escapeHtml(abstract)}</p></div><a href="https://arxiv.org/abs/${id}">View arXiv page</a></section></main></body></html>`;
