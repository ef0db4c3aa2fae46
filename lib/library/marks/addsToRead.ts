import type { LibraryDatabase } from '~/lib/library/database/database';
import type { AnnotationChange } from '~/lib/papers/annotation';

/**
 * Whether a change also makes papers without a status "to read": a star does if the user set it so. Call it before the
 * transaction, which must not wait for a preference. A preference that cannot be read does not prevent the star.
 */
export const addsToRead = async (db: LibraryDatabase, change: AnnotationChange): Promise<boolean> =>
  change.kind === 'star' && change.starred && ((await db.starAddsToRead?.().catch(() => false)) ?? false);
