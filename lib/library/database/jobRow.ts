/**
 * Long work that is under way: many short transactions, so that a star waits for one of them at most. Each transaction also
 * stores its history steps in `historySteps` under the job's id, so that work that is cancelled, fails or is interrupted can be
 * reverted step by step (`longWork`).
 */
import type { HistoryAction } from '~/lib/papers/history';

export type JobRow =
  | {
      /** A UUID; the `group` of its steps. */
      id: string;
      /** Reverted when it is found without a page or worker that works on it. */
      kind: 'changes';
      /** Action of its history entry; absent for work that leaves no entry. */
      action?: HistoryAction | undefined;
      /** Milliseconds since the epoch. */
      startedAt: number;
      /** History entries up to this number came with an imported file and are deleted when the job is reverted. */
      historyUpTo?: number | undefined;
      /** How many of its pending counts are written so far, while they are being written: see `applyPendingCounts`. */
      applied?: number | undefined;
    }
  | {
      id: string;
      /** Continued when it is found without a page or worker that works on it: records deleted so far cannot be restored. */
      kind: 'emptyTrash';
      startedAt: number;
      /** Ids of the records to delete. One that is restored before its step stays. */
      records: string[];
    }
  | {
      id: string;
      /** What an `emptyTrash` job has deleted from the trash in one step, and still has to delete from the history. */
      kind: 'deleted';
      /** Id of that job. */
      job: string;
      startedAt: number;
      /** Ids of the deleted records. */
      records: string[];
    };
