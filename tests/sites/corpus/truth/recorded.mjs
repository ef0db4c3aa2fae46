/**
 * The papers of the fresh pages, as recorded beside them: address or identifier, and title. A title that does not stand on the
 * page is left out of the comparison; `npm run corpus` names it.
 */
import { all, doi, named, tidy } from './tools.mjs';

const fold = (text) =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();

/** How many papers a page shows once more: as highlights, headlines, or in a schedule. These may be marked or not. */
const again = {
  'labs/allanlab-publications-2025.html': 22,
  'conferences/icml-compbio-2023.html': 13,
  'conferences/ai4ts-aaai2024.html': 21,
  'conferences/ai4ts-aaai2026.html': 37,
  'conferences/enlsp2023-accepted.html': 26,
  'people/bmild-2025-08.html': 5,
  'thirdparty/rinshann-daily-2026-07-22.html': 3,
};

/** Papers that the record of a page leaves out: they may be marked or not. */
const more = {
  // Shown in the same list, without a file.
  'conferences/icml-compbio-2023.html': (document) => all(document, 'li > strong').map(({ textContent }) => tidy(textContent)),
  // Short papers in a list of their own below the others.
  'people/jonbarron-2026-04.html': (document) =>
    all(document, 'a[href*="arxiv.org/abs"]').map(({ textContent }) => tidy(textContent)),
};

const absolute = (href, url) => (href && URL.canParse(href, url) ? new URL(href, url).href : undefined);

const idsOf = ({ href, id, doi: stated }, url) => [...named(absolute(href, url)), ...(id ? [`arxiv:${id}`] : []), ...doi(stated)];

/** @returns the truth of a page whose record lists its papers; undefined for any other. */
export const recorded = ({ file, papers }) =>
  papers && {
    again: again[file] ?? 0,
    truth: (document, _, url) => {
      const shown = fold([document.title, document.body.textContent].join(' '));
      const others = more[file]?.(document).filter((title) => !papers.some((paper) => fold(paper.title) === fold(title))) ?? [];
      const listed = papers.map((paper) => {
        const title = tidy(paper.title);
        const isShown = shown.includes(fold(title));
        return {
          ids: idsOf(paper, url),
          byTitle: true,
          title: isShown ? title : undefined,
          unshown: isShown ? undefined : title,
        };
      });
      return [...listed, ...others.map((title) => ({ ids: [], title, optional: true }))];
    },
  };
