import { useCallback, useState } from 'react';
import { i18n } from '#i18n';
import { failureText, undoFailureText } from '~/components/paper/failureText';
import { undoneText } from '~/components/paper/undoneText';
import { useToast } from '~/components/ui/Toast';
import type { JobArgs, JobName, JobValue } from '~/lib/jobs/jobs';
import { asFailure } from '~/lib/library/database/libraryError';
import type { ErrorCode } from '~/lib/papers/result';
import { type JobSettings, useStartJob } from './jobContext';

export interface JobRun {
  /**
   * Runs a long job. After half a second its progress and a cancel button appear at the edge of the window. A failure is shown
   * to the user.
   * @returns undefined after a failure or a cancellation: then nothing was changed.
   */
  run: <N extends JobName>(
    job: N,
    args: JobArgs<N>,
    settings?: JobSettings & { explain?: ((code: ErrorCode) => string) | undefined },
  ) => Promise<JobValue<N> | undefined>;
  /** Shows a message with an undo button. Entry 0 means that there is nothing to undo, because nothing had to be changed. */
  offerUndo: (message: string, entry: number, papers: number) => void;
  /** Undoes an entry of the history. @returns whether it was undone; otherwise a message says why. */
  takeBack: (entry: number, papers: number) => Promise<boolean>;
  /** Whether a job that this component started is running. */
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
      return (await run('undo', { entry }, { papers, explain })) ?? false;
    },
    [run],
  );
  const offerUndo = useCallback<JobRun['offerUndo']>(
    (message, entry, papers) => {
      const undo = async () => {
        if (await takeBack(entry, papers)) show({ message: undoneText(message) });
      };
      if (entry === 0) show({ message: i18n.t('library.unchanged') });
      else show({ message, action: { label: i18n.t('paper.undo'), onAction: () => void undo(), undoes: entry } });
    },
    [show, takeBack],
  );
  return { run, offerUndo, takeBack, busy: count > 0 };
}
