/**
 * Extends timeouts that Vitest has no setting for. `vi.waitFor` and `vi.waitUntil` give up after one second, too early for a
 * busy machine. A message with "Undo" is visible for eight seconds, too short for a busy machine to press it: in tests,
 * all timers of five seconds or more last minutes.
 */
import { vi } from 'vitest';
import { patience } from './patience.mjs';

type Options = Parameters<typeof vi.waitFor>[1];

const patient = (options: Options) => ({ timeout: patience, ...(typeof options === 'number' ? { timeout: options } : options) });

/** Milliseconds: pauses from this length on are meant for users, and `times` as long in tests. */
const long = 5000;
const times = 60;

/** Files that share a page each run this: a target is patched only once. */
const isPatched = Symbol.for('dogear.patience');
function once(target: object, patch: () => void): void {
  if (isPatched in target) return;
  patch();
  Object.defineProperty(target, isPatched, { value: true });
}

once(vi, () => {
  const { waitFor, waitUntil } = vi;
  vi.waitFor = (callback, options) => waitFor(callback, patient(options));
  vi.waitUntil = (callback, options) => waitUntil(callback, patient(options));
});

if (typeof window !== 'undefined') {
  once(window, () => {
    const plain = window.setTimeout.bind(window);
    window.setTimeout = ((handler: () => void, pause = 0, ...rest: []) =>
      plain(handler, pause >= long ? times * pause : pause, ...rest)) as typeof window.setTimeout;
  });
}
