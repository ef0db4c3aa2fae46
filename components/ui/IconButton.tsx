import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes';
import { Tooltip } from './Tooltip';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children'> {
  /** Name of the button, for screen readers and as tooltip. */
  label: string;
  icon: ReactNode;
  /** Makes the button a toggle. */
  pressed?: boolean | undefined;
  size?: 'sm' | 'md' | undefined;
  /** A key that does the same, shown in the tooltip. */
  hint?: string | undefined;
  /** Uses the browser's own tooltip instead of ours, because long lists render several of these buttons in every row. */
  light?: boolean | undefined;
}

/** A button that shows only an icon; screen readers always get its label. */
export function IconButton({
  label,
  icon,
  pressed,
  size = 'md',
  hint,
  light,
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  const button = (
    <button
      {...rest}
      type={type}
      aria-label={label}
      aria-pressed={pressed}
      title={light ? label : undefined}
      className={classes(
        'inline-flex shrink-0 cursor-pointer items-center justify-center rounded-md border border-transparent text-muted transition-colors hover:bg-sunken hover:text-ink aria-pressed:bg-accent-soft aria-pressed:text-accent data-popup-open:bg-sunken data-popup-open:text-ink disabled:cursor-default disabled:opacity-50 forced-colors:aria-pressed:border-[Highlight]',
        size === 'sm' ? 'size-7' : 'size-8',
        className,
      )}
    >
      {icon}
    </button>
  );
  return light ? (
    button
  ) : (
    <Tooltip label={label} hint={hint}>
      {button}
    </Tooltip>
  );
}
