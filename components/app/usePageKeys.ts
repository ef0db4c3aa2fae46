import { useEffect } from 'react';
import { focusList, focusSearch } from '~/components/app/focusList';
import { actionOf } from '~/lib/actions/actionOf';
import { keyName } from '~/lib/actions/keyName';
import { libraryActions } from '~/lib/actions/libraryActions';
import { listActions } from '~/lib/actions/listActions';

/** The keys that work wherever the focus is, unless something is being typed or a dialog is open. */
export function useListKeys(letters: boolean, onHelp: () => void): void {
  useEffect(() => {
    const handlers = { search: focusSearch, help: onHelp, next: focusList, previous: focusList };
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
      if (!action || !Object.hasOwn(handlers, action)) return;
      event.preventDefault();
      handlers[action as keyof typeof handlers]();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [letters, onHelp]);
}
