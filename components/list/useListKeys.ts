import { useEffect } from 'react';
import { focusList, focusSearch } from '~/components/app/focusList';

/** The keys that work wherever the focus is, unless something is being typed or a dialog is open. */
export function useListKeys(letters: boolean, onHelp: () => void): void {
  useEffect(() => {
    const actions: Record<string, () => void> = {
      ...(letters && { '/': focusSearch, '?': onHelp, j: focusList, k: focusList }),
      ArrowDown: focusList,
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      const { target } = event;
      if (
        !(target instanceof Element) ||
        target.closest('input:not([type=checkbox]), textarea, [contenteditable], [role=dialog], [role=menu], [role=listbox]')
      )
        return;
      // On a button the arrows are its own; what the list knows itself never comes here.
      if (event.key === 'ArrowDown' && target !== document.body) return;
      const act = actions[event.key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [letters, onHelp]);
}
