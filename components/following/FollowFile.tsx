import { useEffect, useRef } from 'react';
import { useFinder } from '~/components/app/finderContext';
import { useDatabase } from '~/components/app/libraryContext';
import { usePreferences } from '~/components/app/preferencesContext';
import { readFollowed, watchFollowed } from '~/lib/following/followedFile';

/** Milliseconds after a page has started; its list comes first. */
const later = 1000;

/** Keeps the followed file up to date while this page is open, if there is one. Renders nothing. */
export function FollowFile() {
  const db = useDatabase();
  const finder = useFinder();
  const [{ keyTemplate }] = usePreferences();
  const template = useRef(keyTemplate);
  template.current = keyTemplate;
  useEffect(() => {
    let gone = false;
    let stop: (() => void) | undefined;
    const look = async (): Promise<void> => {
      const followed = await readFollowed();
      if (gone || !followed === !stop) return;
      stop?.();
      stop = undefined;
      if (!followed) return;
      const [{ followLibrary }, { pageSource }] = await Promise.all([
        import('~/lib/following/followLibrary'),
        import('./pageSource'),
      ]);
      if (!gone && !stop) stop = followLibrary(pageSource(db, finder, () => template.current));
    };
    const end = watchFollowed(() => void look());
    const timer = setTimeout(() => void look(), later);
    return () => {
      gone = true;
      clearTimeout(timer);
      end();
      stop?.();
    };
  }, [db, finder]);
  return null;
}
