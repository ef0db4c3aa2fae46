import type { Intake } from '~/lib/library/backup/intake';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { readTransaction } from '~/lib/library/database/transactions';
import { mergeRecordAnnotations } from '~/lib/library/identity/mergeRecordAnnotations';
import { withTags } from '~/lib/library/marks/applyChange';
import { readRules } from '~/lib/library/marks/autoTagged';
import { type Annotation, isBlank } from '~/lib/papers/annotation';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { fillPaper } from '~/lib/papers/merging/fillBibliography';
import { sameValue } from '~/lib/papers/sameValue';
import type { TagRule } from '~/lib/papers/tagRule';
import { limits } from '~/lib/papers/text/limits';

/**
 * How entries of other programs' files become records. They fill the gaps of a paper that is here and replace nothing; marks are
 * united. A paper that comes into the lists gets the tags of the rules, and without any mark it is to be read, because the
 * lists show no paper without one.
 */
export async function fileIntake(db: LibraryDatabase, { rules: runRules }: { rules: boolean }): Promise<Intake> {
  const rules = runRules ? await readTransaction(db, [db.rules], () => readRules(db)) : [];
  return {
    merge: (record, given) => ({
      paper: fillPaper(record.paper, given.paper),
      annotation: unite(record.annotation, given.annotation),
    }),
    arrive({ paper, annotation }) {
      const marked: Annotation = isBlank(annotation) ? { ...annotation, status: 'to-read' } : annotation;
      const add = tagsOf(db, rules, { paper, annotation: marked });
      return { paper, annotation: { ...marked, tags: withTags(marked.tags, { add, remove: [] }) } };
    },
    mayAdd: rules.flatMap(({ tags }) => tags),
  };
}

/** Unites marks; where that adds nothing, the annotation stays as it is, with the time of its last change. */
function unite(mine: Annotation, theirs: Annotation): Annotation {
  const merged = mergeRecordAnnotations(mine, theirs);
  const fits = {
    ...merged,
    ...(merged.note.length > limits.joinedNote ? { note: mine.note, noteRevision: mine.noteRevision } : {}),
    ...(merged.tags.length > limits.joinedTags ? { tags: mine.tags } : {}),
  };
  return sameValue({ ...fits, updatedAt: 0 }, { ...mine, updatedAt: 0 }) ? mine : fits;
}

/** The tags that rules give; none when a rule throws, because that must not prevent the import. */
function tagsOf(db: LibraryDatabase, rules: readonly TagRule[], entry: LibraryEntry): string[] {
  if (rules.length === 0) return [];
  try {
    return db.tagsFor?.(rules, entry) ?? [];
  } catch {
    return [];
  }
}
