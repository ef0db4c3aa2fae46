import { readPreferences, watchPreferences } from './preferences';

/**
 * @returns a function that tells whether starring a paper makes it "to read". It reads the preferences once and then follows their
 *   changes, so that a star does not wait for the storage. It rejects if they cannot be read.
 */
export function followStarAddsToRead(): () => Promise<boolean> {
  let latest: boolean | undefined;
  watchPreferences(({ starAddsToRead }) => {
    latest = starAddsToRead;
  });
  return async () => {
    if (latest !== undefined) return latest;
    const { starAddsToRead } = await readPreferences();
    latest ??= starAddsToRead;
    return latest;
  };
}
