import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';

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
      className="absolute inset-0 z-10 flex flex-col overflow-y-auto bg-surface px-4 py-2 text-center outline-none"
    >
      <div className="my-auto flex flex-col items-center gap-1.5">
        <p className="text-balance font-serif leading-snug">{title}</p>
        <p className="text-muted text-xs">{children}</p>
        <div className="mt-1 flex flex-wrap justify-center gap-2">{actions}</div>
      </div>
    </div>
  );
}
