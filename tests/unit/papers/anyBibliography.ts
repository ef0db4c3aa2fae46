import type { Paper } from '~/lib/papers/paper';

/** A record without content, made and last changed at a time. */
export const fakePaper = (at: number): Paper => ({
  id: `paper ${at}`,
  title: 'A title',
  authors: [],
  links: {},
  identifiers: [],
  sites: ['arxiv'],
  createdAt: at,
  refreshedAt: at,
});
