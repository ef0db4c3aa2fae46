import { useEffect } from 'react';
import { actionOf } from '~/lib/actions/actionOf';
import { keyName } from '~/lib/actions/keyName';
import { libraryActions } from '~/lib/actions/libraryActions';
import { listActions } from '~/lib/actions/listActions';

type PageAction = keyof typeof libraryActions | keyof typeof listActions;

/**
 * Handles keys that work wherever the focus is, except in text fields, dialogs, menus and list boxes.
 * @param letters whether letters and signs act as shortcuts.
 * @param handlers of some actions; must be memoised. Keys of actions without a handler keep their default behaviour.
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
      // Named keys such as arrows belong to the focused control, so they act here only if nothing has the focus. Keys that the
      // list handled have `defaultPrevented` set.
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
