import { beforeEach, expect, it, vi } from 'vitest';
import type { LibraryChange } from '~/lib/messaging/announceChange';
import { ChangeBroadcaster } from '~/lib/messaging/changeBroadcaster';

vi.mock('wxt/browser', () => ({ browser: {} }));

/** The log of changes: the record that each change touched, from number 1. */
let log: string[] = [];
let kept: number | undefined;
let announced: LibraryChange[] = [];
const failed = vi.fn();

/** Starts a broadcaster, as when the worker wakes up. */
const wake = (): ChangeBroadcaster =>
  new ChangeBroadcaster(
    {
      since: async (seq) => ({ upTo: Math.max(seq, log.length), ids: new Set(log.slice(seq)), everything: false }),
      read: async () => kept,
      write: async (seq) => {
        kept = seq;
      },
      tell: (change) => void announced.push(change),
    },
    failed,
  );

beforeEach(() => {
  [log, kept, announced] = [['a', 'b'], 2, []];
  failed.mockReset();
});

it('passes on what a writer announces, once', async () => {
  const broadcaster = wake();
  log.push('c');
  broadcaster.onChange({ ids: ['c'], added: false, seq: 3 });
  expect(announced).toEqual([{ ids: ['c'], added: false, seq: 3 }]);
  await broadcaster.catchUp();
  await wake().catchUp();
  expect(announced).toHaveLength(1);
  expect(kept).toBe(3);
});

it('announces changes that no one announced, when the writer was closed or the worker wakes up', async () => {
  log.push('c', 'd');
  await wake().catchUp();
  expect(announced).toEqual([{ ids: ['c', 'd'], added: true, seq: 4 }]);
});

it('notices by the number that an earlier change was not announced', async () => {
  const broadcaster = wake();
  log.push('c', 'd');
  broadcaster.onChange({ ids: ['d'], added: false, seq: 4 });
  await broadcaster.catchUp();
  expect(announced.at(-1)?.ids).toEqual(['c', 'd']);
  // A late announcement is sent once more and does no harm.
  broadcaster.onChange({ ids: ['c'], added: false, seq: 3 });
  await broadcaster.catchUp();
  expect(kept).toBe(4);
});

it('makes every page read everything again if the last announced number is unknown', async () => {
  kept = undefined;
  await wake().catchUp();
  expect(announced).toEqual([{ ids: [], added: true, seq: 2 }]);
});

it('continues after the log could not be read', async () => {
  const api = { read: async () => kept, write: async () => {}, tell: (change: LibraryChange) => void announced.push(change) };
  const since = vi.fn(async (_: number) => ({ upTo: 3, ids: new Set(['c']), everything: false }));
  since.mockRejectedValueOnce(new Error('busy'));
  const broadcaster = new ChangeBroadcaster({ ...api, since }, failed);
  await broadcaster.catchUp();
  expect(failed).toHaveBeenCalledOnce();
  await broadcaster.catchUp();
  expect(announced).toHaveLength(1);
});
