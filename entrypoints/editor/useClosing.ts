import { useEffect, useRef } from 'react';

/**
 * Closes the editor after its note is saved. Both take a moment, and keys pressed in it are meant for the page: until the page
 * hides the frame, none of them becomes text. A pointer in the editor shows that it is still there, and gives the keys back.
 * @param save saves the note. @returns false if it could not be saved; the editor then stays open, with its text.
 */
export function useClosing(save: () => Promise<boolean>, onClose: () => void): () => void {
  const closing = useRef<AbortController>(undefined);
  useEffect(() => () => closing.current?.abort(), []);
  const reopen = (): void => {
    closing.current?.abort();
    closing.current = undefined;
  };

  const close = async (): Promise<void> => {
    closing.current = new AbortController();
    const { signal } = closing.current;
    const swallow = (event: Event): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    for (const type of ['keydown', 'beforeinput']) addEventListener(type, swallow, { capture: true, signal });
    addEventListener('pointerdown', reopen, { capture: true, signal });
    if (await save()) onClose();
    else reopen();
  };
  return () => {
    if (!closing.current) void close();
  };
}
