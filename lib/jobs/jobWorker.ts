/** The worker of one job: opens the library by its name, does the job, says how it ended. The page ends the worker. */
import { type LibraryChange, openLibrary } from '~/lib/library/database/database';
import { asLibraryError } from '~/lib/library/database/libraryError';
import type { JobReply, JobRequest } from './jobMessages';
import { perform } from './jobs';

/** A worker's global scope, as far as it is used. */
interface Scope {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage: (reply: JobReply) => void;
}

const scope = globalThis as unknown as Scope;
const run = new AbortController();
/** Milliseconds between two words of progress. */
const pause = 250;
/** Above this, pages ask for everything they show instead of comparing ids. */
const manyIds = 2000;

scope.onmessage = ({ data }) => {
  const request = data as JobRequest;
  if (request.kind === 'abort') run.abort();
  else void work(request);
};

async function work({ library, session, job, args }: Extract<JobRequest, { kind: 'run' }>): Promise<void> {
  const changed = new Set<string>();
  let added = false;
  const db = openLibrary({
    name: library,
    session,
    announce(change) {
      for (const id of change.ids) changed.add(id);
      added ||= change.added || change.ids.length === 0;
    },
  });
  try {
    const value = await perform(db, job, args as never, { signal: run.signal, onProgress: throttled() });
    // Announcements come in a microtask of their own.
    await Promise.resolve();
    const ids = [...changed];
    const change: LibraryChange = ids.length > manyIds ? { ids: [], added: true } : { ids, added };
    scope.postMessage({ kind: 'done', value, changes: added || ids.length > 0 ? [change] : [] });
  } catch (error) {
    const { code, message } = asLibraryError(error);
    scope.postMessage({ kind: 'failed', code, message });
  } finally {
    db.close();
  }
}

function throttled(): (done: number, total: number) => void {
  let reportedAt = Number.NEGATIVE_INFINITY;
  return (done, total) => {
    if (performance.now() - reportedAt < pause && done < total) return;
    reportedAt = performance.now();
    scope.postMessage({ kind: 'progress', done, total });
  };
}
