import { useEffect, useRef } from 'react';
import { actionOf } from '~/lib/actions/actionOf';
import { editorActions } from '~/lib/actions/editorActions';
import { keyName } from '~/lib/actions/keyName';

type EditorKeys = Partial<Record<keyof typeof editorActions, () => void>>;

const typing = 'input, textarea, select, [contenteditable], [role="listbox"], [role="menu"]';

/**
 * Handles the single keys of the card editor while no text field has the focus; the space bar only while nothing has it, because
 * it presses buttons.
 * @param areOn whether the user wants single letters and digits as keys.
 */
export function useEditorKeys(areOn: () => boolean, handlers: EditorKeys): void {
  const latest = useRef({ areOn, handlers });
  latest.current = { areOn, handlers };
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const key = keyName(event);
      const { target } = event;
      if (key === undefined || event.defaultPrevented || event.repeat || !(target instanceof Element)) return;
      if (target.closest(typing) || (key === 'Space' && target !== document.body) || !latest.current.areOn()) return;
      const action = actionOf(editorActions, key);
      const handle = action && latest.current.handlers[action];
      if (!handle) return;
      event.preventDefault();
      handle();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
}
