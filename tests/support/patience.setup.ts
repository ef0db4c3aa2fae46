/** Vitest has no setting for the limit of `vi.waitFor` and `vi.waitUntil`, which is a second: too little on a busy machine. */
import { vi } from 'vitest';
import { patience } from './patience.mjs';

const { waitFor, waitUntil } = vi;

type Options = Parameters<typeof waitFor>[1];

const patient = (options: Options) => ({ timeout: patience, ...(typeof options === 'number' ? { timeout: options } : options) });

vi.waitFor = (callback, options) => waitFor(callback, patient(options));
vi.waitUntil = (callback, options) => waitUntil(callback, patient(options));
