import { useCallback, useEffect, useState } from 'react';
import type { SiteAccess } from '~/components/app/about';

/** @returns the match patterns that the user added, read again when the window gets the focus; and a function to read them. */
export function useGrantedSites({ granted }: SiteAccess): readonly [readonly string[], () => Promise<void>] {
  const [patterns, setPatterns] = useState<readonly string[]>([]);
  const ask = useCallback(() => granted().then(setPatterns, () => undefined), [granted]);
  useEffect(() => {
    const listener = () => void ask();
    listener();
    window.addEventListener('focus', listener);
    return () => window.removeEventListener('focus', listener);
  }, [ask]);
  return [patterns, ask];
}
