import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { TagRule } from '~/lib/papers/tagRule';
import { parseQuery } from '~/lib/search/language/parseQuery';
import { matcher } from './matcher';

/** The tags of those rules that find a paper, as they are spelled there; a tag may come twice. What a query says of time is meant as of now. */
export const tagsByRules = (rules: readonly TagRule[], entry: LibraryEntry): string[] =>
  rules.flatMap(({ text, tags }) => (matcher(parseQuery(text).expression)(entry) ? tags : []));
