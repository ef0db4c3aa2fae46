import { RotateCw } from 'lucide-react';
import { i18n } from '#i18n';
import { Button } from '~/components/ui/Button';
import { Progress } from '~/components/ui/Progress';
import { useDelayed } from '~/components/ui/useDelayed';

/** Milliseconds; what is computed sooner shows no progress. */
const patience = 500;

export interface ComputingProps {
  label: string;
  /** Undefined until it is known. */
  far: { done: number; total: number } | undefined;
  /** Whether the user stopped it. */
  stopped: boolean;
  onStop: () => void;
  onAgain: () => void;
}

/** Progress of what is being computed, with a button that stops it; afterwards one that starts it again. */
export function Computing({ label, far, stopped, onStop, onAgain }: ComputingProps) {
  const shown = useDelayed(!stopped, patience);
  if (stopped)
    return (
      <p className="flex flex-wrap items-center gap-3 text-muted text-sm">
        {i18n.t('overview.stopped')}
        <Button size="sm" icon={<RotateCw size={14} />} onClick={onAgain}>
          {i18n.t('overview.again')}
        </Button>
      </p>
    );
  if (!shown) return null;
  return (
    <Progress
      label={label}
      value={far ? Math.min(far.done, far.total) : null}
      max={far?.total || 1}
      onCancel={onStop}
      cancelLabel={i18n.t('library.cancel')}
    />
  );
}
