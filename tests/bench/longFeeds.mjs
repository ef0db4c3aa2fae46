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

/** What the site's own sheet does to sizes: without it an icon is as wide as the window, and a card as high as four windows. */
const sizes = `main{display:grid;grid-template-columns:repeat(3,1fr);gap:32px;width:1180px;margin:auto}.relative{position:relative}
.flex{display:flex}.flex-col{flex-direction:column}.gap-6{gap:24px}.overflow-hidden{overflow:hidden}.block{display:block}.h-56{height:224px}
.pb-6{padding:32px 24px 24px}.absolute{position:absolute}h3{margin:0 0 4px;font:600 18px/24px sans-serif}.line-clamp-3{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden}
svg,img{width:16px;height:16px}.h-14{height:56px}.w-12{width:48px;flex-direction:column;align-items:center}.hidden{display:none}ul{margin:0;padding:0;list-style:none}.w-full{width:100%}`;

const huggingface = `<style>${sizes}</style><main>${times(cards, (index) =>
  card.replaceAll('2312.00752', idOf(index)).replace(/Mamba: [^<]*/, sentence(index, 9)),
)}</main>`;

/** The bare pass attaches one root per card; if a card is a pair of elements, to the first. */
export const longFeeds = [
  { name: 'arXiv listing', html: arxiv, selector: 'dt', url: 'https://arxiv.org/list/cs.LG/new' },
  { name: 'Hugging Face feed', html: huggingface, selector: 'article', url: 'https://huggingface.co/papers/date/2026-10-05' },
];
