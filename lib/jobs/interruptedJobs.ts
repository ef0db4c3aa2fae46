import type { LibraryDatabase } from '~/lib/library/database/database';
import { findJobResult } from '~/lib/library/history/findJobResult';
import { claimOrphanedJobs, type JobMarker } from '~/lib/platform/jobMarkers';

export interface InterruptedJob extends JobMarker {
  /** Whether all of the work was committed before its page was closed; otherwise the library is unchanged. */
  finished: boolean;
  /** Number of the history entry for `undo`, if there is something to undo. */
  entry?: number | undefined;
}

/** Finds long work whose page was closed or crashed before it could report the result. Each job is returned only once. */
export async function interruptedJobs(db: LibraryDatabase): Promise<InterruptedJob[]> {
  const orphans = await claimOrphanedJobs();
  return Promise.all(orphans.map(async (marker) => ({ ...marker, ...(await findJobResult(db, marker.id)) })));
}
