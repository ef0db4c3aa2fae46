/** Queries that differ from one that finds nothing by one letter of a word. */
import { fieldNamed } from '~/lib/search/language/fields';
import { queryTokens } from '~/lib/search/language/queryTokens';
import { searchable } from '~/lib/search/language/searchable';
import { longestWord, shortestWord } from './nearWords';

/** A word of a query that may be misspelled. */
export interface TypedWord {
  /** UTF-16 offsets in the query. */
  start: number;
  end: number;
  /** As it is looked for. */
  text: string;
}

/** Words that are looked at; a longer query is a pasted text. */
const mostWords = 8;
const correctable: ReadonlySet<string | undefined> = new Set([undefined, 'text', 'tag', 'value']);

/** Words in quotes, with digits in them, or that must not stand in a paper, are meant as they are. */
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

/** The query with other words in the place of some. @param others by the word that they replace. */
export function withWords(query: string, others: ReadonlyMap<TypedWord, string>): string {
  let text = query;
  const fromTheEnd = [...others].sort(([one], [other]) => other.start - one.start);
  for (const [{ start, end }, other] of fromTheEnd) text = text.slice(0, start) + other + text.slice(end);
  return text;
}
