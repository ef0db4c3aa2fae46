/** What the sample feed serves at each of the feeds' real addresses. */
import { papers } from './papers.mjs';
import { renderArxivAbstract, renderArxivListing } from './renderArxiv.mjs';
import { renderHuggingFaceList, renderHuggingFacePaper } from './renderHuggingFace.mjs';

export const sampleFeedUrl = 'https://huggingface.co/papers?q=transformer';
export const sampleListingUrl = 'https://arxiv.org/list/cs.LG/recent';

/** @param {URL} url @returns {string | null} the page, or null where there is none. */
export function renderFeed({ hostname, pathname, searchParams }) {
  const [, id] = /^\/(?:papers|abs)\/(\d{4}\.\d{5})$/.exec(pathname) ?? [];
  const paper = papers.find((candidate) => candidate.id === id);
  if (hostname === 'arxiv.org') {
    if (pathname.startsWith('/list/')) return renderArxivListing(papers.filter((_, index) => index % 2 === 1));
    return paper ? renderArxivAbstract(paper) : null;
  }
  if (pathname === '/papers')
    return renderHuggingFaceList(papers, searchParams.has('q') ? `Papers about “${searchParams.get('q')}”` : 'Daily Papers');
  return paper ? renderHuggingFacePaper(paper) : null;
}
