import { useEffect, useMemo } from 'react';
import type { OpenedPaper } from '~/components/app/openedPaper';
import type { MarkFocus } from '~/components/paper/markFocus';

const taken = new WeakSet<OpenedPaper>();

/**
 * The control that gets the focus, or the dialog that opens, with an opened paper: once for each opening. A paper that is drawn
 * again, in another layout or after it was scrolled out of view, takes nothing.
 */
export function useFocusOnce(opened: OpenedPaper | undefined): MarkFocus | undefined {
  const focus = useMemo(() => (opened && !taken.has(opened) ? opened.focus : undefined), [opened]);
  useEffect(() => {
    if (opened) taken.add(opened);
  }, [opened]);
  return focus;
}
