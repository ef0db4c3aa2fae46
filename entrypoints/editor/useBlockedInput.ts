import { useLayoutEffect } from 'react';

const pointing = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick'] as const;
/** Elements and keys that work while the editor is paused, because they change nothing. */
const harmless = '[data-leaves], [role="alertdialog"]';
const harmlessKeys = ['Tab', 'Enter', ' ', 'Escape'];

/**
 * Blocks the pointer in the whole editor, including lists and menus outside its root element. If `mode` is `paused`, the buttons
 * that leave the editor and the message over it still receive the pointer, and keys other than `harmlessKeys` do not reach listeners.
 */
export function useBlockedInput(mode: 'pointer' | 'paused' | undefined): void {
  // In the commit that also changes how the editor looks: it never looks ready while it still blocks a click.
  useLayoutEffect(() => {
    if (!mode) return;
    const point = (event: Event): void => {
      if (mode === 'paused' && event.target instanceof Element && event.target.closest(harmless)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const press = (event: KeyboardEvent): void => {
      if (mode === 'paused' && !harmlessKeys.includes(event.key)) event.stopImmediatePropagation();
    };
    for (const type of pointing) addEventListener(type, point, { capture: true });
    addEventListener('keydown', press, { capture: true });
    return () => {
      for (const type of pointing) removeEventListener(type, point, { capture: true });
      removeEventListener('keydown', press, { capture: true });
    };
  }, [mode]);
}
