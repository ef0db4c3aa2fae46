/**
 * Long work that is under way: many short transactions, so that a star never waits for more than one of them. What a
 * step changed stands in `historySteps` under the job's id from the same transaction on, so that work that is cancelled,
 * fails or is interrupted can be taken back step by step (`longWork`).
 */
import type { HistoryAction } from '~/lib/papers/history';

export type JobRow =
  | {
      /** A UUID; the `group` of its steps. */
      id: string;
      /** Taken back when it is found without anybody at work on it. */
      kind: 'changes';
      /** What it does; absent where the history has no word for it. */
      action?: HistoryAction | undefined;
      /** Milliseconds since the epoch. */
      startedAt: number;
      /** Entries of the history up to this number, which came with a file, go when it is taken back. */
      historyUpTo?: number | undefined;
      /** How many of its pending counts are written, while that is under way: see `applyPendingCounts`. */
      applied?: number | undefined;
    }
  | {
      id: string;
      /** Gone on with when it is found without anybody at work on it: what is half deleted cannot come back. */
      kind: 'emptyTrash';
      startedAt: number;
      /** Ids of the records that go. */
      records: string[];
    };
