import { createContext, type ReactNode, startTransition, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { sameValue } from '~/lib/papers/sameValue';
import { type Preferences, parsePreferences } from '~/lib/settings/parsePreferences';
import { readPreferences, watchPreferences, writePreferences } from '~/lib/settings/preferences';

type ChangePreferences = (change: Partial<Preferences>) => Promise<void>;

const PreferencesContext = createContext<readonly [Preferences, ChangePreferences] | null>(null);

export interface PreferencesProviderProps {
  /** The stored preferences, if they were requested earlier. */
  read?: Promise<Preferences> | undefined;
  children: ReactNode;
}

/** Renders nothing until the preferences are read, so that no page flashes in the wrong theme or order. */
export function PreferencesProvider({ read, children }: PreferencesProviderProps) {
  const [preferences, setPreferences] = useState<Preferences>();
  useEffect(() => {
    let gone = false;
    const take = (stored: Preferences) => {
      // In a transition, so that what is below is rendered in slices.
      if (!gone) startTransition(() => setPreferences((before) => (sameValue(before, stored) ? before : stored)));
    };
    const stop = watchPreferences(take);
    read?.then(take);
    // Also after an earlier request: the preferences may have changed between it and the start of the watch.
    readPreferences().then(take, () => setPreferences((before) => before ?? parsePreferences(undefined)));
    return () => {
      gone = true;
      stop();
    };
  }, [read]);

  const change = useCallback<ChangePreferences>(async (some) => {
    setPreferences(await writePreferences(some));
  }, []);
  const value = useMemo(() => preferences && ([preferences, change] as const), [preferences, change]);
  useTheme(preferences?.theme);

  return value && <PreferencesContext value={value}>{children}</PreferencesContext>;
}

/** The preferences, live, and a function that changes some of them; it rejects when the browser refuses to store them. */
export function usePreferences(): readonly [Preferences, ChangePreferences] {
  const value = useContext(PreferencesContext);
  if (!value) throw new Error('No PreferencesProvider stands above this component.');
  return value;
}

/** Sets `data-theme` on <html>, which `theme.css` reads; `system` removes it, so that the browser's setting applies. */
function useTheme(theme: Preferences['theme'] | undefined): void {
  useEffect(() => {
    if (theme === undefined || theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
}
