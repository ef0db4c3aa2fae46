import type { ReactNode } from 'react';
import { classes } from './classes';

/** The name of a key. */
export function KeyHint({ children, className }: { children: ReactNode; className?: string | undefined }) {
  return (
    <kbd
      dir="ltr"
      className={classes(
        'inline-block min-w-5 whitespace-nowrap rounded border border-line-strong px-1 text-center font-sans text-muted text-xs',
        className,
      )}
    >
      {children}
    </kbd>
  );
}
