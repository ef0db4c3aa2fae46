import { useEffect } from 'react';
import { i18n } from '#i18n';
import { useToast } from '~/components/ui/Toast';
import type { JobAction } from '~/lib/jobs/actionOfJob';
import { type InterruptedJob, interruptedJobs } from '~/lib/jobs/interruptedJobs';
import { numberText } from './countText';
import { useDatabase } from './libraryContext';
import { useJob } from './useJob';

/**
 * Shows one message for each long job whose window closed or crashed before the job ended. Such a job was either completed or
 * reverted as a whole.
 */
export function InterruptedNotice() {
  const db = useDatabase();
  const { show } = useToast();
  const { takeBack } = useJob();

  useEffect(() => {
    const tell = async () => {
      const { recoverWork } = await import('~/lib/library/long-work/interruptedWork');
      await recoverWork(db);
      for (const job of await interruptedJobs(db)) {
        const { entry, papers } = job;
        show({
          message: textOf(job),
          duration: 0,
          ...(entry === undefined
            ? {}
            : { action: { label: i18n.t('paper.undo'), onAction: () => void takeBack(entry, papers), undoes: entry } }),
        });
      }
    };
    // The list shows the failure of a library that cannot be read.
    tell().catch(() => undefined);
  }, [db, show, takeBack]);

  return null;
}

function textOf({ action, papers, finished }: InterruptedJob): string {
  const what = i18n.t(`jobs.actions.${action as JobAction}`);
  if (papers === 0) return i18n.t(finished ? 'jobs.finished' : 'jobs.interrupted', [what]);
  return i18n.t(finished ? 'jobs.finishedOver' : 'jobs.interruptedOver', [what, numberText(papers)]);
}
