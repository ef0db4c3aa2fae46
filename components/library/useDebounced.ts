import { useEffect, useState } from 'react';

/** The value as it was when it last stood still for `milliseconds`; an `immediate` value is taken at once. */
export function useDebounced<T>(value: T, milliseconds: number, immediate = false): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    if (immediate) {
      setSettled(value);
      return;
    }
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds, immediate]);
  return immediate ? value : settled;
}
