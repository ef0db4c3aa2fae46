import type { Preferences } from '~/lib/settings/parsePreferences';
import { readPreferences, watchPreferences } from '~/lib/settings/preferences';

/** Sets the chosen theme on <html>, where the design tokens read it; `system` leaves it to the browser. */
function show({ theme }: Preferences): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/**
 * Shows the preferred theme, and calls back with the preferences now and after each change. Loaded in parallel with the editor,
 * which does not need the parser of the preferences.
 */
export async function followPreferences(onChange: (preferences: Preferences) => void): Promise<void> {
  const follow = (preferences: Preferences): void => {
    show(preferences);
    onChange(preferences);
  };
  watchPreferences(follow);
  follow(await readPreferences());
}
