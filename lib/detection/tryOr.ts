/** Runs code on a page's markup. Returns the fallback if it throws, so that one broken card does not stop the others. */
export const tryOr = <T>(read: () => T, fallback: T): T => {
  try {
    return read();
  } catch {
    return fallback;
  }
};
