/** The options that every long command takes. */

export interface CommandOptions {
  /** Called between steps with the number of items done and the total number; first with 0 items done. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** Aborting before the end leaves the library unchanged. */
  signal?: AbortSignal | undefined;
  /** Milliseconds since the epoch. */
  now?: number | undefined;
}
