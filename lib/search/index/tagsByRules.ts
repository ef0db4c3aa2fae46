import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { TagRule } from '~/lib/papers/tagRule';
import { parseQuery } from '~/lib/search/language/parseQuery';
import { matcher } from './matcher';

/**
 * @returns the tags of the rules that match a paper, spelled as in the rules; a tag may occur twice. Relative times in a query
 *   count from now.
 */
export const tagsByRules = (rules: readonly TagRule[], entry: LibraryEntry): string[] =>
  rules.flatMap(({ text, tags }) => (matcher(parseQuery(text).expression)(entry) ? tags : []));
