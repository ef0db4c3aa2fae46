import { useEffect } from 'react';
import { usePreferences } from './usePreferences';

/** Puts the chosen theme on <html>, where the tokens look for it; `system` leaves it to the browser. */
export function useTheme(): void {
  const [preferences] = usePreferences();
  const theme = preferences?.theme;
  useEffect(() => {
    if (theme === undefined || theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
}
