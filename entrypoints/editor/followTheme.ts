import type { Preferences } from '~/lib/settings/parsePreferences';
import { readPreferences, watchPreferences } from '~/lib/settings/preferences';

/** Puts the chosen theme on <html>, where the tokens look for it; `system` leaves it to the browser. */
function show({ theme }: Preferences): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** Loaded beside the editor and not before it: reading preferences brings a parser that the editor itself does not need. */
export async function followTheme(): Promise<void> {
  watchPreferences(show);
  show(await readPreferences());
}
