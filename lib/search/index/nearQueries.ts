/** Finds the words of a query that may be misspelled, and replaces them by others. */
import { fieldNamed } from '~/lib/search/language/fields';
import { queryTokens } from '~/lib/search/language/queryTokens';
import { searchable } from '~/lib/search/language/searchable';
import { longestWord, shortestWord } from './nearWords';

/** A word of a query that may be misspelled. */
export interface TypedWord {
  /** UTF-16 offsets in the query. */
  start: number;
  end: number;
  /** Folded by `searchable`. */
  text: string;
}

/** Maximum number of words that are checked: a longer query is probably a pasted text. */
const mostWords = 8;
/** Kinds of fields whose words are checked; undefined for words without a field. */
const correctable: ReadonlySet<string | undefined> = new Set([undefined, 'text', 'tag', 'value']);

/** @returns the words that may be misspelled: not those in quotes, next to digits, in addresses or negated. */
export function typedWords(query: string): TypedWord[] {
  const words: TypedWord[] = [];
  let isDenied = false;
  for (const token of queryTokens(query)) {
    if (words.length >= mostWords) break;
    if (token.kind === 'term' && !isDenied && correctable.has(token.field && fieldNamed(token.field)?.kind)) {
      for (const value of token.values) {
        if (value.quoted || /\d|:\/\//u.test(value.text)) continue;
        for (const { 0: word, index } of value.text.matchAll(/\p{L}+/gu)) {
          const text = searchable(word);
          const start = value.start + index;
          if (text.length >= shortestWord && text.length <= longestWord) words.push({ start, end: start + word.length, text });
        }
      }
    }
    isDenied = token.kind === 'not';
  }
  return words.slice(0, mostWords);
}

/** @param replacements new words by the word that they replace. @returns the query with the new words. */
export function withWords(query: string, replacements: ReadonlyMap<TypedWord, string>): string {
  let text = query;
  const fromTheEnd = [...replacements].sort(([a], [b]) => b.start - a.start);
  for (const [{ start, end }, word] of fromTheEnd) text = text.slice(0, start) + word + text.slice(end);
  return text;
}
