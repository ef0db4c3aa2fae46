import { patience } from './patience.mjs';

/**
 * Looks again and again until what is looked for is there: for what gives no event, such as a closed shadow root that is
 * seen through the debugger. It never rests on a pause being long enough.
 * @template T
 * @param {() => T | Promise<T>} look gives something truthy once it is there.
 * @param {() => string} [missing] says what was there instead, when patience is at its end.
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
