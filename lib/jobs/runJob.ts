import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { LibraryError } from '~/lib/library/database/libraryError';
import { withJobMarker } from '~/lib/platform/jobMarkers';
import { actionOfJob } from './actionOfJob';
import type { JobReply, JobRequest } from './jobMessages';
import type { JobArgs, JobName, JobValue } from './jobs';
import JobWorker from './jobWorker?worker';

export interface RunOptions {
  /** How many papers the work is over; where it is not given, the ids in the arguments are counted. */
  papers?: number | undefined;
  onProgress?: ((done: number, total: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** Up to here the work is done where it was asked for: a worker takes longer to start. */
export const fewPapers = 200;

/** Of a file that is imported; a guess. */
const bytesOfPaper = 2000;

/**
 * Does long work off the page's thread, in a worker that ends with it; little work is done at once. All of it is done or
 * nothing, also when the page is closed meanwhile, of which the next page then tells (`interruptedJobs`).
 * @throws LibraryError; the signal's reason when it was aborted before the commit, having changed nothing.
 */
export async function runJob<N extends JobName>(
  db: LibraryDatabase,
  job: N,
  args: JobArgs<N>,
  options: RunOptions = {},
): Promise<JobValue<N>> {
  const { onProgress, signal } = options;
  const papers = options.papers ?? countIn(args);
  signal?.throwIfAborted();
  try {
    if (papers !== undefined && papers <= fewPapers) return await performHere(db, job, args, { onProgress, signal });
    const id = crypto.randomUUID();
    const work = () => workerRun(db, id, job, args, options);
    const action = actionOfJob(job, args);
    if (action === undefined) return await work();
    return await withJobMarker({ id, action, papers: papers ?? 0, at: Date.now() }, work);
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  }
}

/** Every command stands behind this: fetched with the first one, so that pages begin without them. */
async function performHere<N extends JobName>(
  db: LibraryDatabase,
  job: N,
  args: JobArgs<N>,
  options: CommandOptions,
): Promise<JobValue<N>> {
  const { perform } = await import('./jobs');
  options.signal?.throwIfAborted();
  return perform(db, job, args, options);
}

/** How many papers a job is over, as far as its arguments say. */
export function countIn(args: object): number | undefined {
  const { ids, file, papers } = args as { ids?: unknown; file?: unknown; papers?: { ids?: unknown } };
  if (file instanceof Blob) return Math.ceil(file.size / bytesOfPaper);
  const counted = ids ?? papers?.ids;
  return Array.isArray(counted) ? counted.length : undefined;
}

function workerRun<N extends JobName>(
  db: LibraryDatabase,
  session: string,
  job: N,
  args: JobArgs<N>,
  { onProgress, signal }: RunOptions,
): Promise<JobValue<N>> {
  const worker = new JobWorker({ name: `dogear ${job}` });
  const say = (request: JobRequest): void => worker.postMessage(request);
  const abort = (): void => say({ kind: 'abort' });
  const ended = new Promise<JobValue<N>>((resolve, reject) => {
    worker.onerror = () => reject(new LibraryError('failed', 'The worker could not be started, or broke down.'));
    worker.onmessage = ({ data }) => {
      const reply = data as JobReply;
      if (reply.kind === 'progress') onProgress?.(reply.done, reply.total);
      else if (reply.kind === 'failed') reject(new LibraryError(reply.code, reply.message));
      else {
        for (const change of reply.changes) db.announce?.(change);
        resolve(reply.value as JobValue<N>);
      }
    };
  });
  signal?.addEventListener('abort', abort);
  say({ kind: 'run', library: db.name, session, job, args } as JobRequest);
  return ended.finally(() => {
    signal?.removeEventListener('abort', abort);
    worker.terminate();
  });
}
