import { useEffect, useState } from 'react';

const startOfDay = (): number => new Date().setHours(0, 0, 0, 0);

/** Milliseconds of a check that needs no exact time. */
const hour = 3_600_000;

/** The beginning of the present day, in milliseconds since the epoch; another number soon after midnight. */
export function useToday(): number {
  const [today, setToday] = useState(startOfDay);
  useEffect(() => {
    const check = (): void => setToday(startOfDay());
    const timer = setInterval(check, hour);
    document.addEventListener('visibilitychange', check);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', check);
    };
  }, []);
  return today;
}
