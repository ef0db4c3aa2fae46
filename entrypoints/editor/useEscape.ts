import { useEffect, useRef } from 'react';
import { closeEditorKey } from '~/lib/actions/editorActions';

/** An open list or menu handles Escape first. */
const openPopup = '[role="combobox"][aria-expanded="true"], [aria-haspopup][aria-expanded="true"]';

/** Calls back on Escape, unless it belongs to an open list or to an input method. */
export function useEscape(onEscape: () => void): void {
  const latest = useRef(onEscape);
  latest.current = onEscape;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== closeEditorKey || event.isComposing || document.querySelector(openPopup)) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current();
    };
    // Runs before the listeners of components: a list that closes on Escape would already be closed after them.
    addEventListener('keydown', press, { capture: true });
    return () => removeEventListener('keydown', press, { capture: true });
  }, []);
}
