import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onceADay } from '~/lib/platform/onceADay';

beforeEach(() => fakeBrowser.reset());

test('work is done on the first start of a day, whatever else is done', async () => {
  const work = vi.fn(async () => {});
  for (const day of [1, 1, 2, 2]) await onceADay('seen', day, work);
  await onceADay('other', 2, work);
  expect(work).toHaveBeenCalledTimes(3);
});

test('work that failed is tried again', async () => {
  const work = vi.fn(async () => Promise.reject(new Error('full')));
  await expect(onceADay('seen', 1, work)).rejects.toThrow('full');
  await expect(onceADay('seen', 1, work)).rejects.toThrow('full');
  expect(work).toHaveBeenCalledTimes(2);
});
