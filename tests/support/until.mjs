import { patience } from './patience.mjs';

/**
 * Polls until a condition holds. For state without an event, such as a closed shadow root that is read through the
 * debugger. No test depends on the length of the pause.
 * @template T
 * @param {() => T | Promise<T>} look returns a truthy value once the condition holds.
 * @param {() => string} [missing] describes the actual state, for the error after the timeout.
 * @returns {Promise<NonNullable<T>>}
 */
export async function until(look, missing = () => 'What was waited for did not come.') {
  const end = Date.now() + patience;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(missing());
    await new Promise((done) => setTimeout(done, 50));
  }
}
