/**
 * Whoever asked for a change is answered first: the others are told in a task of their own, after everything that waits for
 * the same commit. A worker that ends in between has told nobody, and catches up by the log of changes when it starts again.
 */
export const afterReply =
  <T>(tell: (what: T) => void) =>
  (what: T): void => {
    setTimeout(() => tell(what));
  };
