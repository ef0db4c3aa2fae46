/**
 * Measures the ranking on real papers and lists that lie beside the project: mean average precision of the learned model, a centroid,
 * BM25 and recency, how often hints are given and right, time and memory. Left out when there are no such papers.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { bundlePage } from '../support/bundlePage.mjs';

const data = resolve(import.meta.dirname, '../../../shared/ranking');
const address = 'http://ranking.bench.localhost/';
const rounds = 7;
/**
 * The best that other rankers reached on these papers with the same split, by number of stars: a support vector machine on the
 * words alone with 2^18 buckets, and rarity counted in 10,000 papers.
 */
const best = { 10: 0.527, 20: 0.524, 50: 0.64, 100: 0.639 };

/** @param {import('@playwright/test').Browser} browser */
export async function run(browser) {
  if (!existsSync(`${data}/papers.jsonl.gz`)) {
    console.log(`  left out: there are no papers in ${data}`);
    return [];
  }
  const text = gunzipSync(readFileSync(`${data}/papers.jsonl.gz`))
    .toString('utf8')
    .trim();
  const body = `{"lines":[${text.split('\n').join(',')}],"lists":${readFileSync(`${data}/lists.json`, 'utf8')}}`;
  const code = await bundlePage('tests/bench/rankingPage.ts', { name: 'ranking' });
  const page = await browser.newPage();
  await page.route(`${address}**`, (route) =>
    route.request().url().endsWith('.json')
      ? route.fulfill({ contentType: 'application/json', body })
      : route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' }),
  );
  await page.goto(address);
  await page.addScriptTag({ content: code });
  const { quality, hints, time, bytes } = await page.evaluate(
    (given) => globalThis.ranking.bench(...given),
    [`${address}papers.json`, Object.keys(best).map(Number), rounds],
  );
  await page.close();

  console.table(
    Object.fromEntries(
      Object.keys(quality[0].precision).map((name) => [
        name,
        Object.fromEntries(
          quality.map(({ stars, lists, precision }) => [`${stars} stars, ${lists} lists`, precision[name].toFixed(3)]),
        ),
      ]),
    ),
  );
  return [
    ...quality.flatMap(({ stars, precision: { learned, ...others } }) => [
      { name: `mean average precision, ${stars} stars`, value: 100 * learned, unit: '%' },
      {
        name: `the next best of recency, centroid and BM25, ${stars} stars`,
        value: 100 * (Math.max(...Object.values(others)) - learned),
        limit: 0,
        unit: 'points',
      },
      { name: `the best known ranker, ${stars} stars`, value: 100 * (best[stars] - learned), limit: 2, unit: 'points' },
    ]),
    ...hints.flatMap(({ shown, right }, step) => [
      { name: `cards with hint ${step + 1} or more`, value: shown, unit: '%' },
      { name: `of these on the list`, value: 100 * right, unit: '%' },
    ]),
    { name: 'training, 200 kept and 2,000 passed papers', value: time.train, unit: 'ms' },
    { name: 'its support vector machine, against 20 bare passes', value: time.svm / time.sweep, limit: 3, unit: '×' },
    { name: 'judging 1,000 cards', value: time.score, unit: 'ms' },
    { name: 'judging 1,000 cards, against counting their words', value: time.score / time.split, limit: 6, unit: '×' },
    { name: 'the model in memory', value: bytes.model / 1000, limit: 700, unit: 'kB' },
    { name: '2,000 passed papers', value: bytes.passed / 1e6, limit: 2, unit: 'MB' },
    { name: 'vectors while training', value: bytes.training / 1e6, limit: 5, unit: 'MB' },
  ];
}
