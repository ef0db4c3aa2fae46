import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NoteSession } from '~/components/paper/note/noteSession';
import { type AnnotationChange, blankAnnotation } from '~/lib/papers/annotation';
import type { Changed } from '~/lib/papers/paperStore';
import { failure, type Result, success } from '~/lib/papers/result';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A store that takes some milliseconds for each write, and its content. */
function slowStore(takes: number) {
  const store = { note: '', noteRevision: 0, writes: 0 };
  const save = async (change: AnnotationChange): Promise<Result<Changed>> => {
    if (change.kind !== 'note') return failure('invalid', 'no note');
    await new Promise((done) => setTimeout(done, takes));
    Object.assign(store, { note: change.note, noteRevision: store.noteRevision + 1, writes: store.writes + 1 });
    return success({ id: 'a', entry: 1, annotation: { ...blankAnnotation, note: store.note, noteRevision: store.noteRevision } });
  };
  return { store, session: new NoteSession(store, save) };
}

describe('typing', () => {
  it.each([
    [140, 20],
    [40, 120],
    [390, 20],
  ])('a key each %i ms is never unsaved for a second, with writes of %i ms', async (each, takes) => {
    const { store, session } = slowStore(takes);
    const typedAt: number[] = [];
    for (let now = 0; now < 10_000; now += each) {
      typedAt.push(now);
      session.type(`${session.snapshot().text}x`);
      await vi.advanceTimersByTimeAsync(each);
      const unsaved = typedAt[store.note.length];
      if (unsaved !== undefined) expect(now + each - unsaved).toBeLessThanOrEqual(1000);
    }
    // One write for each letter would keep the disk busy.
    expect(store.writes).toBeLessThan(30);
    await vi.advanceTimersByTimeAsync(1000);
    expect(store.note).toBe(session.snapshot().text);
    expect(session.snapshot().phase).toEqual({ kind: 'saved', merged: false });
  });

  it('numbers the texts of its session, so that an older one that arrives later can be known', async () => {
    const held: number[] = [];
    const saved: number[] = [];
    const save = async (change: AnnotationChange): Promise<Result<Changed>> => {
      if (change.kind === 'note') saved.push(change.edit ?? -1);
      return failure('failed', 'later');
    };
    const session = new NoteSession(blankAnnotation, save, { hold: ({ edit }) => held.push(edit ?? -1), release: () => {} });
    for (const text of ['a', 'ab', 'abc']) session.type(text);
    expect(held).toEqual([1, 2, 3]);
    await session.flush();
    session.type('abcd');
    await session.flush();
    expect(saved).toEqual([3, 4]);
  });

  it('a pause saves at once, and only once', async () => {
    const { store, session } = slowStore(10);
    session.type('Hello');
    await vi.advanceTimersByTimeAsync(420);
    expect(store).toMatchObject({ note: 'Hello', writes: 1 });
    await vi.advanceTimersByTimeAsync(5000);
    expect(store.writes).toBe(1);
  });
});
