/** The filter and the order of a list, shared by queries, counts and exports. */
import type { Annotation, Status } from '~/lib/papers/annotation';
import { isBlank } from '~/lib/papers/annotation';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { tagKey } from '~/lib/papers/tag';

export interface LibraryFilter {
  /** The papers have all of these tags, compared by `tagKey`. */
  tags?: string[] | undefined;
  starred?: true | undefined;
  /** The papers have one of these statuses. */
  statuses?: Status[] | undefined;
  hasNote?: true | undefined;
  /** The papers are not skipped. Lists leave skipped papers out unless the user asks for a status. */
  unskipped?: true | undefined;
  /** A test that no index answers, such as a search: the library is then scanned in chunks. */
  matches?: ((entry: LibraryEntry) => boolean) | undefined;
}

/**
 * `starred` puts unstarred papers last, and `published` undated ones, in both directions. Equal keys are ordered by id.
 * `queue`, descending, puts the papers with status `to-read` first: high priority, none, low, the newest first in each; all
 * other papers follow as in `added`.
 */
export const librarySorts = ['added', 'starred', 'updated', 'published', 'title', 'queue'] as const;

export type LibrarySort = (typeof librarySorts)[number];

export interface LibraryQuery {
  filter?: LibraryFilter | undefined;
  sort?: LibrarySort | undefined;
  descending?: boolean | undefined;
}

/** The filter of the papers that `unskipped` keeps out of a list. */
export const skippedOf = (filter: LibraryFilter): LibraryFilter => ({ ...filter, unskipped: undefined, statuses: ['skipped'] });

/** The part of a filter that depends on the annotation alone, as a test. A blank annotation never passes. */
export function annotationTest({
  tags,
  starred,
  statuses,
  hasNote,
  unskipped,
}: LibraryFilter): (annotation: Annotation) => boolean {
  const keys = tags?.map(tagKey) ?? [];
  return (annotation) =>
    !isBlank(annotation) &&
    (!starred || annotation.starredAt !== undefined) &&
    (!statuses?.length || (annotation.status !== undefined && statuses.includes(annotation.status))) &&
    (!hasNote || annotation.note.trim() !== '') &&
    (!unskipped || annotation.status !== 'skipped') &&
    (keys.length === 0 || hasTags(annotation, keys));
}

function hasTags({ tags }: Annotation, keys: readonly string[]): boolean {
  const own = new Set(tags.map(tagKey));
  return keys.every((key) => own.has(key));
}
