/** What a page and the worker of one job say to each other. Both are the extension's own. */
import type { LibraryChange } from '~/lib/library/database/database';
import type { ErrorCode } from '~/lib/papers/result';
import type { JobArgs, JobName, JobValue } from './jobs';

export type JobRequest =
  | {
      [N in JobName]: {
        kind: 'run';
        /** Name of the library's database. */
        library: string;
        /** Stands in the history entry that the job leaves. */
        session: string;
        job: N;
        args: JobArgs<N>;
      };
    }[JobName]
  | { kind: 'abort' };

export type JobReply =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'done'; value: JobValue<JobName>; changes: LibraryChange[] }
  | { kind: 'failed'; code: ErrorCode; message: string };
