/** Said once for each kind of failure: a page that makes the same one at each change must not fill the console. */
const logged = new Set<string>();

/** The end of the line for what goes wrong in a page: nothing is thrown at it, and nothing is told to the reader. */
export function logFailure(error: unknown): void {
  const message = String(error);
  if (logged.has(message) || logged.size > 100) return;
  logged.add(message);
  // biome-ignore lint/suspicious/noConsole: the one place where a page's session reports its own failures.
  console.debug('[Dogear]', error);
}
