import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import { EmptyState } from '~/components/ui/EmptyState';

interface Props {
  /** The element that had the focus last. */
  field: RefObject<HTMLElement | null>;
  title: string;
  children: ReactNode;
  actions: ReactNode;
}

/**
 * Covers the editor's fields while they accept no input, and has the keyboard focus meanwhile, so that further typing has no
 * effect. No button gets the focus, since a space typed for the note would press it. Afterwards the focus returns to `field`.
 */
export function PausedEditor({ field, title, children, actions }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    box.current?.focus();
    return () => {
      // Wait until the fields are no longer inert.
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
