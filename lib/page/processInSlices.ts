/** Cuts long work in a page into slices, so that the page stays responsive. */

/** Milliseconds. Between slices the browser may draw a frame, which in a page of thousands of cards costs more than a slice. */
const longestSlice = 35;
/** Number of items between two readings of the clock, because reading it takes longer than one small item. */
const lookEvery = 4;

const pause = (): Promise<void> => {
  const { scheduler } = globalThis as { scheduler?: { yield?: () => Promise<void> } };
  if (scheduler?.yield) return scheduler.yield();
  // Browsers delay a repeated timer by 4 ms and more, but not a message.
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
};

/** Calls `work` for each item, with a pause between slices. @returns false if the signal ended it. */
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
