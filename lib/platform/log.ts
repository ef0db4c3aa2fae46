/**
 * Writes to the console, for all but the scripts in web pages (`logFailure`). Pass ids, codes and counts only,
 * never a title, a note or a tag.
 */

const prefix = '[Dogear]';

/** Logs a refusal or failure that the user was notified of, or need not know. */
export function warn(what: string, detail?: unknown): void {
  // biome-ignore lint/suspicious/noConsole: the log itself.
  console.warn(prefix, what, detail ?? '');
}
