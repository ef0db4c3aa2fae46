import { useCallback, useEffect, useRef, useState } from 'react';

/** How long a durable value is shown while the store's watch has not reported it yet, in ms. */
const patience = 1000;

interface Held<T> {
  value: T;
  durable: boolean;
}

/**
 * Shows a choice before it is stored, and reverts it when storing fails. Choices made while one is being stored wait for it, and
 * only the last of them is stored.
 * @param stored the value in the store.
 * @param commit stores a value; resolves to false on failure, after showing a message itself.
 */
export function useOptimistic<T>(stored: T, commit: (value: T) => Promise<boolean>, equal: (a: T, b: T) => boolean = Object.is) {
  const [held, setHeld] = useState<Held<T> | null>(null);
  const requested = useRef<{ value: T } | null>(null);
  const running = useRef(false);
  const latestCommit = useRef(commit);
  latestCommit.current = commit;

  const confirmed = held?.durable === true && equal(held.value, stored);
  useEffect(() => {
    if (!held?.durable) return;
    if (confirmed) return setHeld(null);
    const timer = setTimeout(() => setHeld(null), patience);
    return () => clearTimeout(timer);
  }, [held, confirmed]);

  const run = useCallback(async () => {
    running.current = true;
    while (requested.current) {
      const { value } = requested.current;
      requested.current = null;
      const done = await latestCommit.current(value);
      if (!requested.current) setHeld(done ? { value, durable: true } : null);
    }
    running.current = false;
  }, []);

  const set = useCallback(
    (value: T) => {
      requested.current = { value };
      setHeld({ value, durable: false });
      if (!running.current) void run();
    },
    [run],
  );

  return { shown: held ? held.value : stored, pending: held !== null && !held.durable, set };
}
