/** What a list shows and in which order; the words that queries, counts and exports share. */
import type { Annotation, Status } from '~/lib/papers/annotation';
import { isBlank } from '~/lib/papers/annotation';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { tagKey } from '~/lib/papers/tag';

export interface LibraryFilter {
  /** All of them; compared by `tagKey`. */
  tags?: string[] | undefined;
  starred?: true | undefined;
  /** Any of them. */
  statuses?: Status[] | undefined;
  hasNote?: true | undefined;
  /** Anything the indexes do not know, such as a search: the library is then read through in chunks. */
  matches?: ((entry: LibraryEntry) => boolean) | undefined;
}

/**
 * `starred` puts unstarred papers last, `published` undated ones, in either direction. Equal keys are ordered by id.
 * `queue`, descending, is what is to be read: high priority, none, low, each the newest first; then all else as `added`.
 */
export const librarySorts = ['added', 'starred', 'updated', 'published', 'title', 'queue'] as const;

export type LibrarySort = (typeof librarySorts)[number];

export interface LibraryQuery {
  filter?: LibraryFilter | undefined;
  sort?: LibrarySort | undefined;
  descending?: boolean | undefined;
}

/** The part of a filter that the reader's half decides, as a test on it. A blank annotation is in no list. */
export function annotationTest({ tags, starred, statuses, hasNote }: LibraryFilter): (annotation: Annotation) => boolean {
  const keys = tags?.map(tagKey) ?? [];
  return (annotation) =>
    !isBlank(annotation) &&
    (!starred || annotation.starredAt !== undefined) &&
    (!statuses?.length || (annotation.status !== undefined && statuses.includes(annotation.status))) &&
    (!hasNote || annotation.note.trim() !== '') &&
    (keys.length === 0 || hasTags(annotation, keys));
}

function hasTags({ tags }: Annotation, keys: readonly string[]): boolean {
  const own = new Set(tags.map(tagKey));
  return keys.every((key) => own.has(key));
}
