/** What every long command takes, and how it goes on chunk by chunk. */

export interface CommandOptions {
  /** Things done and things in all; called between chunks, first with 0. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  /** Aborting before the commit leaves everything as it was. */
  signal?: AbortSignal | undefined;
  /** Milliseconds since the epoch. */
  now?: number | undefined;
}

/** So many annotations are read, changed and written before the thread is let go: some 20 ms of it. */
const usualChunk = 150;

/** The same of whole papers, with their abstracts. */
export const paperChunk = 50;

/**
 * Inside a transaction: works on some things chunk by chunk, so that no stretch of it holds the thread for long.
 * @throws the signal's reason when it is aborted between two chunks.
 */
export async function inChunks<T>(
  all: readonly T[],
  { onProgress, signal }: CommandOptions,
  work: (chunk: T[]) => Promise<void>,
  chunkSize = usualChunk,
): Promise<void> {
  for (let start = 0; start < all.length; start += chunkSize) {
    signal?.throwIfAborted();
    onProgress?.(start, all.length);
    await work(all.slice(start, start + chunkSize));
  }
  signal?.throwIfAborted();
  onProgress?.(all.length, all.length);
}
