import { type RefObject, useEffect, useRef } from 'react';

/** @returns the element that had the focus last, outside the buttons that leave the editor and the message of `PausedEditor`. */
export function useLastField(): RefObject<HTMLElement | null> {
  const field = useRef<HTMLElement>(null);
  useEffect(() => {
    const come = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && !target.closest('[data-leaves], [role="alertdialog"]')) field.current = target;
    };
    // The first field gets the focus before this listener is added.
    if (document.activeElement instanceof HTMLElement) field.current = document.activeElement;
    addEventListener('focusin', come);
    return () => removeEventListener('focusin', come);
  }, []);
  return field;
}
