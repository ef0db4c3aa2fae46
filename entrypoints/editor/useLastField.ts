import { type RefObject, useEffect, useRef } from 'react';

/** @returns what had the focus last of that which can be paused, see `useDeafness`. */
export function useLastField(): RefObject<HTMLElement | null> {
  const field = useRef<HTMLElement>(null);
  useEffect(() => {
    const come = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && !target.closest('header, [role="alertdialog"]')) field.current = target;
    };
    // The first field takes the focus before this listens.
    if (document.activeElement instanceof HTMLElement) field.current = document.activeElement;
    addEventListener('focusin', come);
    return () => removeEventListener('focusin', come);
  }, []);
  return field;
}
