/** What is on each saved page. A page that is not here is judged by how many papers its note counts. */
import { pages as core } from './core.mjs';
import { lists } from './lists.mjs';
import { scholarly } from './scholarly.mjs';
import { singlePage } from './single.mjs';

const none = { truth: () => [] };
const coreOf = ({ truth, ...known }) => ({
  ...known,
  core: true,
  truth: (_, html) => truth(html).map((paper) => ({ ...paper, ids: [`arxiv:${paper.id}`] })),
});

/** @returns truth, note, and for the two built-in sites how many cards there are; undefined for a page without one. */
export const truthFor = (file) => {
  if (core[file] && !file.startsWith('negative/')) return coreOf(core[file]);
  if (lists[file] ?? scholarly[file]) return lists[file] ?? scholarly[file];
  return /^(?:negative|linkonly)\/|^hackernews\/front/u.test(file) ? none : singlePage(file);
};
