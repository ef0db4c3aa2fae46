import { useEffect, useState } from 'react';

/** How long a fresh editor ignores the pointer, in ms. */
const settling = 300;

/**
 * False for the first moment. A page could otherwise have the editor appear under a click that was aimed at the page.
 * @returns whether clicks count.
 */
export function useSettled(): boolean {
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), settling);
    return () => clearTimeout(timer);
  }, []);
  return settled;
}
