/** The only door to the console. Never given a title, a note or a tag: ids, codes and counts only. */

const prefix = '[Dogear]';

/** Something was refused or failed in a way that the reader was told of, or need not know. */
export function warn(what: string, detail?: unknown): void {
  // biome-ignore lint/suspicious/noConsole: the log itself.
  console.warn(prefix, what, detail ?? '');
}
