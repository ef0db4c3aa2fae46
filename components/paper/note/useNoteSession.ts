import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { usePaperStore } from '~/components/paper/paperStoreContext';
import type { Annotation } from '~/lib/papers/annotation';
import type { PaperRef } from '~/lib/papers/paperStore';
import { NoteSession, type NoteSnapshot } from './noteSession';

/** One editing session of a paper's note, for the lifetime of the component. Hiding or closing the page sends unsaved text. */
export function useNoteSession(
  ref: PaperRef,
  annotation: Annotation,
  unsaved?: { note: string; base: number },
): [NoteSession, NoteSnapshot] {
  const store = usePaperStore();
  const latest = useRef({ store, ref });
  latest.current = { store, ref };
  const [session] = useState(
    () =>
      new NoteSession(annotation, (change) => latest.current.store.annotate(latest.current.ref, change), {
        hold: (change) => latest.current.store.unsaved?.hold(latest.current.ref, change),
        release: (id) => latest.current.store.unsaved?.release(id),
      }),
  );
  const snapshot = useSyncExternalStore(session.subscribe, session.snapshot);

  useEffect(() => {
    if (unsaved) session.takeUp(unsaved);
  }, [session, unsaved]);

  useEffect(() => session.adopt(annotation), [session, annotation]);

  useEffect(() => {
    const leave = () => session.leave();
    const hide = () => document.visibilityState === 'hidden' && session.leave();
    const warn = (event: BeforeUnloadEvent) => {
      const { kind } = session.snapshot().phase;
      if (kind === 'failed' || kind === 'too-long') event.preventDefault();
    };
    addEventListener('pagehide', leave);
    addEventListener('beforeunload', warn);
    document.addEventListener('visibilitychange', hide);
    return () => {
      removeEventListener('pagehide', leave);
      removeEventListener('beforeunload', warn);
      document.removeEventListener('visibilitychange', hide);
      session.leave();
    };
  }, [session]);

  return [session, snapshot];
}
