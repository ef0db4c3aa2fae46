import { useEffect, useRef } from 'react';
import { useFinder } from '~/components/app/finderContext';
import { useDatabase } from '~/components/app/libraryContext';
import { usePreferences } from '~/components/app/preferencesContext';

/** Milliseconds after a page has started; its list comes first. */
const later = 1000;

/** Keeps the followed file up to date while this page is open, if there is one. Renders nothing; its code is fetched later. */
export function FollowFile() {
  const db = useDatabase();
  const finder = useFinder();
  const [{ keyTemplate }] = usePreferences();
  const template = useRef(keyTemplate);
  template.current = keyTemplate;
  useEffect(() => {
    let gone = false;
    let stop: (() => void) | undefined;
    const start = async (): Promise<void> => {
      const { startFollowing } = await import('./startFollowing');
      if (!gone) stop = startFollowing(db, finder, () => template.current);
    };
    // Code that cannot be fetched is that of another version: this page is told to reload elsewhere.
    const timer = setTimeout(() => void start().catch(() => undefined), later);
    return () => {
      gone = true;
      clearTimeout(timer);
      stop?.();
    };
  }, [db, finder]);
  return null;
}
