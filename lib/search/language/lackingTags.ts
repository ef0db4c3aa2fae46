import { printTerm } from './facetTerm';

/** @param text a query without problems. @returns a query for those of its matches that lack at least one of the tags. */
export const lackingTags = (text: string, tags: readonly string[]): string =>
  `(${text}) -(${tags.map((value) => printTerm({ facet: 'tag', value })).join(' ')})`;
