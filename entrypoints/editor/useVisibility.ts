import { useEffect, useState } from 'react';

/** Milliseconds that the editor must be visible before clicks count. */
const settling = 300;
/** Milliseconds that the editor may be hidden before this is reported: a tooltip may pass over it. */
const passing = 500;

/** Reports whether the whole editor is visible, at first and on every change. @returns a function that stops the watch. */
export type WatchVisibility = (onChange: (isVisible: boolean) => void) => () => void;

export type Visibility = 'settling' | 'clear' | 'covered';

/**
 * Decides whether clicks count: a page could make the editor appear under a click that was aimed at the page, or cover the
 * editor with a picture of something else.
 */
export function useVisibility(watch: WatchVisibility): Visibility {
  const [visibility, setVisibility] = useState<Visibility>('settling');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let before: boolean | undefined;
    const stop = watch((isVisible) => {
      if (isVisible === before) return;
      before = isVisible;
      clearTimeout(timer);
      timer = setTimeout(() => setVisibility(isVisible ? 'clear' : 'covered'), isVisible ? settling : passing);
      if (!isVisible) setVisibility((now) => (now === 'covered' ? now : 'settling'));
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [watch]);
  return visibility;
}
