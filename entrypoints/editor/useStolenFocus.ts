import { useEffect, useState } from 'react';

/** Milliseconds from a loss of focus to the check of its cause: by then the editor may be closed, or another window in front. */
const explained = 150;
/** Milliseconds during which a shortcut explains that the focus moved. */
const leaving = 500;
/** Keys that belong to a shortcut of the browser or the system that moves the focus. */
const leaves = ['F6', 'Escape', 'Alt', 'Control', 'Meta'];

/**
 * Detects that the page took the keyboard focus from the editor. A click in the page closes the editor, Tab moves the focus to
 * the page, and another tab or window takes the focus with it; a loss without such a cause means that the page moved the focus
 * to itself.
 * @param isElsewhere whether the user is in another window or tab.
 * @returns whether the page took the focus, and a function that resets this.
 */
export function useStolenFocus(isElsewhere: () => Promise<boolean>): [taken: boolean, dismiss: () => void] {
  const [taken, setTaken] = useState(false);
  useEffect(() => {
    let leftAt = Number.NEGATIVE_INFINITY;
    /** Tab was pressed and has not moved the focus yet: inside the editor a `focusin` follows, outside of it a `blur`. */
    let isTabbing = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let losses = 0;
    const dropLoss = (): void => {
      clearTimeout(timer);
      losses++;
    };
    const explain = async (loss: number): Promise<void> => {
      if (document.hidden || (await isElsewhere().catch(() => false))) return;
      if (loss === losses) setTaken(true);
    };
    const lose = (): void => {
      dropLoss();
      const loss = losses;
      const isExplained = isTabbing || document.hidden || performance.now() - leftAt <= leaving;
      isTabbing = false;
      if (!isExplained) timer = setTimeout(() => void explain(loss), explained);
    };
    const press = ({ key, altKey, ctrlKey, metaKey, isComposing }: KeyboardEvent): void => {
      // During composition, Tab belongs to the input method.
      isTabbing = key === 'Tab' && !isComposing;
      const moves = leaves.includes(key) || altKey || ctrlKey || metaKey;
      leftAt = moves ? performance.now() : Number.NEGATIVE_INFINITY;
    };
    const enter = (): void => {
      isTabbing = false;
    };
    // A user who points at something in the editor knows where the focus is.
    const point = (): void => {
      isTabbing = false;
      dropLoss();
    };
    // Another tab came to the front, even if this one is back before the check.
    const hide = (): void => {
      if (document.hidden) dropLoss();
    };
    addEventListener('blur', lose);
    addEventListener('keydown', press, { capture: true });
    addEventListener('focusin', enter);
    addEventListener('pointerdown', point, { capture: true });
    document.addEventListener('visibilitychange', hide);
    return () => {
      dropLoss();
      removeEventListener('blur', lose);
      removeEventListener('keydown', press, { capture: true });
      removeEventListener('focusin', enter);
      removeEventListener('pointerdown', point, { capture: true });
      document.removeEventListener('visibilitychange', hide);
    };
  }, [isElsewhere]);
  return [taken, () => setTaken(false)];
}
