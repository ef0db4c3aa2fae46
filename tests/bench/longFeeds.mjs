/** Feeds with 2,000 cards, in the markup of their sites. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
export const cards = 2000;

const words =
  'attention scaling retrieval sparse diffusion reward token alignment vision graph latent policy memory benchmark'.split(' ');
const sentence = (seed, length) => Array.from({ length }, (_, index) => words[(seed * 7 + index * 3) % words.length]).join(' ');
const idOf = (index) => `2401.${String(index + 1).padStart(5, '0')}`;
const times = (count, item) => Array.from({ length: count }, (_, index) => item(index)).join('');

const arxiv = `<dl id="articles">${times(cards, (index) => {
  const id = idOf(index);
  return `<dt><a name="item${index}">[${index}]</a> <a href="/abs/${id}" title="Abstract" id="${id}">arXiv:${id}</a> [<a href="/pdf/${id}" title="Download PDF">pdf</a>, <a href="/format/${id}">other</a>]</dt>
  <dd><div class="meta"><div class="list-title mathjax"><span class="descriptor">Title:</span> ${sentence(index, 9)}</div><div class="list-authors"><a href="/a/1">Ada Lovelace</a>, <a href="/a/2">Alan Turing</a></div><div class="list-subjects"><span class="descriptor">Subjects:</span> <span class="primary-subject">Machine Learning (cs.LG)</span></div><p class="mathjax">${sentence(index, 120)}</p></div></dd>`;
})}</dl>`;

/** One card in the site's own markup, without the attributes that would fetch images. */
const [article = ''] =
  /<article[\s\S]*?<\/article>/.exec(readFileSync(join(root, 'tests/sites/fixtures/hf-daily-2026.html'), 'utf8')) ?? [];
const card = article.replace(/ (?:src|onload|onerror)="[^"]*"/g, '');

const huggingface = `<style>.relative{position:relative}</style><main>${times(cards, (index) =>
  card.replaceAll('2312.00752', idOf(index)).replace(/Mamba: [^<]*/, sentence(index, 9)),
)}</main>`;

/** The bare pass attaches one root per card; if a card is a pair of elements, to the first. */
export const longFeeds = [
  { name: 'arXiv listing', html: arxiv, selector: 'dt', url: 'https://arxiv.org/list/cs.LG/new' },
  { name: 'Hugging Face feed', html: huggingface, selector: 'article', url: 'https://huggingface.co/papers/date/2026-10-05' },
];
