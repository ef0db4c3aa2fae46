import { useCallback, useState } from 'react';
import { i18n } from '#i18n';
import { failureText, undoFailureText } from '~/components/paper/failureText';
import { useToast } from '~/components/ui/Toast';
import type { JobArgs, JobName, JobValue } from '~/lib/jobs/jobs';
import { asFailure } from '~/lib/library/database/libraryError';
import type { ErrorCode } from '~/lib/papers/result';
import { type JobSettings, useStartJob } from './jobContext';

export interface JobRun {
  /**
   * Runs long work: how far it is stands at the edge of the window after half a second, with a way to cancel it. A
   * failure is told to the reader, and gives undefined, as cancelling does: then nothing was changed.
   */
  run: <N extends JobName>(
    job: N,
    args: JobArgs<N>,
    settings?: JobSettings & { explain?: ((code: ErrorCode) => string) | undefined },
  ) => Promise<JobValue<N> | undefined>;
  /** Says what was done, with a button that takes it back; entry 0 is none: everything was as wanted already. */
  offerUndo: (message: string, entry: number, papers: number) => void;
  /** Takes an entry of the history back. */
  takeBack: (entry: number, papers: number) => Promise<void>;
  /** Whether what this component started is under way. */
  busy: boolean;
}

export function useJob(): JobRun {
  const start = useStartJob();
  const { show } = useToast();
  const [count, setCount] = useState(0);

  const run = useCallback<JobRun['run']>(
    async (job, args, { explain = failureText, ...settings } = {}) => {
      setCount((before) => before + 1);
      try {
        return await start(job, args, settings);
      } catch (error) {
        show({ message: explain(asFailure(error).code), tone: 'error' });
        return undefined;
      } finally {
        setCount((before) => before - 1);
      }
    },
    [start, show],
  );
  const takeBack = useCallback(
    async (entry: number, papers: number) => {
      const explain = (code: ErrorCode) => `${i18n.t('paper.undoFailed')} ${undoFailureText(code)}`;
      await run('undo', { entry }, { papers, explain });
    },
    [run],
  );
  const offerUndo = useCallback<JobRun['offerUndo']>(
    (message, entry, papers) => {
      if (entry === 0) show({ message: i18n.t('library.unchanged') });
      else show({ message, action: { label: i18n.t('paper.undo'), onAction: () => void takeBack(entry, papers), undoes: true } });
    },
    [show, takeBack],
  );
  return { run, offerUndo, takeBack, busy: count > 0 };
}
