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
  /** Looks through the whole library; nothing is changed. */
  check: () => Promise<void>;
  /** @returns whether it came to its end. */
  repair: () => Promise<boolean>;
  cancel: () => void;
}

/** Checks the library at once, and repairs it when asked to. Both end with the component. */
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
    // Rows that this page has met are whole now; the worker knows only of its own.
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
