import { Dialog as Base } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes';
import { ToastPlace } from './ToastPlace';

export interface DialogProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** The buttons; the confirming one is last. */
  footer?: ReactNode;
  /** Label of the close button in the corner; without it there is no such button. Escape closes the dialog in either case. */
  closeLabel?: string | undefined;
  width?: 'sm' | 'md' | 'lg' | undefined;
  /** The content has no controls and becomes focusable itself, so that the keyboard can scroll it. */
  readOnly?: boolean | undefined;
}

const widths = { sm: 'max-w-sm', md: 'max-w-lg', lg: 'max-w-2xl' };

/** A modal dialog. It takes the focus, keeps it inside, and restores it when it closes. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  children,
  footer,
  closeLabel,
  width = 'md',
  readOnly,
}: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-black/35 transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-40 flex items-center justify-center p-3">
          <Base.Popup
            className={classes(
              'flex max-h-full w-full flex-col overflow-hidden rounded-xl border border-line-strong bg-surface text-ink shadow-xl outline-none transition-opacity duration-100 data-ending-style:opacity-0 data-starting-style:opacity-0',
              widths[width],
            )}
          >
            <div className="flex items-start gap-2 px-4 pt-4 pb-2">
              <div className="min-w-0 flex-1">
                <Base.Title className="font-serif text-lg leading-snug">{title}</Base.Title>
                {description ? (
                  <Base.Description render={<div />} className="mt-1 text-muted text-sm">
                    {description}
                  </Base.Description>
                ) : null}
              </div>
              {closeLabel ? (
                <Base.Close
                  aria-label={closeLabel}
                  className="-mt-1 -mr-1 inline-flex size-8 shrink-0 cursor-pointer items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-ink"
                >
                  <X aria-hidden size={16} />
                </Base.Close>
              ) : null}
            </div>
            {children ? (
              // Keys scroll content without controls only if it can have the focus itself.
              <div tabIndex={readOnly ? 0 : undefined} className="min-h-0 flex-1 overflow-y-auto px-4 py-2">
                {children}
              </div>
            ) : null}
            {open ? <ToastPlace /> : null}
            {footer ? (
              <div className="mt-2 flex flex-wrap justify-end gap-2 border-line border-t px-4 py-3">{footer}</div>
            ) : (
              <div className="h-2 shrink-0" />
            )}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
