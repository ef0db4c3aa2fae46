import type { LibraryDatabase } from '~/lib/library/database/database';
import { printIdentifier } from '~/lib/papers/identifiers/printIdentifier';
import type { PaperDraft } from '~/lib/papers/paper';
import { paperState } from './paperState';

/**
 * A draft that knows no more than an address and the title of a tab, which may be a file's name or a wall's. Its title
 * fills a gap and replaces nothing: for a paper that the library has, it is the identifier.
 */
export async function titleOnlyDraft(db: LibraryDatabase, draft: PaperDraft): Promise<PaperDraft> {
  const known = await paperState(db, { draft });
  return known?.id === undefined ? draft : { ...draft, title: printIdentifier(draft.identifiers[0]) };
}
