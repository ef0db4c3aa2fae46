/** What every long command takes. */

export interface CommandOptions {
  /** Things done and things in all; called between steps, first with 0. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** Aborting before the end leaves everything as it was. */
  signal?: AbortSignal | undefined;
  /** Milliseconds since the epoch. */
  now?: number | undefined;
}
