import { useEffect, useLayoutEffect, useRef } from 'react';
import { focusList } from '~/components/app/focusList';
import type { ListQuery } from '~/components/app/listQuery';
import { keyName } from '~/lib/actions/keyName';
import { isMac } from '~/lib/actions/keyText';
import { libraryActions } from '~/lib/actions/libraryActions';
import { PaletteDialog } from './PaletteDialog';

export interface PaletteHostProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  onPaper: (id: string) => void;
  onQuery: (query: ListQuery) => void;
}

/** Opens the command palette on its key. When it closes, restores the focus and then runs the chosen action. */
export function PaletteHost({ open, onOpenChange, onPaper, onQuery }: PaletteHostProps) {
  const before = useRef<Element>(null);
  const chosen = useRef<() => void>(undefined);
  // A layout effect, because it must run before the palette takes the focus.
  useLayoutEffect(() => {
    if (open) before.current = document.activeElement;
  }, [open]);
  useEffect(() => {
    if (open || !before.current) return;
    // If the palette was opened from a menu, the menu item that had the focus no longer exists.
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus();
    else focusList();
    before.current = null;
    chosen.current?.();
    chosen.current = undefined;
  }, [open]);

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || keyName(event) !== libraryActions.palette.keys[0]) return;
      // On a Mac, Control+K deletes to the end of the line.
      if (event.ctrlKey && isMac()) return;
      if (event.target instanceof Element && event.target.closest('[role=dialog], [role=alertdialog], [role=menu]')) return;
      event.preventDefault();
      onOpenChange(true);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [onOpenChange]);

  if (!open) return null;
  return (
    <PaletteDialog
      onClose={(run) => {
        chosen.current = run;
        onOpenChange(false);
      }}
      onPaper={onPaper}
      onQuery={onQuery}
    />
  );
}
