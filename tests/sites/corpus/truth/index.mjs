/** The content of each saved page. A page that is missing here is judged by the number of papers in its record. */
import { pages as core } from './core.mjs';
import { lists } from './lists.mjs';
import { recorded } from './recorded.mjs';
import { scholarly } from './scholarly.mjs';
import { singlePage } from './single.mjs';

const none = { truth: () => [] };
const coreOf = ({ truth, ...known }) => ({
  ...known,
  core: true,
  truth: (_, html) => truth(html).map((paper) => ({ ...paper, ids: [`arxiv:${paper.id}`] })),
});

/**
 * @param entry the page's row in `provenance.json`; only fresh pages list their papers there.
 * @returns truth, note, and the number of cards where a paper may have more than one; undefined for an unknown page.
 */
export const truthFor = (entry) => {
  const { file } = entry;
  if (entry.papers) return recorded(entry);
  if (core[file] && !file.startsWith('negative/')) return coreOf(core[file]);
  if (lists[file] ?? scholarly[file]) return lists[file] ?? scholarly[file];
  return /^(?:negative|linkonly)\/|^hackernews\/front/u.test(file) ? none : singlePage(file);
};
