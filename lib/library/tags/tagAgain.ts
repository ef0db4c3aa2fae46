import type { LibraryDatabase } from '~/lib/library/database/database';
import { LibraryError } from '~/lib/library/database/libraryError';
import { readTransaction } from '~/lib/library/database/transactions';
import { recentHistory } from '~/lib/library/history/recentHistory';
import { annotate } from '~/lib/library/marks/annotate';
import { feedSession, type ListedEntry } from '~/lib/papers/history';
import type { PaperDraft } from '~/lib/papers/paper';
import type { Changed } from '~/lib/papers/paperStore';
import { tagKey } from '~/lib/papers/tag';

/** Newest entries of the history that are searched for tags, in two steps: the tags are mostly among the very last. */
const searched = [20, 500];

/**
 * Adds to a paper the tags that the user last added to any paper, by hand and without undoing it. Tags that no paper has any more,
 * because they were deleted or renamed, are left out.
 * The change belongs to feeds, which can undo it.
 * @throws LibraryError `not-found` if there are none.
 */
export async function tagAgain(db: LibraryDatabase, draft: PaperDraft): Promise<Changed> {
  return annotate(db, { draft }, { kind: 'tags', add: await lastTags(db), remove: [] }, Date.now(), feedSession);
}

async function lastTags(db: LibraryDatabase): Promise<string[]> {
  for (const limit of searched) {
    const entries = await recentHistory(db, limit);
    for (const entry of entries) {
      const added = await stillUsed(db, addedBy(entry));
      if (added.length > 0) return added;
    }
  }
  throw new LibraryError('not-found', 'No tags were added lately.');
}

/** Those of some tags that a paper has, as the library spells them. */
async function stillUsed(db: LibraryDatabase, tags: readonly string[]): Promise<string[]> {
  if (tags.length === 0) return [];
  const rows = await readTransaction(db, [db.tagCounts], () => db.tagCounts.bulkGet(tags.map(tagKey)));
  return rows.flatMap((row) => (row && row.count > 0 ? [row.tag] : []));
}

/** The tags that an entry added to its first paper. */
function addedBy({ action, undoneAt, steps }: ListedEntry): string[] {
  if (action !== 'tags' || undoneAt !== undefined) return [];
  const step = steps.find(({ table }) => table === 'annotations');
  const before = new Set(tagsOf(step?.before).map(tagKey));
  return tagsOf(step?.after).filter((tag) => !before.has(tagKey(tag)));
}

const tagsOf = (fields: Record<string, unknown> | null | undefined): string[] => (fields?.tags as string[] | undefined) ?? [];
