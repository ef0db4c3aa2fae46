import { useEffect, useState } from 'react';

/** How long the editor must have been in sight before clicks count, in ms. */
const settling = 300;
/** How long it may be out of sight before that is said, in ms: a tooltip may pass over it. */
const passing = 500;

/** Calls back with whether the whole editor is in sight, at first and when that changes. @returns a function that ends the watch. */
export type WatchSight = (onChange: (inSight: boolean) => void) => () => void;

export type Sight = 'settling' | 'clear' | 'covered';

/**
 * Whether clicks count: a page could have the editor appear under a click that was aimed at the page, or cover it with a
 * picture of something else.
 */
export function useSight(watch: WatchSight): Sight {
  const [sight, setSight] = useState<Sight>('settling');
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let before: boolean | undefined;
    const stop = watch((inSight) => {
      if (inSight === before) return;
      before = inSight;
      clearTimeout(timer);
      timer = setTimeout(() => setSight(inSight ? 'clear' : 'covered'), inSight ? settling : passing);
      if (!inSight) setSight((now) => (now === 'covered' ? now : 'settling'));
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [watch]);
  return sight;
}
