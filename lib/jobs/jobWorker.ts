/** The worker of one job: opens the library by name, does the job and reports the result. The page terminates the worker. */
import { type LibraryChange, openLibrary } from '~/lib/library/database/database';
import { asLibraryError } from '~/lib/library/database/libraryError';
import { tagsByRules } from '~/lib/search/index/tagsByRules';
import type { JobReply, JobRequest } from './jobMessages';
import { perform } from './jobs';
import { readImport } from './readImport';

/** The parts in use of a worker's global scope. */
interface Scope {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage: (reply: JobReply) => void;
}

const scope = globalThis as unknown as Scope;
const run = new AbortController();
/** Milliseconds between two progress messages. */
const pause = 250;
/** With more changed ids than this, pages query everything they show again instead of comparing ids. */
const manyIds = 2000;

scope.onmessage = ({ data }) => {
  const request = data as JobRequest;
  if (request.kind === 'abort') run.abort();
  else void work(request);
};

async function work({ library, session, starAddsToRead, job, args }: Extract<JobRequest, { kind: 'run' }>): Promise<void> {
  const changed = new Set<string>();
  let added = false;
  const db = openLibrary({
    name: library,
    session,
    starAddsToRead: async () => starAddsToRead,
    tagsFor: tagsByRules,
    announce(change) {
      for (const id of change.ids) changed.add(id);
      added ||= change.added || change.ids.length === 0;
    },
  });
  try {
    const value = await perform(db, job, args as never, { signal: run.signal, onProgress: throttled() }, { readImport });
    // Announcements arrive in a separate microtask.
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
