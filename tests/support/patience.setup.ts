/**
 * What Vitest has no setting for. The limit of `vi.waitFor` and `vi.waitUntil` is a second: too little on a busy machine.
 * A message with "Undo" in it stands for eight seconds, in which a busy machine may not get to press it: in tests it
 * stands for minutes, as everything does that is to happen after five seconds or more.
 */
import { vi } from 'vitest';
import { patience } from './patience.mjs';

type Options = Parameters<typeof vi.waitFor>[1];

const patient = (options: Options) => ({ timeout: patience, ...(typeof options === 'number' ? { timeout: options } : options) });

/** Milliseconds from which on a pause is for people, and how many times as long it is in tests. */
const long = 5000;
const times = 60;

/** Files that share a page run this each: what is patched already stays as it is. */
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
