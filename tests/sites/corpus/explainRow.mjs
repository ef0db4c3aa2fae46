/** Explains one row of the table of `npm run corpus -- --verbose`. */
import { titleKey } from './judge.mjs';

/** The papers that the record of a page lists and that were not found: for pages whose content is known by count only. */
const missedOf = ({ papers = [] }, url, read) => {
  const names = new Set(read.cards.flatMap(({ draft }) => draft?.identifiers ?? []));
  const titles = new Set(read.cards.map(({ draft }) => titleKey(draft?.title)));
  return papers
    .map(({ href, id, title }) => ({
      title,
      ids: id ? [id] : [],
      address: href && URL.canParse(href, url) ? new URL(href, url).href : '',
    }))
    .filter(({ title, ids }) => !titles.has(titleKey(title)) && !ids.some((id) => names.has(id)));
};

const named = ({ ids, title }) => `“${(title ?? ids[0] ?? '').slice(0, 60)}”`;

/** @returns a line for each missed paper and each wrong card. */
export async function explainRow(page, { entry, html, url, generic, read, row }) {
  const missed = (row.missed ?? missedOf(entry, url, read)).map(({ ids, title, address }) => ({ ids, title, address }));
  // A page without papers has none that could be right.
  const strange = row.strange ?? (row.papers === 0 ? read.cards.map(({ identifier }) => identifier) : []);
  if (missed.length + strange.length === 0) return [];
  const why = await page.evaluate(
    ([text, address, mode, lost, taken]) => globalThis.explainPage(text, address, mode, lost, taken),
    [html, url, generic, missed, strange],
  );
  return [
    ...missed.map((paper, index) => `missed ${named(paper)}: ${why.missed[index]}`),
    ...strange.map((identifier, index) => `wrong ${identifier}: ${why.wrong[index]}`),
  ];
}
