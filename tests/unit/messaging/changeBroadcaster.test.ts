import { beforeEach, expect, it, vi } from 'vitest';
import type { LibraryChange } from '~/lib/messaging/announceChange';
import { ChangeBroadcaster } from '~/lib/messaging/changeBroadcaster';

vi.mock('wxt/browser', () => ({ browser: {} }));

/** The log of changes: the record that each one touched, from number 1. */
let log: string[] = [];
let kept: number | undefined;
let told: LibraryChange[] = [];
const failed = vi.fn();

/** A worker that has just woken up. */
const wake = (): ChangeBroadcaster =>
  new ChangeBroadcaster(
    {
      since: async (seq) => ({ upTo: Math.max(seq, log.length), ids: new Set(log.slice(seq)), everything: false }),
      read: async () => kept,
      write: async (seq) => {
        kept = seq;
      },
      tell: (change) => void told.push(change),
    },
    failed,
  );

beforeEach(() => {
  [log, kept, told] = [['a', 'b'], 2, []];
  failed.mockReset();
});

it('passes on what a writer says, once', async () => {
  const spreader = wake();
  log.push('c');
  spreader.onChange({ ids: ['c'], added: false, seq: 3 });
  expect(told).toEqual([{ ids: ['c'], added: false, seq: 3 }]);
  await spreader.catchUp();
  await wake().catchUp();
  expect(told).toHaveLength(1);
  expect(kept).toBe(3);
});

it('tells what nobody said, when the writer is gone or the worker wakes up', async () => {
  log.push('c', 'd');
  await wake().catchUp();
  expect(told).toEqual([{ ids: ['c', 'd'], added: true, seq: 4 }]);
});

it('notices by the number that something before was not said', async () => {
  const spreader = wake();
  log.push('c', 'd');
  spreader.onChange({ ids: ['d'], added: false, seq: 4 });
  await spreader.catchUp();
  expect(told.at(-1)?.ids).toEqual(['c', 'd']);
  // What comes late is said once more and does no harm.
  spreader.onChange({ ids: ['c'], added: false, seq: 3 });
  await spreader.catchUp();
  expect(kept).toBe(4);
});

it('has every page look at everything where it does not know what the pages know', async () => {
  kept = undefined;
  await wake().catchUp();
  expect(told).toEqual([{ ids: [], added: true, seq: 2 }]);
});

it('goes on after a log that could not be read', async () => {
  const api = { read: async () => kept, write: async () => {}, tell: (change: LibraryChange) => void told.push(change) };
  const since = vi.fn(async (_: number) => ({ upTo: 3, ids: new Set(['c']), everything: false }));
  since.mockRejectedValueOnce(new Error('busy'));
  const spreader = new ChangeBroadcaster({ ...api, since }, failed);
  await spreader.catchUp();
  expect(failed).toHaveBeenCalledOnce();
  await spreader.catchUp();
  expect(told).toHaveLength(1);
});
