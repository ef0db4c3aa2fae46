import { useEffect, useState } from 'react';

/** How long after the loss it is asked what explains it, in ms: by then the editor may be closed, or another window in front. */
const explained = 150;
/** For how long a key explains that the focus moved, in ms. */
const leaving = 500;
/** They move the focus, or belong to a shortcut of the browser or the system that does. */
const leaves = ['Tab', 'F6', 'Escape', 'Alt', 'Control', 'Meta'];

/**
 * Whether the keyboard left the editor, and nobody knows why. A click in the page closes the editor, Tab goes on to the
 * page, and another tab or window takes the keyboard with it; what is left is a page that moved the focus to itself.
 * @param isElsewhere whether the reader is in another window or tab.
 * @returns whether it did, and a function that takes that back.
 */
export function useKeysTaken(isElsewhere: () => Promise<boolean>): [taken: boolean, dismiss: () => void] {
  const [taken, setTaken] = useState(false);
  useEffect(() => {
    let leftAt = Number.NEGATIVE_INFINITY;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const explain = async (): Promise<void> => {
      if (document.hidden || (await isElsewhere().catch(() => false))) return;
      setTaken(true);
    };
    const lose = (): void => {
      clearTimeout(timer);
      if (performance.now() - leftAt > leaving) timer = setTimeout(() => void explain(), explained);
    };
    const press = ({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): void => {
      const moves = leaves.includes(key) || altKey || ctrlKey || metaKey;
      leftAt = moves ? performance.now() : Number.NEGATIVE_INFINITY;
    };
    // Whoever points at something here knows where the keyboard is.
    const point = (): void => clearTimeout(timer);
    addEventListener('blur', lose);
    addEventListener('keydown', press, { capture: true });
    addEventListener('pointerdown', point, { capture: true });
    return () => {
      clearTimeout(timer);
      removeEventListener('blur', lose);
      removeEventListener('keydown', press, { capture: true });
      removeEventListener('pointerdown', point, { capture: true });
    };
  }, [isElsewhere]);
  return [taken, () => setTaken(false)];
}
