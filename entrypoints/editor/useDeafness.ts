import { useEffect } from 'react';

const pointing = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick'] as const;
/** Elements and keys that work while the editor is paused, because they change nothing. */
const harmless = 'header, [role="alertdialog"]';
const harmlessKeys = ['Tab', 'Enter', ' ', 'Escape'];

/**
 * Blocks the pointer in the whole editor, including lists and menus outside its root element. If `to` is `paused`, the header
 * and the message over the editor still receive the pointer, and keys other than `harmlessKeys` do not reach listeners.
 */
export function useDeafness(to: 'pointer' | 'paused' | undefined): void {
  useEffect(() => {
    if (!to) return;
    const point = (event: Event): void => {
      if (to === 'paused' && event.target instanceof Element && event.target.closest(harmless)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const press = (event: KeyboardEvent): void => {
      if (to === 'paused' && !harmlessKeys.includes(event.key)) event.stopImmediatePropagation();
    };
    for (const type of pointing) addEventListener(type, point, { capture: true });
    addEventListener('keydown', press, { capture: true });
    return () => {
      for (const type of pointing) removeEventListener(type, point, { capture: true });
      removeEventListener('keydown', press, { capture: true });
    };
  }, [to]);
}
