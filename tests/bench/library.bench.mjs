/**
 * Measures the library with 100 and with 100,000 papers: the cost of a star against a raw strict put, and whether stars and
 * first pages take the same time with both.
 */
import { inProfile } from './inProfile.mjs';

const papers = Number(process.env.BENCH_PAPERS ?? 100_000);
const rounds = 60;

/**
 * @param {import('@playwright/test').Browser} [_browser] not used: an incognito context would keep its database in memory,
 *   and the bench measures durable writes.
 * @returns {Promise<{ name: string, value: number, limit?: number, unit: string }[]>}
 */
export async function run(_browser) {
  const figures = await inProfile('tests/bench/libraryPage.ts', (page) =>
    page.evaluate(([count, times]) => globalThis.bench(count, times), [papers, rounds]),
  );
  return rowsOf(figures);
}

function rowsOf({ fill, star, newStar, lists, marks, tagCounts, suggest, duplicates }) {
  const count = papers.toLocaleString('en');
  const compared = (name, { small, large }, limit) => [
    { name: `${name}, 100 papers`, value: small, unit: 'ms' },
    { name: `${name}, ${count} papers`, value: large, unit: 'ms' },
    { name: `${name}: ${count} against 100`, value: large / small, limit, unit: '×' },
  ];
  return [
    { name: `filling both libraries`, value: fill, unit: 'ms' },
    { name: 'raw strict put', value: star.raw, unit: 'ms' },
    { name: 'star against a raw strict put, 100 papers', value: star.small / star.raw, unit: '×' },
    ...compared('star', star, 1.5),
    ...compared('star on a new paper', newStar, 1.5),
    ...compared('50 pairs of possible duplicates', duplicates, 1.5),
    ...Object.entries(lists).flatMap(([name, times]) => compared(`first page (${name})`, times, 1.5)),
    ...compared('marks of 2,000 cards', marks),
    ...compared('counts of all tags', tagCounts),
    ...compared('suggestions of tags', suggest),
  ];
}
