import { useCallback, useEffect, useRef, useState } from 'react';
import { useDatabase } from '~/components/app/libraryContext';
import { runJob } from '~/lib/jobs/runJob';
import { forgetDamage } from '~/lib/library/database/damage';
import { asFailure } from '~/lib/library/database/libraryError';
import type { RebuildReport } from '~/lib/library/recovery/rebuild';
import type { Failure } from '~/lib/papers/result';

type Progress = { done: number; total: number };

type CheckState =
  | { step: 'checking'; progress?: Progress | undefined }
  | { step: 'report'; report: RebuildReport }
  | { step: 'repairing'; progress?: Progress | undefined }
  | { step: 'failed'; failure: Failure };

interface CheckRun {
  state: CheckState;
  /** Checks the whole library without changing it. */
  check: () => Promise<void>;
  /** @returns whether the repair was completed. */
  repair: () => Promise<boolean>;
  cancel: () => void;
}

/** Checks the library on mount, and repairs it on request. Unmounting the component cancels both. */
export function useCheck(onCancelled: () => void): CheckRun {
  const db = useDatabase();
  const [state, setState] = useState<CheckState>({ step: 'checking' });
  const running = useRef<AbortController>(undefined);

  const run = useCallback(
    async (step: 'checking' | 'repairing'): Promise<RebuildReport | undefined> => {
      running.current?.abort();
      const control = new AbortController();
      const { signal } = control;
      running.current = control;
      setState({ step });
      try {
        const onProgress = (done: number, total: number) => signal.aborted || setState({ step, progress: { done, total } });
        return await runJob(db, 'rebuild', { repair: step === 'repairing' }, { signal, onProgress });
      } catch (error) {
        if (!signal.aborted) setState({ step: 'failed', failure: asFailure(error) });
        return undefined;
      }
    },
    [db],
  );

  const check = useCallback(async () => {
    const report = await run('checking');
    if (report) setState({ step: 'report', report });
  }, [run]);
  const repair = useCallback(async () => {
    const report = await run('repairing');
    // Clear the damage noted in this page: its rows are repaired, and the worker cleared only its own notes.
    if (report) forgetDamage();
    return report !== undefined;
  }, [run]);

  useEffect(() => {
    void check();
    return () => running.current?.abort();
  }, [check]);

  return {
    state,
    check,
    repair,
    cancel: useCallback(() => {
      running.current?.abort();
      onCancelled();
    }, [onCancelled]),
  };
}
