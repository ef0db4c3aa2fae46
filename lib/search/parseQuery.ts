/** Reads what is typed into a search box. Never fails: what is not understood is looked for literally. */
import { identifierFromUrl } from '~/lib/papers/identifierFromUrl';
import { searchable } from './searchable';

/** What a search asks for; all of it must hold of a paper. */
export interface Query {
  /** Words and phrases that may stand in any field, folded. */
  texts: string[];
  /** Beginnings of a tag (`tag:vis`) or, quoted, whole tags (`tag:"vision"`), folded. */
  tags: { name: string; whole: boolean }[];
}

/** `tag:` or nothing, then a phrase whose closing quote may be missing, or one word. */
const tokens = /(tag:)?(?:"([^"]*)(?:"|$)|(\S+))/giu;

/**
 * @param text words and "phrases"; `tag:name` asks for a tag. A quote inside a word is part of the word; a phrase
 *   still open at the end reaches to the end; a `tag:` with nothing after it yet asks for nothing.
 *   The address of a paper, unless quoted, asks for the paper by whatever address it is known.
 */
export function parseQuery(text: string): Query {
  const texts = new Set<string>();
  const tags = new Map<string, boolean>();
  for (const [token, prefix, phrase, word] of text.matchAll(tokens)) {
    if (token.toLowerCase() === 'tag:') continue;
    const address = word?.includes('/') ? identifierFromUrl(word) : null;
    const wanted = searchable(address ?? phrase ?? word ?? '').trim();
    if (wanted === '') continue;
    if (prefix === undefined) texts.add(wanted);
    else tags.set(wanted, tags.get(wanted) === true || phrase !== undefined);
  }
  return { texts: [...texts], tags: [...tags].map(([name, whole]) => ({ name, whole })) };
}

/** Whether the query asks for nothing, so that every paper fits. */
export const isEmptyQuery = (query: Query): boolean => query.texts.length === 0 && query.tags.length === 0;
