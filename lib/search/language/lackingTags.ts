import { printTerm } from './facetTerm';

/** The query of those papers that a query finds and that lack one of the tags. @param text a query without problems. */
export const lackingTags = (text: string, tags: readonly string[]): string =>
  `(${text}) -(${tags.map((value) => printTerm({ facet: 'tag', value })).join(' ')})`;
