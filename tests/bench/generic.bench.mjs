/** Times the generic detector on whole pages, as a ratio to one pass over the page's links that reads each address and text. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundlePage } from '../support/bundlePage.mjs';

const root = resolve(import.meta.dirname, '../..');
const feeds = resolve(root, '../shared/feeds');
const rounds = 21;

const words =
  'attention scaling retrieval sparse diffusion reward token alignment vision graph latent policy memory benchmark'.split(' ');
const sentence = (seed, length) => Array.from({ length }, (_, index) => words[(seed * 7 + index * 3) % words.length]).join(' ');

const archive = 'https://openaccess.thecvf.com';
const people = ['Ada Lovelace', 'Alan Turing', 'Grace Hopper', 'Emmy Noether', 'Sofia Kovalevskaya'];

/** A volume's page in CVF's markup of 2020, with as many papers, links and bytes as the saved one. */
const generated = () =>
  `<body><div id="content"><dl>${Array.from({ length: 1466 }, (_, index) => {
    const title = sentence(index, 9);
    const folder = `${archive}/content_CVPR_2020`;
    const stem = `Lovelace_${title.replaceAll(' ', '_')}_${index}_CVPR_2020`;
    const author = (name) => {
      const id = `form-${name.replaceAll(' ', '')}${index}`;
      return `<form id="${id}" action="${archive}/CVPR2020_search.py" method="post" class="authsearch">
<input type="hidden" name="query" value="${name}">
<a href="${archive}/CVPR2020#" onclick="document.getElementById('${id}').submit();">${name}</a>,
</form>
`;
    };
    const supplement = index % 2 ? `[<a href="${folder}/supplemental/${stem}_supplemental.pdf">supp</a>]\n` : '';
    return `<dt class="ptitle"><br><a href="${folder}/html/${stem}_paper.html">${title}</a></dt>
<dd>
${people.map(author).join('')}</dd>
<dd>
[<a href="${folder}/papers/${stem}_paper.pdf">pdf</a>]
${supplement}<div class="link2">[<a class="fakelink" onclick="void 0">bibtex</a>]
<div class="bibref">
@InProceedings{Lovelace_2020_${index},<br>
author = {${people.join(' and ')}},<br>
title = {${title}},<br>
booktitle = {IEEE/CVF Conference on Computer Vision and Pattern Recognition (CVPR)},<br>
month = {June},<br>
year = {2020}<br>
}
</div>
</div>
</dd>
`;
  }).join('')}</dl></div></body>`;

const pages = [
  {
    name: 'largest listing',
    file: 'cvf/CVPR2020-all.html',
    url: 'https://openaccess.thecvf.com/CVPR2020.py',
    instead: generated,
    limit: 5,
  },
  {
    name: 'arXiv listing',
    file: 'arxiv/list-recent-machine-learning-oldlayout.html',
    url: 'https://arxiv.org/list/cs.LG/recent',
  },
  {
    name: 'largest article that cites',
    file: 'linkonly/lesswrong-predictable-updating.html',
    url: 'https://www.lesswrong.com/posts/predictable-updating',
  },
  { name: 'article', file: 'arxiv/html-2412.19437-deepseek-v3.html', url: 'https://arxiv.org/html/2412.19437' },
];

/** Fewer rounds than for `pages`, since each takes seconds. */
const hugeRounds = 5;

const inPage = async (browser, code, work, given) => {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><body></body>');
  await page.addScriptTag({ content: code });
  const measured = await page.evaluate(work, given);
  await page.close();
  return measured;
};

/** @param {import('@playwright/test').Browser} browser */
export async function run(browser) {
  const code = await bundlePage('tests/bench/genericPage.ts', { name: 'generic' });
  const rows = [];
  for (const { name, file, url, instead, limit } of pages) {
    const saved = join(feeds, file);
    const isThere = existsSync(saved);
    if (!isThere && !instead) {
      console.log(`  ${name}: skipped, there is no saved page`);
      continue;
    }
    const html = isThere ? readFileSync(saved, 'utf8') : instead();
    const { links, cards, floor, ours, longest } = await inPage(browser, code, (given) => globalThis.generic.bench(...given), [
      html,
      url,
      rounds,
    ]);
    const named = `${name}${isThere ? '' : ' (generated)'}, ${links} links, ${cards} cards`;
    rows.push(
      { name: `${named}: pass over the links`, value: floor, unit: 'ms' },
      { name: `${named}: generic detector`, value: ours, unit: 'ms' },
      { name: `${name}: against the pass`, value: ours / Math.max(floor, 0.1), limit, unit: '×' },
      { name: `${name}: longest step`, value: longest, limit: 50, unit: 'ms' },
    );
  }
  const huge = await inPage(browser, code, () => globalThis.generic.huge);
  for (const [index, name] of huge.entries()) {
    const { longest } = await inPage(browser, code, (given) => globalThis.generic.benchHuge(...given), [index, hugeRounds]);
    rows.push({ name: `${name}: longest step`, value: longest, limit: 50, unit: 'ms' });
  }
  return rows;
}
