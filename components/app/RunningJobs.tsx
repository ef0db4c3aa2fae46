import { i18n } from '#i18n';
import { Progress } from '~/components/ui/Progress';
import { useDelayed } from '~/components/ui/useDelayed';

export interface RunningJob {
  id: number;
  label: string;
  /** Undefined until the first progress report. */
  far: { done: number; total: number } | undefined;
  cancel: () => void;
}

/** Milliseconds; a job that ends sooner shows no progress. */
const patience = 500;

/** Progress of long jobs at the lower edge of the window; the rest of the page stays usable. */
export function RunningJobs({ jobs }: { jobs: readonly RunningJob[] }) {
  return (
    <div className="pointer-events-none fixed inset-x-3 bottom-3 z-50 mx-auto flex max-w-md flex-col gap-2">
      {jobs.map((job) => (
        <JobProgress key={job.id} job={job} />
      ))}
    </div>
  );
}

function JobProgress({ job: { label, far, cancel } }: { job: RunningJob }) {
  if (!useDelayed(true, patience)) return null;
  return (
    <div className="pointer-events-auto rounded-lg border border-line-strong bg-surface px-3 py-2 text-ink shadow-lg shadow-black/10">
      <Progress
        label={label}
        value={far ? far.done : null}
        max={far?.total || 1}
        onCancel={cancel}
        cancelLabel={i18n.t('library.cancel')}
      />
    </div>
  );
}
