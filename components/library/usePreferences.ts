import { useCallback, useEffect, useState } from 'react';
import type { Preferences } from '~/lib/settings/parsePreferences';
import { readPreferences, watchPreferences, writePreferences } from '~/lib/settings/preferences';

/**
 * The preferences, live; undefined until read. Setting some leaves the others alone, and rejects when the browser
 * refuses to store them.
 */
export function usePreferences(): [Preferences | undefined, (change: Partial<Preferences>) => Promise<void>] {
  const [preferences, setPreferences] = useState<Preferences>();
  useEffect(() => {
    let gone = false;
    const take = (read: Preferences) => {
      if (!gone) setPreferences(read);
    };
    // Unreadable preferences leave the defaults of each surface in place.
    void readPreferences().then(take, () => undefined);
    const stop = watchPreferences(take);
    return () => {
      gone = true;
      stop();
    };
  }, []);
  const change = useCallback(async (some: Partial<Preferences>) => {
    setPreferences(await writePreferences(some));
  }, []);
  return [preferences, change];
}
