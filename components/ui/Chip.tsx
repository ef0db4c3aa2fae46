import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes';

export interface ChipProps {
  label: string;
  icon?: ReactNode;
  /** Shown after the label, e.g. the number of papers that have the tag. */
  count?: number | string | undefined;
  /** Makes the chip a button or, together with `pressed`, a toggle. */
  onPress?: (() => void) | undefined;
  pressed?: boolean | undefined;
  onRemove?: (() => void) | undefined;
  /** Label of the remove button, e.g. “Remove the tag vision”. */
  removeLabel?: string | undefined;
}

/** A short label in a pill: a tag or a filter. */
export function Chip({ label, icon, count, onPress, pressed, onRemove, removeLabel }: ChipProps) {
  const words = (
    <>
      {icon}
      <bdi className="truncate">{label}</bdi>
      {count === undefined ? null : <span className="text-muted tabular-nums">{count}</span>}
    </>
  );
  const inner = 'inline-flex min-w-0 items-center gap-1 px-2 py-0.5';
  return (
    <span
      className={classes(
        'inline-flex min-h-6 min-w-0 max-w-full items-center overflow-clip rounded-full border text-xs',
        pressed ? 'border-accent bg-accent-soft text-accent' : 'border-line bg-sunken text-ink',
      )}
    >
      {onPress ? (
        <button
          type="button"
          aria-pressed={pressed}
          onClick={onPress}
          className={classes(
            inner,
            'min-h-6 cursor-pointer rounded-full hover:text-accent focus-visible:-outline-offset-2 forced-colors:aria-pressed:font-bold',
          )}
        >
          {words}
        </button>
      ) : (
        <span className={inner}>{words}</span>
      )}
      {onRemove ? (
        <button
          type="button"
          aria-label={removeLabel ?? label}
          onClick={onRemove}
          className="inline-flex size-6 shrink-0 cursor-pointer items-center justify-center rounded-full text-muted hover:bg-line hover:text-ink focus-visible:-outline-offset-2"
        >
          <X aria-hidden size={12} />
        </button>
      ) : null}
    </span>
  );
}
