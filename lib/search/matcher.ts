/** Decides whether a paper of the library fits a query. */
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { Query } from './parseQuery';
import { searchable } from './searchable';

/**
 * Each word or phrase of the query must stand in one of the title, authors, venue, tags, identifiers, note or
 * abstract; different words may stand in different fields.
 */
export function matcher(query: Query): (entry: LibraryEntry) => boolean {
  // The longest is the least likely to be there, so it ends a hopeless comparison soonest.
  const texts = [...query.texts].sort((one, other) => other.length - one.length);
  return (entry) => hasTags(entry.annotation.tags, query.tags) && hasTexts(entry, texts);
}

function hasTags(tags: readonly string[], wanted: Query['tags']): boolean {
  if (wanted.length === 0) return true;
  const folded = tags.map((tag) => searchable(tag).trim());
  return wanted.every(({ name, whole }) => folded.some((tag) => (whole ? tag === name : tag.startsWith(name))));
}

function hasTexts(entry: LibraryEntry, texts: readonly string[]): boolean {
  let missing = texts;
  for (const field of fields(entry)) {
    if (missing.length === 0) return true;
    if (field === undefined || field === '') continue;
    const folded = searchable(field);
    missing = missing.filter((text) => !folded.includes(text));
  }
  return missing.length === 0;
}

/** Short fields first: most searches are answered before an abstract has to be folded. */
function* fields({ paper, annotation }: LibraryEntry): Generator<string | undefined> {
  yield paper.title;
  yield paper.authors.map((author) => author.name).join(', ');
  yield* annotation.tags;
  yield paper.venue;
  yield* paper.identifiers;
  yield annotation.note;
  yield paper.abstract;
}
