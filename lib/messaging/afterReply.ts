/**
 * Calls `tell` in a task of its own, so that the caller that requested a change gets its reply first, as does all other
 * code that waits for the same commit. If the worker ends in between, nothing is announced; the worker catches up from
 * the change log at its next start.
 */
export const afterReply =
  <T>(tell: (what: T) => void) =>
  (what: T): void => {
    setTimeout(() => tell(what));
  };
