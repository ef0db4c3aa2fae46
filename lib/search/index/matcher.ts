import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { Expression } from '~/lib/search/language/expression';
import { DocumentTable } from './documentTable';
import { documentTest } from './documentTest';
import { searchDocument } from './searchDocument';

/** @returns a test of one paper with the same result as the index. A paper with a blank annotation never matches. */
export const matcher =
  (expression: Expression) =>
  (entry: LibraryEntry): boolean => {
    const document = searchDocument(entry);
    if (!document) return false;
    const table = new DocumentTable(1);
    const place = table.put(document);
    return documentTest(table, expression)(place);
  };
