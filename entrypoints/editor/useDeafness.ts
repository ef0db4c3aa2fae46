import { useEffect } from 'react';

const pointing = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick'] as const;
/** What works while the editor is paused: nothing there changes anything. */
const harmless = 'header, [role="alertdialog"]';
const harmlessKeys = ['Tab', 'Enter', ' ', 'Escape'];

/**
 * Keeps the pointer from everything in the editor, also from lists and menus that stand outside of it; when it is
 * `paused`, from everything but its header and the sentence over it, and keys from what listens for them in the window.
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
