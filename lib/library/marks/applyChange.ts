import type { Annotation, AnnotationChange } from '~/lib/papers/annotation';
import type { HistoryAction } from '~/lib/papers/history';
import { tagKey } from '~/lib/papers/tag';

export type MarkChange = Exclude<AnnotationChange, { kind: 'note' }>;

/**
 * Applies a change other than a note to an annotation. A star takes back that the paper is skipped.
 * @param change its tags must be in the library's spelling, see `spellTags`.
 * @param now milliseconds since the epoch.
 * @param toRead whether a star also gives the status `to-read` to a paper without one, see `addsToRead`.
 * @returns the same object when nothing changes.
 */
export function applyChange(annotation: Annotation, change: MarkChange, now: number, toRead = false): Annotation {
  const next = changed(annotation, change, now, toRead);
  return next === annotation ? annotation : withTimestamps(next, now);
}

/** Sets `addedAt` at the first mark; it stays when the last mark is removed. */
export const withTimestamps = (annotation: Annotation, now: number): Annotation => ({
  ...annotation,
  addedAt: annotation.addedAt || now,
  updatedAt: now,
});

function changed(annotation: Annotation, change: MarkChange, now: number, toRead: boolean): Annotation {
  switch (change.kind) {
    case 'star': {
      if (change.starred === (annotation.starredAt !== undefined)) return annotation;
      if (!change.starred) return { ...annotation, starredAt: undefined };
      // Lists leave out what is skipped: a star would not be found there.
      const status = annotation.status === 'skipped' ? undefined : annotation.status;
      return { ...annotation, starredAt: now, status: status ?? (toRead ? 'to-read' : undefined) };
    }
    case 'status':
      if ((change.status ?? undefined) === annotation.status) return annotation;
      return { ...annotation, status: change.status ?? undefined, readAt: change.status === 'read' ? now : undefined };
    case 'priority':
      if ((change.priority ?? undefined) === annotation.priority) return annotation;
      return { ...annotation, priority: change.priority ?? undefined };
    case 'tags': {
      const tags = withTags(annotation.tags, change);
      return tags.length === annotation.tags.length && tags.every((tag, index) => tag === annotation.tags[index])
        ? annotation
        : { ...annotation, tags };
    }
  }
}

/** Removes tags, then adds tags, compared by `tagKey`. A tag that is there already keeps its spelling. */
export function withTags(tags: readonly string[], { add, remove }: { add: string[]; remove: string[] }): string[] {
  const unwanted = new Set(remove.map(tagKey));
  const kept = new Map(tags.map((tag) => [tagKey(tag), tag]));
  for (const key of unwanted) kept.delete(key);
  for (const tag of add) if (!kept.has(tagKey(tag))) kept.set(tagKey(tag), tag);
  return [...kept.values()];
}

export const actionOf = (change: AnnotationChange): HistoryAction =>
  change.kind === 'star' ? (change.starred ? 'star' : 'unstar') : change.kind;
