import { searchTerms } from '~/lib/search/language/searchTerms';
import { DocumentTable } from './documentTable';
import { documentTest } from './documentTest';
import { relevance } from './relevance';
import { lineOf, type SearchDocument } from './searchDocument';
import type { IndexQuestion } from './searchIndex';

/** One document before and after a commit; undefined if the library did not contain it at that time. */
export interface DocumentChange {
  before: SearchDocument | undefined;
  after: SearchDocument | undefined;
}

/** Whether changes of documents can change the answer to a question: its matches, their order, their facets or their timeline. */
export function mayChange(question: IndexQuestion, changes: readonly DocumentChange[]): boolean {
  // Two places are enough: one document before and after its change.
  const table = new DocumentTable(2);
  for (const [index, { before, after }] of changes.entries()) {
    const was = before && table.put({ ...before, id: `${index} before` });
    const is = after && table.put({ ...after, id: `${index} after` });
    // Created for each change, because a test looks up tags, venues and sites when it is created.
    const matches = documentTest(table, question.expression);
    const matchedBefore = was !== undefined && matches(was);
    const matchesNow = is !== undefined && matches(is);
    table.remove(`${index} before`);
    table.remove(`${index} after`);
    if (matchedBefore !== matchesNow) return true;
    if (!matchedBefore || !before || !after) continue;
    if (question.unskipped && isSkipped(before) !== isSkipped(after)) return true;
    if (question.unskipped && isSkipped(after)) continue;
    if (question.facets && facetKey(before) !== facetKey(after)) return true;
    if (question.timeline && timelineKey(before) !== timelineKey(after)) return true;
    if (orderKey(question, before) !== orderKey(question, after)) return true;
  }
  return false;
}

const isSkipped = ({ status }: SearchDocument): boolean => status === 'skipped';

const facetKey = (document: SearchDocument): string => {
  const { tags, venue, published, sites, status, priority, hasNote, starredAt } = document;
  return JSON.stringify([tags, venue, published.slice(0, 4), sites, status, priority, hasNote, starredAt > 0]);
};

const timelineKey = ({ tags, venue, status, addedAt, starredAt, readAt }: SearchDocument): string =>
  JSON.stringify([tags, venue, status === 'read', addedAt, starredAt, readAt]);

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
      return JSON.stringify([relevance(text, searchTerms(expression)), addedAt]);
  }
}
