import type { LibraryDatabase } from '~/lib/library/database/database';
import { printIdentifier } from '~/lib/papers/identifiers/printIdentifier';
import type { PaperDraft } from '~/lib/papers/paper';
import { paperState } from './paperState';

/**
 * Prepares a draft that has only the address and the title of a tab, which may be a file name or the title of a login page.
 * Such a title is used when none is known, and replaces none: for a paper in the library it becomes the identifier, which
 * `mergeBibliography` never prefers to a title.
 */
export async function titleOnlyDraft(db: LibraryDatabase, draft: PaperDraft): Promise<PaperDraft> {
  const state = await paperState(db, { draft });
  return state?.id === undefined ? draft : { ...draft, title: printIdentifier(draft.identifiers[0]) };
}
