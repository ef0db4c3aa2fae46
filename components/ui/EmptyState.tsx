import type { ReactNode } from 'react';

export interface EmptyStateProps {
  icon?: ReactNode;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}

/** States why there is nothing to show and what the user can do about it. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="mx-auto flex max-w-sm flex-col items-center gap-2 px-6 py-8 text-center">
      {icon ? (
        <span aria-hidden className="text-muted">
          {icon}
        </span>
      ) : null}
      <p className="text-balance font-serif text-lg leading-snug">{title}</p>
      {children ? <div className="text-muted text-sm">{children}</div> : null}
      {action ? <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div> : null}
    </div>
  );
}
