import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * A function that stays the same while the component lives, and does what the newest one given does. For events: what
 * is handed a new function at each letter that is typed is drawn anew at each. Not to be called while drawing.
 */
export function useEventCallback<A extends unknown[], R>(act: (...args: A) => R): (...args: A) => R {
  const newest = useRef(act);
  useLayoutEffect(() => {
    newest.current = act;
  });
  return useCallback((...args: A) => newest.current(...args), []);
}
