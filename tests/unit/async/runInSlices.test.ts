import { expect, it, vi } from 'vitest';
import { runInSlices } from '~/lib/async/runInSlices';

function* work(steps: number, each: () => void): Generator<void, string> {
  for (let step = 0; step < steps; step++) {
    each();
    yield;
  }
  return 'done';
}

it('work is done to its end, with a pause after each slice', async () => {
  let time = 0;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => time);
  const pause = vi.fn(async () => undefined);
  // Ten steps of five milliseconds: a slice ends after the third.
  const result = await runInSlices(
    work(10, () => {
      time += 5;
    }),
    pause,
  );
  clock.mockRestore();
  expect(result).toBe('done');
  expect(pause).toHaveBeenCalledTimes(3);
});

it('short work has no pause', async () => {
  const pause = vi.fn(async () => undefined);
  expect(await runInSlices(work(0, vi.fn()), pause)).toBe('done');
  expect(pause).not.toHaveBeenCalled();
});

it('an error of the work is passed on', async () => {
  const broken = work(1, () => {
    throw new Error('broken');
  });
  await expect(runInSlices(broken)).rejects.toThrow('broken');
});
