import type { Expression } from '~/lib/search/language/expression';
import { DocumentTable } from './documentTable';
import { documentTest } from './documentTest';
import { documentOf, type SearchedEntry } from './searchDocument';

/**
 * Tests many papers against several searches, and folds the text of each paper only once. Unlike a list of the library, it
 * includes papers with a blank annotation.
 * @returns for each paper the indexes of the searches that it matches, ascending.
 */
export function* matchEach(
  entries: readonly SearchedEntry[],
  expressions: readonly Expression[],
): Generator<void, number[][], undefined> {
  const table = new DocumentTable(entries.length, false);
  const places: number[] = [];
  for (const [index, entry] of entries.entries()) {
    places.push(table.put({ ...documentOf(entry), id: String(index) }));
    yield;
  }
  // A test knows the tags and venues that the table has when it is created.
  const tests = expressions.map((expression) => documentTest(table, expression));
  const found: number[][] = [];
  for (const place of places) {
    found.push([...tests.keys()].filter((index) => tests[index]?.(place)));
    yield;
  }
  return found;
}
