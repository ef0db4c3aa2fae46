/** Messages between a page and the worker of one job. Both ends are part of the extension. */
import type { LibraryChange } from '~/lib/library/database/database';
import type { ErrorCode } from '~/lib/papers/result';
import type { JobArgs, JobName, JobValue } from './jobs';

export type JobRequest =
  | {
      [N in JobName]: {
        kind: 'run';
        /** Name of the library's database. */
        library: string;
        /** Id of the session, stored in the history entry of the job. */
        session: string;
        /** As in the options of the library: the worker cannot read the preferences. */
        starAddsToRead: boolean;
        job: N;
        args: JobArgs<N>;
      };
    }[JobName]
  | { kind: 'abort' };

export type JobReply =
  | { kind: 'progress'; done: number; total: number }
  | { kind: 'done'; value: JobValue<JobName>; changes: LibraryChange[] }
  | { kind: 'failed'; code: ErrorCode; message: string };
