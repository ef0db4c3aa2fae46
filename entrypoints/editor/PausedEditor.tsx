import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { EmptyState } from '~/components/ui/EmptyState';

interface Props {
  /** What had the focus last. */
  field: RefObject<HTMLElement | null>;
  title: string;
  children: ReactNode;
  actions: ReactNode;
}

/**
 * Stands over the editor's fields while they take nothing, and has the keys meanwhile: what is typed on goes nowhere.
 * No button has the focus, since a space that belongs to the note would press it. Where the keys were they return.
 */
export function PausedEditor({ field, title, children, actions }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    box.current?.focus();
    return () => {
      // After the fields are no longer inert.
      setTimeout(() => field.current?.focus());
    };
  }, [field]);
  return (
    <div
      ref={box}
      role="alertdialog"
      aria-label={title}
      tabIndex={-1}
      className="absolute inset-0 z-10 flex items-center justify-center overflow-y-auto bg-surface outline-none"
    >
      <EmptyState title={title} action={actions}>
        {children}
      </EmptyState>
    </div>
  );
}
