import type { LibraryDatabase } from '~/lib/library/database/database';
import { findJobResult } from '~/lib/library/history/findJobResult';
import { claimOrphanedJobs, type JobMarker } from '~/lib/platform/jobMarkers';

export interface InterruptedJob extends JobMarker {
  /** All of it was done before its page was gone; otherwise nothing was. */
  finished: boolean;
  /** For `undo`, where there is something to take back. */
  entry?: number | undefined;
}

/** Long work whose page was closed, or died, before it could say how the work ended. Each is told of once. */
export async function interruptedJobs(db: LibraryDatabase): Promise<InterruptedJob[]> {
  const orphans = await claimOrphanedJobs();
  return Promise.all(orphans.map(async (marker) => ({ ...marker, ...(await findJobResult(db, marker.id)) })));
}
