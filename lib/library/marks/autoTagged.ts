import type { LibraryDatabase } from '~/lib/library/database/database';
import { paperOf } from '~/lib/library/database/rows';
import { spellTags } from '~/lib/library/derived/tagCounts';
import { type Annotation, isBlank } from '~/lib/papers/annotation';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { Paper } from '~/lib/papers/paper';
import { byAge, type TagRule } from '~/lib/papers/tagRule';
import { withTags } from './applyChange';

/** The record that a command changes. */
export interface MarkedRecord {
  id: string;
  annotation: Annotation;
  /** Present if it was read. */
  paper?: Paper | undefined;
  /** Whether the record is not in the library yet. */
  isNew: boolean;
  /** The rules that are on, oldest first: see `readRules`. */
  rules: readonly TagRule[];
}

/** The rules that are on, oldest first; none when this connection has no `tagsFor` to apply them. */
export const readRules = async (db: LibraryDatabase): Promise<TagRule[]> =>
  db.tagsFor ? (await db.rules.toArray()).filter(({ on }) => on).sort(byAge) : [];

/**
 * Adds the tags of the matching rules to an annotation, if the change brings the paper into the lists. Inside a transaction
 * over `papers` and `tagCounts`.
 * @param next the annotation after the change; returned as it is when the rules add nothing.
 */
export async function autoTagged(
  db: LibraryDatabase,
  { id, annotation, paper, rules }: MarkedRecord,
  next: Annotation,
): Promise<Annotation> {
  if (!db.tagsFor || rules.length === 0 || !isBlank(annotation) || isBlank(next)) return next;
  const row = paper ? undefined : await db.papers.get(id);
  const subject = row ? paperOf(row) : paper;
  if (!subject) return next;
  const add = await spellTags(db, tagsOf(db, rules, { paper: subject, annotation: next }));
  const tags = withTags(next.tags, { add, remove: [] });
  return tags.length === next.tags.length ? next : { ...next, tags };
}

/** The tags that rules give; none when a rule throws, because that must not prevent the mark. */
function tagsOf(db: LibraryDatabase, rules: readonly TagRule[], entry: LibraryEntry): string[] {
  try {
    return db.tagsFor?.(rules, entry) ?? [];
  } catch {
    return [];
  }
}
