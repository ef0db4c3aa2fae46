import { useEffect, useState } from 'react';

/** Milliseconds from a loss of focus to the check of its cause: by then the editor may be closed, or another window in front. */
const explained = 150;
/** Milliseconds during which a key press explains that the focus moved. */
const leaving = 500;
/** Keys that move the focus, or belong to a shortcut of the browser or the system that moves it. */
const leaves = ['Tab', 'F6', 'Escape', 'Alt', 'Control', 'Meta'];

/**
 * Detects that the page took the keyboard focus from the editor. A click in the page closes the editor, Tab moves the focus to
 * the page, and another tab or window takes the focus with it; a loss without such a cause means that the page moved the focus
 * to itself.
 * @param isElsewhere whether the user is in another window or tab.
 * @returns whether the page took the focus, and a function that resets this.
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
    // A user who points at something in the editor knows where the focus is.
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
