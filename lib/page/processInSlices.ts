/** Long work in a page, cut so that the page stays responsive. */

/** Milliseconds. Between slices the browser may draw a frame, which in a page of thousands of cards costs more than a slice. */
const longestSlice = 35;
/** Looking at the clock takes longer than many a small piece of work. */
const lookEvery = 4;

const pause = (): Promise<void> => {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  // A timer would be held back to 4 ms and more; a message is not.
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
};

/** Does `work` for each item, resting between slices. @returns false when the signal ended it. */
export async function processInSlices<T>(items: Iterable<T>, work: (item: T) => void, signal: AbortSignal): Promise<boolean> {
  let end = performance.now() + longestSlice;
  let done = 0;
  for (const item of items) {
    if (signal.aborted) return false;
    work(item);
    if (++done % lookEvery !== 0 || performance.now() < end) continue;
    await pause();
    end = performance.now() + longestSlice;
  }
  return !signal.aborted;
}
