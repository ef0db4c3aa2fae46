import type { LibraryDatabase } from '~/lib/library/database/database';
import { paperOf } from '~/lib/library/database/rows';
import { spellTags } from '~/lib/library/derived/tagCounts';
import { type Annotation, isBlank } from '~/lib/papers/annotation';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { Paper } from '~/lib/papers/paper';
import { byAge, type TagRule } from '~/lib/papers/tagRule';
import { withTags } from './applyChange';

/** A record that a command is about. */
export interface MarkedRecord {
  id: string;
  annotation: Annotation;
  /** Where it is at hand. */
  paper?: Paper | undefined;
  /** The record is not in the library yet. */
  isNew: boolean;
  /** Those of the library that are on, in the order they were made in: see `readRules`. */
  rules: readonly TagRule[];
}

/** The rules that are on, oldest first; none where this connection does not follow them. */
export const readRules = async (db: LibraryDatabase): Promise<TagRule[]> =>
  db.tagsFor ? (await db.rules.toArray()).filter(({ on }) => on).sort(byAge) : [];

/**
 * What a change leaves, with the tags of the rules that match when it is what brings the paper into the lists.
 * Inside a transaction over `papers` and `tagCounts`.
 */
export async function autoTagged(
  db: LibraryDatabase,
  { id, annotation, paper, rules }: MarkedRecord,
  next: Annotation,
): Promise<Annotation> {
  if (!db.tagsFor || rules.length === 0 || !isBlank(annotation) || isBlank(next)) return next;
  const row = paper ? undefined : await db.papers.get(id);
  const about = row ? paperOf(row) : paper;
  if (!about) return next;
  const add = await spellTags(db, tagsOf(db, rules, { paper: about, annotation: next }));
  const tags = withTags(next.tags, { add, remove: [] });
  return tags.length === next.tags.length ? next : { ...next, tags };
}

/** A rule that cannot be followed must not cost the mark. */
function tagsOf(db: LibraryDatabase, rules: readonly TagRule[], entry: LibraryEntry): string[] {
  try {
    return db.tagsFor?.(rules, entry) ?? [];
  } catch {
    return [];
  }
}
