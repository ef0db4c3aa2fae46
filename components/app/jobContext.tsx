import { createContext, type ReactNode, useCallback, useContext, useRef, useState } from 'react';
import { actionOfJob } from '~/lib/jobs/actionOfJob';
import type { JobArgs, JobName, JobValue } from '~/lib/jobs/jobs';
import { countIn, runJob } from '~/lib/jobs/runJob';
import { jobLabel } from './jobLabel';
import { useDatabase } from './libraryContext';
import { type RunningJob, RunningJobs } from './RunningJobs';

export interface JobSettings {
  /** Label of the progress bar; needed only for jobs that have no `JobAction`. */
  label?: string | undefined;
  /** Number of papers, where the arguments do not contain it. */
  papers?: number | undefined;
}

/** @returns undefined when the user cancelled the job: then nothing was changed. @throws LibraryError */
export type StartJob = <N extends JobName>(job: N, args: JobArgs<N>, settings?: JobSettings) => Promise<JobValue<N> | undefined>;

const JobContext = createContext<StartJob | null>(null);

/** Runs long jobs for all components below and shows their progress. A job outlives the component that started it. */
export function JobProvider({ children }: { children: ReactNode }) {
  const db = useDatabase();
  const [running, setRunning] = useState<readonly RunningJob[]>([]);
  const last = useRef(0);

  const start = useCallback<StartJob>(
    async (job, args, { label, papers } = {}) => {
      const run = new AbortController();
      const id = ++last.current;
      const action = actionOfJob(job, args);
      const shown = label ?? (action ? jobLabel(action, papers ?? countIn(args)) : '');
      setRunning((all) => [...all, { id, label: shown, far: undefined, cancel: () => run.abort() }]);
      const onProgress = (done: number, total: number) =>
        setRunning((all) => all.map((each) => (each.id === id ? { ...each, far: { done, total } } : each)));
      try {
        return await runJob(db, job, args, { papers, signal: run.signal, onProgress });
      } catch (error) {
        if (run.signal.aborted) return undefined;
        throw error;
      } finally {
        setRunning((all) => all.filter((each) => each.id !== id));
      }
    },
    [db],
  );

  return (
    <JobContext value={start}>
      {children}
      <RunningJobs jobs={running} />
    </JobContext>
  );
}

export function useStartJob(): StartJob {
  const start = useContext(JobContext);
  if (!start) throw new Error('No JobProvider stands above this component.');
  return start;
}
