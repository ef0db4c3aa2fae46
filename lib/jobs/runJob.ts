import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { LibraryError } from '~/lib/library/database/libraryError';
import { withJobMarker } from '~/lib/platform/jobMarkers';
import { actionOfJob } from './actionOfJob';
import type { JobReply, JobRequest } from './jobMessages';
import type { JobArgs, JobName, JobValue } from './jobs';
import JobWorker from './jobWorker?worker';

export interface RunOptions {
  /** Number of papers that the job works on. By default it is derived from the arguments (`countIn`). */
  papers?: number | undefined;
  onProgress?: ((done: number, total: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** With up to this many papers, the job runs in the calling thread: a worker takes longer to start. */
export const fewPapers = 200;

/** Estimated bytes per paper in an imported file. */
const bytesOfPaper = 2000;

/**
 * Does a long job in a worker of its own, off the page's thread; a job over few papers runs in the page. Either the whole job
 * is committed or nothing, also when the page is closed meanwhile; the next page then reports the result (`interruptedJobs`).
 * @throws LibraryError; the signal's reason if it was aborted before the commit, in which case nothing was changed.
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
    if (papers !== undefined && papers <= fewPapers && job !== 'readImport')
      return await performHere(db, job, args, { onProgress, signal });
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

/** Runs a job in the page. The code of all commands is loaded with the first job, so that pages start without it. */
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

/** @returns the number of papers of a job, estimated for a file; undefined if the arguments do not state it. */
export function countIn(args: object): number | undefined {
  const { ids, cards, file, papers } = args as { ids?: unknown; cards?: unknown; file?: unknown; papers?: { ids?: unknown } };
  if (file instanceof Blob) return Math.ceil(file.size / bytesOfPaper);
  const counted = ids ?? cards ?? papers?.ids;
  return Array.isArray(counted) ? counted.length : undefined;
}

async function workerRun<N extends JobName>(
  db: LibraryDatabase,
  session: string,
  job: N,
  args: JobArgs<N>,
  { onProgress, signal }: RunOptions,
): Promise<JobValue<N>> {
  const starAddsToRead = (await db.starAddsToRead?.().catch(() => false)) ?? false;
  signal?.throwIfAborted();
  const worker = new JobWorker({ name: `dogear ${job}` });
  const send = (request: JobRequest): void => worker.postMessage(request);
  const abort = (): void => send({ kind: 'abort' });
  const result = new Promise<JobValue<N>>((resolve, reject) => {
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
  send({ kind: 'run', library: db.name, session, starAddsToRead, job, args } as JobRequest);
  return result.finally(() => {
    signal?.removeEventListener('abort', abort);
    worker.terminate();
  });
}
