import { useEffect, useRef, useState } from 'react';
import type { EditorSize } from '~/lib/messaging/protocol';

/**
 * Decides the size of the frame, which the page can see: it must depend on what the user does here, and on nothing stored.
 * @param needsRoom whether something is open that the user opened.
 * @param onResize called after each change, not for the size at the start.
 * @returns the size, and a function for the user's first step into a field that needs room; the frame then stays large.
 */
export function useFrameSize(needsRoom: boolean, onResize: (size: EditorSize) => void): [size: EditorSize, reach: () => void] {
  const [reached, setReached] = useState(false);
  const size = needsRoom || reached ? 'large' : 'compact';
  const latest = useRef(onResize);
  latest.current = onResize;
  const told = useRef<EditorSize>('compact');
  useEffect(() => {
    if (told.current === size) return;
    told.current = size;
    latest.current(size);
  }, [size]);
  return [size, () => setReached(true)];
}
