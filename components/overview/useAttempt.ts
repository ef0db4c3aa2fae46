import { useCallback, useState } from 'react';

/** Work that the user may stop and start again. */
export interface Attempt {
  stopped: boolean;
  stop: () => void;
  retry: () => void;
}

/** @returns also the attempt, a new object with each stop and each start: the effect that does the work depends on it. */
export function useAttempt(): [attempt: { stopped: boolean }, Attempt] {
  const [attempt, setAttempt] = useState({ stopped: false });
  const stop = useCallback(() => setAttempt({ stopped: true }), []);
  const retry = useCallback(() => setAttempt({ stopped: false }), []);
  return [attempt, { stopped: attempt.stopped, stop, retry }];
}
