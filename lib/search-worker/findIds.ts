import { LibraryError } from '~/lib/library/database/libraryError';
import type { Finder, Question } from './finder';

/**
 * Reads the ids of all matches of a question, once.
 * @throws LibraryError, or the signal's reason when it is aborted.
 */
export function findIds(
  finder: Finder,
  question: Pick<Question, 'text' | 'sort' | 'descending'>,
  signal?: AbortSignal,
): Promise<string[]> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const watch = finder.watch(
      { ...question, limit: Number.POSITIVE_INFINITY, facets: false },
      ({ ids, partial }) => {
        if (partial) return;
        watch.close();
        resolve(ids);
      },
      ({ code, message }) => {
        watch.close();
        reject(new LibraryError(code, message));
      },
    );
    signal?.addEventListener('abort', () => {
      watch.close();
      reject(signal.reason);
    });
  });
}
