import { useEffect, useRef } from 'react';
import { activeKeys } from '~/lib/actions/activeKeys';
import { keyName } from '~/lib/actions/keyName';
import { keyText } from '~/lib/actions/keyText';
import { libraryActions } from '~/lib/actions/libraryActions';

/** What the undo keys do on a page, whether or not a message offers it. */
export interface UndoCommand {
  run: () => void;
  /** Whether the letter works too, or only the key with a modifier. */
  letters: boolean;
}

const { keys } = libraryActions.undo;
const withModifier = keys.filter((key) => key.length > 1);

/** The keys that undo. @param command undefined on a page on which only messages offer an undo: a letter does not work there. */
export const undoKeys = (command: UndoCommand | undefined): readonly string[] =>
  command ? activeKeys(keys, command.letters).toReversed() : withModifier;

/** The shortest of them, as the interface shows it: `Z`. */
export const undoKeyText = (command: UndoCommand | undefined): string => {
  const [key = ''] = undoKeys(command);
  return key.length === 1 ? key.toUpperCase() : keyText(key);
};

/** A field has an undo of its own. */
const fields = 'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]';
/** A letter typed here chooses an item, and a dialog is about something else; a message is one only by its role. */
const modal = ':is([role=dialog], [role=alertdialog]):not([data-message]), [role=menu], [role=listbox]';

/** Calls `undo` on the undo keys, except in a field; in a dialog or a menu only on the key with a modifier. */
export function useUndoKey(active: boolean, command: () => UndoCommand | undefined, undo: (inModal: boolean) => void): void {
  const latest = useRef({ command, undo });
  latest.current = { command, undo };
  useEffect(() => {
    if (!active) return;
    const onKeyDown = (event: KeyboardEvent): void => {
      const { target, defaultPrevented } = event;
      const key = keyName(event);
      if (defaultPrevented || key === undefined || !undoKeys(latest.current.command()).includes(key)) return;
      if (!(target instanceof Element) || target.closest(fields)) return;
      const inModal = target.closest(modal) !== null;
      if (inModal && key.length === 1) return;
      event.preventDefault();
      latest.current.undo(inModal);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [active]);
}
