import type { ComponentProps, ReactNode } from 'react';
import { classes } from './classes';

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: 'plain' | 'primary' | 'danger' | 'quiet' | undefined;
  size?: 'sm' | 'md' | undefined;
  icon?: ReactNode;
}

const variants = {
  plain: 'border-line-strong bg-surface text-ink hover:bg-sunken',
  primary: 'border-transparent bg-accent text-on-accent hover:opacity-90',
  danger: 'border-line-strong bg-surface text-danger hover:border-danger hover:bg-danger-soft',
  quiet: 'border-transparent bg-transparent text-accent hover:bg-accent-soft',
};

const sizes = { sm: 'min-h-7 px-2 text-sm gap-1.5', md: 'min-h-8 px-3 text-base gap-2' };

/** A button with a text label. `IconButton` is a button with an icon alone. */
export function Button({ variant = 'plain', size = 'md', icon, children, className, type = 'button', ...rest }: ButtonProps) {
  return (
    <button
      {...rest}
      type={type}
      className={classes(
        'inline-flex shrink-0 cursor-pointer items-center justify-center rounded-md border text-center font-medium transition-colors disabled:cursor-default disabled:opacity-50',
        variants[variant],
        sizes[size],
        className,
      )}
    >
      {icon ? (
        <span aria-hidden className="inline-flex shrink-0">
          {icon}
        </span>
      ) : null}
      {children}
    </button>
  );
}
