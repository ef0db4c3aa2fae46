/** Messages that were logged, each only once: a page that causes the same failure at each change must not fill the console. */
const logged = new Set<string>();

/** Logs an error in a page. Errors are neither thrown into the page nor shown to the user. */
export function logFailure(error: unknown): void {
  const message = String(error);
  if (logged.has(message) || logged.size > 100) return;
  logged.add(message);
  // biome-ignore lint/suspicious/noConsole: the one place where a page's session reports its own failures.
  console.debug('[Dogear]', error);
}

/** For work that nobody waits for. */
export const quietly = (work: Promise<unknown>): void => void work.catch(logFailure);
