import { yieldToEventLoop } from './yieldToEventLoop';

/** Milliseconds. A message that arrives meanwhile waits for one slice at most. */
const longestSlice = 12;

/** Runs work that yields now and then, in slices between which other work of this thread gets its turn. */
export async function runInSlices<T>(work: Generator<void, T>, pause: () => Promise<void> = yieldToEventLoop): Promise<T> {
  let end = performance.now() + longestSlice;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < end) continue;
    await pause();
    end = performance.now() + longestSlice;
  }
}
