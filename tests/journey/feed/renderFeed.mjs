/** The pages that the sample feed serves at the feeds' real addresses. */

import { dayOf } from './huggingFaceCards.mjs';
import { nextDay, papers } from './papers.mjs';
import { renderArxivAbstract, renderArxivListing, renderArxivSearch } from './renderArxiv.mjs';
import { renderHuggingFace } from './renderHuggingFace.mjs';

export const sampleFeedUrl = 'https://huggingface.co/papers?q=transformer';
export const sampleListingUrl = 'https://arxiv.org/list/cs.LG/recent';

/** The 46 papers, distributed over three days, newest first. */
const days = ['2025-12-02', '2025-12-01', '2025-11-28'].map((day, index) => ({
  day,
  papers: papers.filter((_, position) => position % 3 === index),
}));

/** Finds titles that contain the first four letters of the query: `transformer` finds nearly all papers, `xyzzy` none. */
const found = (query) => {
  const start = query.trim().toLowerCase().slice(0, 4);
  return start === 'tran' ? papers : papers.filter(({ title }) => title.toLowerCase().includes(start));
};

const isEvery = (step, rest) => (_, index) => index % step === rest;

/** Every second paper also appears on arXiv, so that the two sites share some papers. */
const listed = papers.filter(isEvery(2, 1));

const renderSearch = (hits, query) =>
  renderHuggingFace(hits, { kind: 'search', heading: `Papers about “${query}”`, about: `${hits.length} papers` });

function renderHuggingFacePage(pathname, searchParams) {
  const query = searchParams.get('q');
  if (/^\/papers\/?$/u.test(pathname) && query) return renderSearch(found(query), query);
  const [, date] = /^\/papers(?:\/date\/([\d-]+))?\/?$/u.exec(pathname) ?? [undefined, null];
  if (date !== null) {
    const chosen = date === undefined ? days[0] : days.find(({ day }) => day === date);
    return chosen ? renderHuggingFace(chosen.papers, { kind: 'daily', about: dayOf(chosen.day), days }) : null;
  }
  if (pathname === '/papers/trending')
    return renderHuggingFace(papers.slice(0, 20), { kind: 'trending', heading: 'Trending Papers', about: '20 papers' });
  if (/^\/papers\/(?:week|month)\/[\w-]+$/u.test(pathname))
    return renderHuggingFace(papers, { kind: 'daily', about: `${papers.length} papers` });
  return renderOne(/^\/papers\/(\d{4}\.\d{5})$/u, pathname, (paper) => renderHuggingFace([paper], { kind: 'paper' }));
}

function renderArxivPage(pathname, searchParams) {
  if (/^\/list\/[\w.-]+\/new$/u.test(pathname))
    return renderArxivListing(
      [
        { title: 'New submissions', papers: listed.slice(0, 12) },
        { title: 'Cross submissions', papers: listed.slice(12, 18) },
        { title: 'Replacement submissions', papers: listed.slice(18) },
      ],
      { heading: 'Computation and Language', abstracts: true },
    );
  if (/^\/list\/[\w.-]+\/recent$/u.test(pathname))
    return renderArxivListing([
      { title: 'Tue, 2 Dec 2025', papers: listed.slice(0, 12) },
      { title: 'Mon, 1 Dec 2025', papers: listed.slice(12) },
    ]);
  if (/^\/search(?:\/\w+)?\/?$/u.test(pathname)) {
    const query = searchParams.get('query') ?? '';
    return renderArxivSearch(found(query), query);
  }
  return renderOne(/^\/abs\/(\d{4}\.\d{5})(?:v\d+)?$/u, pathname, renderArxivAbstract);
}

const renderOne = (pattern, pathname, render) => {
  const id = pattern.exec(pathname)?.[1];
  const paper = [...papers, ...nextDay].find((candidate) => candidate.id === id);
  return paper ? render(paper) : null;
};

/** @param {URL | string} address @returns {string | null} the page, or null if the address has none. */
export function renderFeed(address) {
  const { hostname, pathname, searchParams } = new URL(address);
  return hostname === 'huggingface.co' ? renderHuggingFacePage(pathname, searchParams) : renderArxivPage(pathname, searchParams);
}

/** What `sampleFeedUrl` lists on the next day: the new papers between those of the day before. */
export const nextDayPapers = papers.flatMap((paper, index) =>
  index % 4 === 0 && nextDay[index / 4] ? [nextDay[index / 4], paper] : [paper],
);

/** Like `renderFeed`, on the next day. */
export const renderNextDay = (address) =>
  String(address) === sampleFeedUrl ? renderSearch(nextDayPapers, 'transformer') : renderFeed(address);
