import { useEffect } from 'react';
import { actionOf } from '~/lib/actions/actionOf';
import { keyName } from '~/lib/actions/keyName';
import { libraryActions } from '~/lib/actions/libraryActions';
import { listActions } from '~/lib/actions/listActions';

type PageAction = keyof typeof libraryActions | keyof typeof listActions;

/**
 * Keys that work wherever the focus is, unless something is being typed or a dialog is open.
 * @param letters whether letters and signs act as shortcuts.
 * @param handlers what some actions do; memoised. Keys of the others stay what they are.
 */
export function usePageKeys(letters: boolean, handlers: Partial<Record<PageAction, (() => void) | undefined>>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const key = keyName(event);
      if (event.defaultPrevented || !key) return;
      const { target } = event;
      if (
        !(target instanceof Element) ||
        target.closest('input:not([type=checkbox]), textarea, [contenteditable], [role=dialog], [role=menu], [role=listbox]')
      )
        return;
      // On a button the arrows are its own; what the list knows itself never comes here.
      if (key.length === 1 ? !letters : target !== document.body) return;
      const action = actionOf(libraryActions, key) ?? actionOf(listActions, key);
      const handler = action && handlers[action];
      if (!handler) return;
      event.preventDefault();
      handler();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [letters, handlers]);
}
