import { expect, it, vi } from 'vitest';
import { ask } from '~/lib/platform/persistence';

const storage = (persisted: boolean, persist: boolean | Error = false) => {
  const manager = {
    persisted: vi.fn(async () => persisted),
    persist: vi.fn(async () => {
      if (persist instanceof Error) throw persist;
      return persist;
    }),
  };
  return manager as typeof manager & StorageManager;
};

it('requests persistence only if the storage is not persistent yet', async () => {
  const kept = storage(true);
  expect(await ask(kept, true)).toBe('kept');
  expect(kept.persist).not.toHaveBeenCalled();
  const requested = storage(false, true);
  expect(await ask(requested, true)).toBe('kept');
  expect(requested.persist).toHaveBeenCalledOnce();
});

it('reports that the library may be cleared when the browser refuses', async () => {
  expect(await ask(storage(false, false), true)).toBe('evictable');
});

it('requests nothing from a frame inside a page', async () => {
  const framed = storage(false, true);
  expect(await ask(framed, false)).toBe('evictable');
  expect(framed.persist).not.toHaveBeenCalled();
});

it('reports nothing if the browser does not answer', async () => {
  expect(await ask(undefined, true)).toBe('unknown');
  expect(await ask(storage(false, new Error('no')), true)).toBe('unknown');
});
