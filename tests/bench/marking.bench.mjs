/** Times finding and marking 2,000 cards, against a bare pass that reads the same elements and attaches a shadow root each. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundlePage } from '../support/bundlePage.mjs';
import { findChromium, launchArguments } from '../support/findChromium.mjs';

const root = resolve(import.meta.dirname, '../..');
const cards = 2000;
const rounds = 11;

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

const pages = [
  { name: 'arXiv listing', html: arxiv, selector: 'dt, dd', url: 'https://arxiv.org/list/cs.LG/new' },
  { name: 'Hugging Face feed', html: huggingface, selector: 'article', url: 'https://huggingface.co/papers/date/2026-10-05' },
];

/** @param {import('@playwright/test').Browser} browser */
export async function run(browser) {
  const code = await bundlePage('tests/bench/markingPage.ts', { name: 'marking' });
  const rows = [];
  for (const { name, html, selector, url } of pages) {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><body></body>');
    await page.addScriptTag({ content: code });
    // The bare pass attaches one root per card; if a card is a pair of elements, to the first.
    const { floor, ours, longest } = await page.evaluate(
      ([...given]) => globalThis.marking.bench(...given),
      [html, selector === 'dt, dd' ? 'dt' : selector, url, cards, rounds],
    );
    await page.close();
    rows.push(
      { name: `${name}, ${cards} cards: bare pass`, value: floor, unit: 'ms' },
      { name: `${name}, ${cards} cards: found and marked`, value: ours, unit: 'ms' },
      { name: `${name}: against the bare pass`, value: ours / floor, limit: 3, unit: '×' },
      { name: `${name}: longest task`, value: longest, limit: 50, unit: 'ms' },
    );
  }
  return rows;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { chromium } = await import('@playwright/test');
  const browser = await chromium.launch({ executablePath: findChromium(), args: launchArguments });
  console.table(await run(browser));
  await browser.close();
}
