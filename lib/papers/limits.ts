/** How much of anything is kept. Counted in Unicode code points for text. */
export const limits = {
  title: 1_000,
  authors: 2_000,
  authorName: 200,
  abstract: 20_000,
  venue: 500,
  comment: 1_000,
  categories: 50,
  category: 50,
  identifiers: 50,
  identifier: 500,
  url: 2_000,
  site: 100,
  sites: 100,
  tag: 200,
  tags: 1_000,
  note: 200_000,
} as const;
