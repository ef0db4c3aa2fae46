/** Hugging Face's papers pages in their present markup (October 2026). The structure is theirs, texts and style are ours. */
import { escapeHtml } from './html.mjs';
import { dailyCard, dayOf, searchCard, trendingCard, upvotesOf } from './huggingFaceCards.mjs';
import { style } from './huggingFaceStyle.mjs';

const asEmbedded = ({ id, title, abstract, authors, published }) => ({
  id,
  title,
  summary: abstract,
  authors: authors.map((name) => ({ name, hidden: false })),
  publishedAt: `${published}T00:00:00.000Z`,
  upvotes: upvotesOf(id),
});

const props = (data) => escapeHtml(JSON.stringify(data));

/** Data for the page's own scripts; for compact cards, the only place with names and abstracts. */
const hydration = (papers) =>
  props({
    canSubmit: false,
    dailyPapers: papers.map((paper) => ({
      title: paper.title,
      numComments: paper.comments ?? 0,
      publishedAt: `${paper.published}T00:00:00.000Z`,
      paper: asEmbedded(paper),
    })),
  });

const header = `<div class="SVELTE_HYDRATER contents" data-target="MainHeader" data-props="{}"><header><nav><ul><li><a href="/papers">Sample feed</a></li><li><a href="/papers">Daily</a></li><li><a href="/papers/trending">Trending</a></li><li><a href="/papers?q=transformer">Search</a></li><li><a href="https://arxiv.org/list/cs.LG/recent">arXiv</a></li></ul></nav></header></div>`;

const page = (title, bodyClass, body) => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)} - Hugging Face</title><style>${style}</style></head>
<body class="flex-col min-h-dvh ${bodyClass}">${header}<main class="flex-1 flex-col">${body}</main></body></html>`;

const cardsOf = (papers, card) => `<!--[-->${papers.map(card).join('<!----> ')}<!--]-->`;

const listKinds = {
  daily: { card: dailyCard, box: 'relative grid' },
  search: { card: searchCard, box: 'relative list' },
  trending: { card: trendingCard, box: 'flex-col stack' },
};

/** Navigates like the site: the address changes first, the cards a moment later, and no page is loaded. */
const clientNavigation = `<script>
(() => {
  const show = () => setTimeout(() => {
    const day = location.pathname.split('/').pop();
    const next = document.querySelector('template[data-day="' + day + '"]') || document.querySelector('template[data-day]');
    document.querySelector('#cards').replaceChildren(next.content.cloneNode(true));
    document.querySelector('#day').textContent = next.dataset.label;
  }, 30);
  addEventListener('popstate', show);
  addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="/papers/date/"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', link.href);
    show();
  });
})();
</script>`;

const dayTemplates = (days) =>
  days
    .map(({ day, papers }) => `<template data-day="${day}" data-label="${dayOf(day)}">${cardsOf(papers, dailyCard)}</template>`)
    .join('');

const renderList = (papers, kind, { heading, about = '', days = [] }) => {
  const { card, box } = listKinds[kind];
  const links = days.map(({ day }) => `<a href="/papers/date/${day}">${dayOf(day).replace(/,.*/u, '')}</a>`).join('');
  return page(
    heading,
    'DailyPapersPage',
    `<div class="SVELTE_HYDRATER contents" data-target="DailyPapers" data-props="${hydration(papers)}"><!--[--><div class="head"><h1>${escapeHtml(heading)}</h1><p id="day">${escapeHtml(about)}</p>${links && `<nav aria-label="Days">${links}</nav>`}</div>
<div class="${box}" id="cards">${cardsOf(papers, card)}</div><!--]--></div>${days.length > 0 ? dayTemplates(days) + clientNavigation : ''}`,
  );
};

const renderPaper = (paper) => {
  const { id, title, abstract, authors, published } = paper;
  const author = (name) => `<span class="author flex-none">${escapeHtml(name)}</span>`;
  return page(
    `Paper page - ${title}`,
    'PaperPage',
    `<div class="container"><section class="paper"><div class="SVELTE_HYDRATER contents" data-target="PaperContent" data-props="${props({ comments: [], paper: asEmbedded(paper) })}"><div class="pb-10"><h1 class="mb-2 text-2xl font-semibold">${escapeHtml(title)}</h1><div class="mb-6 meta"><div>Published on ${dayOf(published)}</div></div><div class="authors"><!--[-->${authors.map(author).join(', <!---->')}<!--]--></div><h2>Abstract</h2><div><p>${escapeHtml(abstract)}</p></div><a href="https://arxiv.org/abs/${id}" class="btn">View arXiv page</a></div></div></section></div>`,
  );
};

/**
 * @param papers the papers on the page; the page of one paper shows the first.
 * @param {{ kind: 'daily' | 'search' | 'trending' | 'paper', heading?: string, about?: string, days?: { day: string, papers: object[] }[] }} options
 *   `days` are the days that the daily list switches between without a page load.
 */
export function renderHuggingFace(papers, { kind, heading = 'Daily Papers', about, days }) {
  return kind === 'paper' ? renderPaper(papers[0]) : renderList(papers, kind, { heading, about, days });
}
