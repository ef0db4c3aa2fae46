import { useEffect, useState } from 'react';

/** True once `active` has lasted for `milliseconds`, so that quick work shows no loading indicator. */
export function useDelayed(active: boolean, milliseconds = 150): boolean {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    if (!active) {
      setShown(false);
      return;
    }
    const timer = setTimeout(() => setShown(true), milliseconds);
    return () => clearTimeout(timer);
  }, [active, milliseconds]);
  return active && shown;
}
