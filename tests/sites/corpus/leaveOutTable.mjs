/** Prints how each site's pages are read by what was known before the site was: `npm run corpus -- --leave-out`. */
import { judge, judgeByCount } from './judge.mjs';
import { print, say, score, sum } from './report.mjs';

/** @returns the row of one page read with its site left out. @param truth undefined for a page judged by count. */
export const judgeLeftOut = (read, truth, count) =>
  // At another host a paper of no archive has another name: the title tells that it is the same.
  truth
    ? judge(read, { ...truth, core: false, papers: truth.papers.map((paper) => ({ ...paper, byTitle: true })) })
    : judgeByCount(read, count);

const percent = (part) => part.toFixed(3);

/**
 * @param rows of pages, each with the `site` that was left out, and the `shipped` row of the same page.
 * @param most items that are named of each failure.
 */
export const reportLeftOut = (rows, most) => {
  const names = [...new Set(rows.map(({ site }) => site))];
  const bySite = new Map(names.map((name) => [name, rows.filter(({ site }) => site === name)]));
  const line = (name, pages) => {
    const before = score(sum(pages.map(({ shipped }) => shipped)));
    const out = sum(pages);
    const { precision, recall, f1 } = score(out);
    const least = Math.min(...pages.map((page) => page.least));
    return [
      name,
      pages.length,
      out.papers,
      out.found,
      out.wrong,
      percent(before.f1),
      percent(precision),
      percent(recall),
      percent(f1),
      least.toFixed(2),
    ];
  };
  print([
    ['left out', 'pages', 'papers', 'found', 'wrong', 'F1 with it', 'precision', 'recall', 'F1', 'least sure'],
    ...[...bySite].map(([site, pages]) => line(site, pages)),
    line(`all ${bySite.size}`, rows),
  ]);
  for (const { file, failures } of rows)
    for (const { what, items } of failures)
      if (/^(?:missed|wrongly marked|by count)$/u.test(what))
        say(
          `left out ${file}: ${what}: ${items.slice(0, most).join('; ')}${items.length > most ? ` and ${items.length - most} more` : ''}`,
        );
  say(
    'The layouts and address rules of each site are off for its own pages. Thresholds are constants that were chosen on all pages together;',
  );
  say('“least sure” is the lowest confidence in a list that was taken, of which 0.50 is the limit.');
};
