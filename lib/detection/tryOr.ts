/** Runs what reads a page. Whatever a page makes it throw, the card is left alone and the others go on. */
export const tryOr = <T>(read: () => T, otherwise: T): T => {
  try {
    return read();
  } catch {
    return otherwise;
  }
};
