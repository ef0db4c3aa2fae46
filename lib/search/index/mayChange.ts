import { wantedTexts } from '~/lib/search/language/wantedTexts';
import { DocumentTable } from './documentTable';
import { documentTest } from './documentTest';
import { relevance } from './relevance';
import { lineOf, type SearchDocument } from './searchDocument';
import type { IndexQuestion } from './searchIndex';

/** One document before and after a commit; undefined where it was not, or is no more, in the library. */
export interface DocumentChange {
  before: SearchDocument | undefined;
  after: SearchDocument | undefined;
}

/** Whether a question's answer can be another one after some documents changed: which ones fit, their order, their facets. */
export function mayChange(question: IndexQuestion, changes: readonly DocumentChange[]): boolean {
  // Two places suffice: one document as it was, and as it is.
  const table = new DocumentTable(2);
  for (const [index, { before, after }] of changes.entries()) {
    const was = before && table.put({ ...before, id: `${index} before` });
    const is = after && table.put({ ...after, id: `${index} after` });
    // The tags and venues that a test names are looked up when it is made.
    const fits = documentTest(table, question.expression);
    const fitted = was !== undefined && fits(was);
    const fitsNow = is !== undefined && fits(is);
    table.remove(`${index} before`);
    table.remove(`${index} after`);
    if (fitted !== fitsNow) return true;
    if (!fitted || !before || !after) continue;
    if (question.facets && facetKey(before) !== facetKey(after)) return true;
    if (orderKey(question, before) !== orderKey(question, after)) return true;
  }
  return false;
}

const facetKey = (document: SearchDocument): string => {
  const { tags, venue, published, sites, status, priority, hasNote, starredAt } = document;
  return JSON.stringify([tags, venue, published.slice(0, 4), sites, status, priority, hasNote, starredAt > 0]);
};

function orderKey({ sort, expression }: IndexQuestion, document: SearchDocument): string | number {
  const { text, published, status, priority, starredAt, addedAt, updatedAt } = document;
  switch (sort) {
    case 'added':
      return addedAt;
    case 'updated':
      return updatedAt;
    case 'starred':
      return starredAt > 0 ? `starred ${starredAt}` : addedAt;
    case 'published':
      return published;
    case 'title':
      return lineOf(text, 'title');
    case 'queue':
      return JSON.stringify(status === 'to-read' ? [priority, addedAt] : [addedAt]);
    case 'relevance':
      return JSON.stringify([relevance(text, wantedTexts(expression)), addedAt]);
  }
}
