import { useEffect, useState } from 'react';
import { useDatabase } from '~/components/app/libraryContext';
import { runJob } from '~/lib/jobs/runJob';
import { asFailure } from '~/lib/library/database/libraryError';
import type { ImportChoices } from '~/lib/library/import/importChoices';
import type { ImportPlan } from '~/lib/library/import/planImport';
import type { Failure } from '~/lib/papers/result';

export interface PlanState {
  /** The plan for the latest choices, or an earlier one while that is computed. */
  plan?: ImportPlan | undefined;
  /** Papers compared so far; absent while nothing is compared. */
  far?: { done: number; total: number } | undefined;
  failure?: Failure | undefined;
}

/** Compares what was read with the library, again after each change of the choices. */
export function useImportPlan(entries: Blob, papers: number, choices: ImportChoices): PlanState {
  const db = useDatabase();
  const [state, setState] = useState<PlanState>({});
  useEffect(() => {
    const run = new AbortController();
    const { signal } = run;
    const onProgress = (done: number, total: number) => {
      if (!signal.aborted) setState(({ plan }) => ({ plan, far: { done, total } }));
    };
    setState(({ plan }) => ({ plan, far: { done: 0, total: papers } }));
    runJob(db, 'previewEntries', { entries, choices }, { papers, signal, onProgress }).then(
      (plan) => signal.aborted || setState({ plan }),
      (error) => signal.aborted || setState({ failure: asFailure(error) }),
    );
    return () => run.abort();
  }, [db, entries, papers, choices]);
  return state;
}
