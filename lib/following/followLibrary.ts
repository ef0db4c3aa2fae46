import { type TextSource, type WriteOptions, writeFollowed } from './writeFollowed';

const leading = 'dogear-follows-library';
/** Milliseconds between two looks at the library: changes in between are written together, and the last one always is. */
const pause = 3000;

/** Whether a page of the extension keeps the file up to date. */
export const isFollowedByPage = async (): Promise<boolean> =>
  ((await navigator.locks.query()).held ?? []).some(({ name }) => name === leading);

/**
 * Keeps the followed file up to date while this page is open: of several pages one does, and another one goes on when it is
 * closed. Looking is cheap: the text is made only if the library has changed.
 * @returns a function that ends it.
 */
export function followLibrary(
  source: TextSource,
  options: Pick<WriteOptions, 'tellRefusal'> & { every?: number } = {},
): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const turn = async (): Promise<void> => {
    while (!signal.aborted) {
      // A failure to read the library is said where the library is shown; the next turn tries again.
      await writeFollowed(source, { ...options, signal }).catch(() => undefined);
      await wait(options.every ?? pause, signal);
    }
  };
  navigator.locks.request(leading, { signal }, turn).catch(() => undefined);
  return () => stop.abort();
}

function wait(time: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, time);
    function done(): void {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
  });
}
