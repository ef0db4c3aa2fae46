import { Progress as Base } from '@base-ui/react/progress';
import { Button } from './Button';

export interface ProgressProps {
  label: string;
  /** Amount done, of `max`; null while the amount is unknown. */
  value: number | null;
  max: number;
  onCancel?: (() => void) | undefined;
  cancelLabel?: string | undefined;
}

/** Progress bar of a long task. */
export function Progress({ label, value, max, onCancel, cancelLabel }: ProgressProps) {
  return (
    <div className="flex items-center gap-3">
      {/* The label is connected one rendering later. */}
      <Base.Root aria-label={label} value={value} max={max} className="flex min-w-0 flex-1 flex-col gap-1">
        <div className="flex justify-between gap-2 text-sm">
          <Base.Label>{label}</Base.Label>
          <Base.Value className="text-muted tabular-nums" />
        </div>
        <Base.Track className="h-1.5 overflow-hidden rounded-full border border-transparent bg-line">
          <Base.Indicator className="h-full bg-accent data-indeterminate:w-1/3 data-indeterminate:animate-pulse forced-colors:bg-[Highlight]" />
        </Base.Track>
      </Base.Root>
      {onCancel && cancelLabel ? (
        <Button size="sm" onClick={onCancel}>
          {cancelLabel}
        </Button>
      ) : null}
    </div>
  );
}
