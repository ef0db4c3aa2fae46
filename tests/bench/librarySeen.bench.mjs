/**
 * Measures what the table of seen papers adds to the question for the marks of a page's cards: for neighbouring identifiers, such as
 * those of a listing on arXiv, and for identifiers that are spread over the whole table, such as those of Semantic Scholar.
 */
import { inProfile } from './inProfile.mjs';

const papers = Number(process.env.BENCH_PAPERS ?? 100_000);
const rounds = 120;

/**
 * @param {import('@playwright/test').Browser} [_browser] not used: see `inProfile`.
 * @returns {Promise<{ name: string, value: number, limit?: number, unit: string }[]>}
 */
export async function run(_browser) {
  const figures = await inProfile('tests/bench/librarySeenPage.ts', (page) =>
    page.evaluate(([count, times]) => globalThis.bench(count, times), [papers, rounds]),
  );
  const count = `${papers.toLocaleString('en')} seen papers`;
  const { near, far, skip, skipAfter, seen } = figures;
  const compared = (name, { records, all, first }) => [
    { name: `marks of 1,000 cards (${name}), without seen papers`, value: records, unit: 'ms' },
    { name: `marks of 1,000 cards (${name}), ${count}`, value: all, unit: 'ms' },
    { name: `marks of 1,000 cards (${name}): ${count} against none`, value: all / records, limit: 1.5, unit: '×' },
    { name: `marks of 1,000 cards (${name}), first question of a thread`, value: first, unit: 'ms' },
  ];
  return [
    ...compared('neighbouring identifiers', near),
    ...compared('spread identifiers', far),
    { name: `skipping a card, ${count}`, value: skip, unit: 'ms' },
    { name: 'marks of 1,000 cards (spread identifiers) after another thread skipped one', value: skipAfter, unit: 'ms' },
    { name: `storing that 1,000 cards (spread identifiers) were seen, ${count}`, value: seen, unit: 'ms' },
  ];
}
