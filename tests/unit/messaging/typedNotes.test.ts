import { beforeEach, expect, it, vi } from 'vitest';
import { type NoteSaving, recoverTypedNotes, saveHeldNotes } from '~/lib/messaging/saveHeldNotes';
import { unsavedNotes } from '~/lib/messaging/unsavedNotes';
import { forgetTypedNotes } from '~/lib/platform/typedNotes';

const { stored, ports, background } = vi.hoisted(() => ({
  stored: new Map<string, unknown>(),
  ports: [] as { message: (sent: unknown) => void; end: () => void }[],
  background: { connect: undefined as undefined | ((port: unknown) => void), awake: true },
}));

vi.mock('wxt/browser', () => ({
  browser: {
    storage: {
      local: {
        set: async (items: object) => {
          for (const [key, value] of Object.entries(items)) stored.set(key, structuredClone(value));
        },
        get: async () => Object.fromEntries(stored),
        remove: async (key: string) => void stored.delete(key),
      },
    },
    runtime: {
      onConnect: { addListener: (listener: (port: unknown) => void) => (background.connect = listener) },
      connect: ({ name }: { name: string }) => {
        const port = { message: (_: unknown) => {}, end: () => {} };
        ports.push(port);
        background.connect?.({
          name,
          sender: { id: 'abc', url: 'chrome-extension://abc/editor.html' },
          onMessage: { addListener: (listener: (sent: unknown) => void) => (port.message = listener) },
          onDisconnect: { addListener: (listener: () => void) => (port.end = listener) },
        });
        const postMessage = (sent: unknown) => background.awake && port.message(structuredClone(sent));
        return { postMessage, onDisconnect: { addListener: () => undefined } };
      },
    },
  },
}));

const ref = { id: '0c7e7c38-6fd3-4b09-a2a7-07a3a8f0b1d5' };
const change = (note: string, session = 'first') => ({ kind: 'note' as const, note, base: 1, session });
const self = { id: 'abc', origin: 'chrome-extension://abc' };

function saving(save: NoteSaving['save'] = async () => undefined) {
  return { save: vi.fn(save), onFailure: vi.fn<(reason: string) => void>() };
}

beforeEach(() => {
  stored.clear();
  ports.length = 0;
  background.awake = true;
});

it('keeps typed text in the task in which it was typed, and drops it once it is saved', async () => {
  const notes = unsavedNotes();
  notes.hold(ref, change('a'));
  notes.hold(ref, change('ab'));
  expect([...stored.values()]).toEqual([{ ref, change: change('ab') }]);
  notes.release('first');
  expect(stored.size).toBe(0);
});

it('saves what was held when its page is closed, and drops the kept copy', async () => {
  const background = saving();
  saveHeldNotes(self, background);
  unsavedNotes().hold(ref, change('typed'));
  ports[0]?.end();
  expect(background.save).toHaveBeenCalledWith({ ref, change: change('typed') });
  await vi.waitFor(() => expect(stored.size).toBe(0));
});

it('keeps for the next start what could not be saved', async () => {
  const full = saving(() => Promise.reject(new Error('The disk is full.')));
  saveHeldNotes(self, full);
  unsavedNotes().hold(ref, change('typed'));
  ports[0]?.end();
  await vi.waitFor(() => expect(full.onFailure).toHaveBeenCalledWith('Error: The disk is full.'));
  await recoverTypedNotes(full);
  expect(stored.size).toBe(1);

  const next = saving();
  await recoverTypedNotes(next);
  expect(next.save).toHaveBeenCalledWith({ ref, change: change('typed') });
  expect(stored.size).toBe(0);
});

it('recovers the last text of each editor when the background ended with the browser', async () => {
  saveHeldNotes(self, saving());
  background.awake = false;
  const notes = unsavedNotes();
  notes.hold(ref, change('one', 'first'));
  notes.hold(ref, change('two', 'second'));
  notes.hold(ref, change('one more', 'first'));
  const next = saving();
  await recoverTypedNotes(next);
  expect(next.save.mock.calls.map(([note]) => note.change.note).sort()).toEqual(['one more', 'two']);
  expect(stored.size).toBe(0);
});

it('keeps what a page types while an earlier text of it is saved', async () => {
  const notes = unsavedNotes();
  notes.hold(ref, change('a'));
  await recoverTypedNotes(saving(async () => notes.hold(ref, change('ab'))));
  expect([...stored.values()]).toEqual([{ ref, change: change('ab') }]);
});

it('drops the text of a paper that is no longer in the library', async () => {
  unsavedNotes().hold(ref, change('typed'));
  const background = saving(() => Promise.reject(Object.assign(new Error('gone'), { code: 'not-found' })));
  await recoverTypedNotes(background);
  expect(background.onFailure).not.toHaveBeenCalled();
  expect(stored.size).toBe(0);
});

it('reports a damaged text, and continues with the others', async () => {
  stored.set('typed-note:broken', { ref: { id: 'x' }, change: change('a', 'broken') });
  stored.set('typed-note:mixed', { ref, change: change('a', 'of another') });
  unsavedNotes().hold(ref, change('typed'));
  const background = saving();
  await recoverTypedNotes(background);
  expect(background.save).toHaveBeenCalledTimes(1);
  expect(background.onFailure.mock.calls).toEqual([['Error: A typed note is damaged.'], ['Error: A typed note is damaged.']]);
});

it('forgets all typed texts, and nothing else', async () => {
  stored.set('preferences', { version: 1 });
  unsavedNotes().hold(ref, change('typed'));
  await forgetTypedNotes();
  expect([...stored.keys()]).toEqual(['preferences']);
});
