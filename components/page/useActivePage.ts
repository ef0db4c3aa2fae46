import { useCallback, useEffect, useRef, useState } from 'react';
import type { ActivePage } from '~/lib/messaging/activePage';
import type { PageApi, PanelApi } from './pageApi';

/** Milliseconds until a page that did not answer is asked again. */
const askAgainAfter = 700;
/** Milliseconds between two descriptions of a page that keeps changing. */
const rest = 300;

export interface WatchedPage {
  /** Undefined until the page is described. */
  page: ActivePage | undefined;
  /** Describes it again; set if the code for that could not be loaded. */
  retry: (() => void) | undefined;
  setPage: (page: ActivePage) => void;
  /** Describes it again soon. */
  look: () => void;
}

/** The active tab. The side panel follows it from tab to tab and from page to page; the popup describes it once. */
export function useActivePage(api: Pick<PageApi, 'describePage'> & Partial<Pick<PanelApi, 'follow'>>): WatchedPage {
  const [page, setPage] = useState<ActivePage>();
  const [failed, setFailed] = useState(false);
  const looking = useRef<() => void>(() => {});

  useEffect(() => {
    let gone = false;
    let state: 'idle' | 'busy' | 'again' = 'idle';
    let timer: ReturnType<typeof setTimeout>;
    let endedAt = Number.NEGATIVE_INFINITY;
    const later = (wait: number): void => {
      clearTimeout(timer);
      timer = setTimeout(run, wait);
    };
    const run = async (): Promise<void> => {
      state = 'busy';
      try {
        const described = await api.describePage();
        if (gone) return;
        setPage(described);
        setFailed(false);
        // A page that is still loading does not answer either, until its content script runs.
        if (described.kind === 'reload-needed') later(askAgainAfter);
      } catch {
        if (!gone) setFailed(true);
      }
      endedAt = performance.now();
      if (!gone && (state as string) === 'again') later(rest);
      state = 'idle';
    };
    looking.current = () => {
      if (state !== 'idle') state = 'again';
      else later(Math.max(0, endedAt + rest - performance.now()));
    };
    void run();
    const stop = api.follow?.(looking.current);
    return () => {
      gone = true;
      clearTimeout(timer);
      stop?.();
    };
  }, [api]);

  const look = useCallback(() => looking.current(), []);
  return { page, retry: failed ? look : undefined, setPage, look };
}
