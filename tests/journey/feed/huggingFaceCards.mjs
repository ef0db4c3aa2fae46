/** Hugging Face's cards as served in October 2026: Svelte's comment nodes, links and nesting; the pictures are our own. */
import { escapeHtml } from './html.mjs';

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2020-02-25` → `Feb 25, 2020`. */
export const dayOf = (iso) => {
  const [year, month, day] = iso.split('-').map(Number);
  return `${months[month - 1]} ${day}, ${year}`;
};

/** An invented number for each card. */
export const upvotesOf = (id) => (Number(id.slice(-3)) % 97) + 1;

const countOfAuthors = ({ authors }) => `${authors.length} author${authors.length === 1 ? '' : 's'}`;

/** Draws the first page of a paper in miniature: a title, then two columns of lines and sometimes a figure. */
function thumbnail(id) {
  const seed = Number(id.replace('.', ''));
  const lines = (left, top) =>
    Array.from({ length: 11 }, (_, row) => {
      const width = row % 5 === 4 ? 40 + ((seed >> row) % 40) : 104;
      return `<rect x="${left}" y="${top + row * 11}" width="${width}" height="4"/>`;
    }).join('');
  const figure = `<rect x="206" y="76" width="104" height="52" fill="hsl(${seed % 360} 35% 82%)"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200"><rect width="400" height="200" fill="#f4f4f5"/><rect x="66" y="20" width="268" height="200" fill="#fff" stroke="#e4e4e7"/><g fill="#d4d4d8"><rect x="${106 + (seed % 20)}" y="36" width="${180 - (seed % 40)}" height="8" fill="#71717a"/><rect x="150" y="52" width="100" height="4"/>${lines(90, 76)}${lines(206, seed % 2 ? 140 : 76)}${seed % 2 ? figure : ''}</g></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

const image = (id, className = '') => `<img loading="lazy" src="${thumbnail(id)}" decoding="async" alt="" class="${className}"/>`;

const submitter =
  '<!--[0--><div class="shadow-xs pointer-events-none absolute bottom-2 right-2 flex h-6 items-center">Submitted by <div class="flex-none"><!--[-1--><!--]--></div><!----> sample-reader</div><!--]-->';

const upvote = (id, inner) =>
  `<!--[0--><a href="/login?next=%2Fpapers%2F${id}" class="self-start"><!--[0--><!----><div role="checkbox" aria-checked="false" aria-label="Upvote" class="shadow-alternate flex upvote"><input disabled="" type="checkbox" class="peer hidden"/> ${inner}<!----></div><!----><!--]--></a><!--]-->`;

const triangle =
  '<svg aria-hidden="true" width="12" height="12" viewBox="0 0 12 12"><path fill="currentColor" d="M6 3 11 9H1z"></path></svg><!---->';

const authorsLine = (paper) =>
  `<ul class="flex items-center"><!--[--><!--]--> <li class="text-gray-600 order-first ml-3"><!--[0--><div class="flex truncate"><div class="ml-1 mr-2.5">·</div> ${countOfAuthors(paper)}</div><!--]--></li></ul>`;

const commentsLink = ({ id, comments }) =>
  comments ? ` <a href="/papers/${id}#community" class="text-md flex items-center gap-2 comments">${comments}</a>` : '';

/** Card of the lists by day, week and month: compact, without names and abstract. */
export const dailyCard = (paper) => {
  const { id, title } = paper;
  return `<div><!--[0--><article class="relative flex flex-col overflow-hidden rounded-xl border"><!--[!--><a href="/papers/${id}" class="shadow-alternate-sm peer relative block h-56">${image(id)}</a><!--]--> ${submitter} <div class="from-gray-50-to-white -mt-2 flex px-6 pb-6 pt-8"><div class="flex w-full gap-6"><div class="flex flex-wrap items-center gap-2.5 pt-1">${upvote(id, `${triangle} <!--[-1--><!--]--> <div class="leading-none">${upvotesOf(id)}</div>`)}</div> <div class="w-full"><h3 class="mb-1 text-lg/6 font-semibold hover:underline peer-hover:underline"><!----><a href="/papers/${id}" class="line-clamp-3 cursor-pointer text-balance"><!---->${escapeHtml(title)}<!----></a></h3> <div class="flex items-center justify-between"><a href="/papers/${id}" class="flex">${authorsLine(paper)}</a>${commentsLink(paper)}</div></div></div></div></article><!--]--></div>`;
};

/** Card of search results: with an abstract and a day, without a picture. */
export const searchCard = (paper) => {
  const { id, title, abstract, published } = paper;
  return `<div><article class="flex flex-col"><div class="w-full"><h3 class="mb-1 font-semibold"><!--[0--><a href="/papers/${id}" class="line-clamp-3">${escapeHtml(title)}</a><!--]--></h3><p class="line-clamp-3 text-gray-500">${escapeHtml(abstract)}</p><div class="flex items-center text-sm">${authorsLine(paper)} <span class="mx-2">·</span> <div>${dayOf(published)}</div>${commentsLink(paper)}</div></div></article></div>`;
};

const trendingBody = ({ id, title, abstract, published }, day) =>
  `<div class="relative thumbnail"><a href="/papers/${id}" class="block cursor-pointer overflow-hidden">${image(id, 'size-full object-cover')}</a> ${submitter}</div> <div class="from-gray-50-to-white bg-linear-to-b flex min-w-0 flex-1 flex-col justify-center p-6"><h3 class="mb-1.5 text-xl font-semibold hover:underline"><a href="/papers/${id}" class="line-clamp-2 cursor-pointer text-balance">${escapeHtml(title)}</a></h3> <!--[0--><div class="mb-2"><p class="line-clamp-2 text-sm text-gray-500">${escapeHtml(abstract)}</p></div><!--]--> <div class="flex min-w-0 items-center text-sm"><!--[-1--><!--]--> <!--[0--><span>${day(dayOf(published))}</span><!--]--></div></div> <div class="flex w-40 flex-col items-stretch justify-center gap-2 p-4 actions">${upvote(id, `${triangle} Upvote <div class="font-semibold text-orange-500">${upvotesOf(id)}</div>`)} <a href="https://arxiv.org/abs/${id}" target="_blank" rel="noopener noreferrer" class="btn flex"><span>arXiv Page</span></a></div>`;

/** Renders each trending paper twice; the window's width decides which of the two is displayed. */
export const trendingCard = (paper) =>
  `<div class="rounded-xl border"><div class="hidden md:flex">${trendingBody(paper, (day) => `Published on ${day}`)}</div>
<div class="flex flex-col md:hidden">${trendingBody(paper, (day) => day)}</div></div>`;
