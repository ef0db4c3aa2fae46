import { expect, test, vi } from 'vitest';
import { type Messages, messagePaperStore } from '~/entrypoints/editor/messagePaperStore';
import { blankAnnotation } from '~/lib/papers/annotation';
import type { PaperDraft } from '~/lib/papers/paper';
import type { PaperState } from '~/lib/papers/paperStore';
import { failure, type Result, success } from '~/lib/papers/result';
import { nextTurn } from '~/tests/support/nextTurn';

const draft: PaperDraft = { identifiers: ['arxiv:1706.03762'], site: 'arxiv', title: 'A', authors: [], links: {} };
const ref = { draft };
const blank: PaperState = { identifiers: draft.identifiers, bibliography: draft, annotation: blankAnnotation };
const starred: PaperState = { ...blank, id: 'one', annotation: { ...blankAnnotation, starredAt: 5, updatedAt: 5 } };

/** A background whose answers come from the test, one request at a time. */
function background() {
  const questions: { name: string; payload: unknown; answer: (reply: Result<unknown>) => void }[] = [];
  const listeners = new Set<(change: { ids: string[]; added: boolean }) => void>();
  const rescue = { keep: vi.fn(), read: vi.fn(), drop: vi.fn() };
  const messages: Messages = {
    rescue,
    request: ((name: string, payload: unknown) =>
      new Promise<Result<unknown>>((answer) => {
        questions.push({ name, payload, answer });
      })) as unknown as Messages['request'],
    onLibraryChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const next = async (name: string) => {
    await vi.waitFor(() => expect(questions.map((question) => question.name)).toContain(name));
    const index = questions.findIndex((question) => question.name === name);
    return questions.splice(index, 1)[0]!;
  };
  const announce = (ids: string[], added = false) => {
    for (const listener of listeners) listener({ ids, added });
  };
  return { messages, next, announce, questions, listeners, rescue };
}

test('requests the state, and requests it again when the library reports a change of this paper', async () => {
  const { messages, next, announce, questions } = background();
  const onState = vi.fn();
  messagePaperStore(draft, messages).watch(ref, onState, vi.fn());
  (await next('paper.get')).answer(success(starred));
  await vi.waitFor(() => expect(onState).toHaveBeenLastCalledWith(starred));
  announce(['other']);
  await nextTurn();
  expect(questions).toEqual([]);
  announce(['one']);
  (await next('paper.get')).answer(success(blank));
  await vi.waitFor(() => expect(onState).toHaveBeenLastCalledWith(blank));
});

test('while the paper is not in the library, any new record may be the paper', async () => {
  const { messages, next, announce } = background();
  messagePaperStore(draft, messages).watch(ref, vi.fn(), vi.fn());
  (await next('paper.get')).answer(success(blank));
  await nextTurn();
  announce(['new'], true);
  await next('paper.get');
});

test('a write is shown at once, and no answer to an earlier request is shown after it', async () => {
  const { messages, next, announce } = background();
  const store = messagePaperStore(draft, messages);
  const onState = vi.fn();
  store.watch(ref, onState, vi.fn());
  (await next('paper.get')).answer(success(blank));
  await nextTurn();
  announce([], true);
  const stale = await next('paper.get');
  const reply = store.annotate(ref, { kind: 'star', starred: true });
  (await next('paper.annotate')).answer(success({ id: 'one', annotation: starred.annotation, entry: 1 }));
  expect(await reply).toMatchObject({ ok: true });
  expect(onState).toHaveBeenLastCalledWith({ ...starred });
  stale.answer(success(blank));
  (await next('paper.get')).answer(success(starred));
  await nextTurn();
  expect(onState.mock.calls.map(([state]) => state.id)).toEqual([undefined, 'one', 'one']);
});

test('many changes during an open request cause only one more request', async () => {
  const { messages, next, announce, questions } = background();
  messagePaperStore(draft, messages).watch(ref, vi.fn(), vi.fn());
  const first = await next('paper.get');
  for (let index = 0; index < 10; index++) announce([], true);
  first.answer(success(blank));
  (await next('paper.get')).answer(success(blank));
  await nextTurn();
  expect(questions).toEqual([]);
});

test('failures reach both the watch and the caller', async () => {
  const { messages, next } = background();
  const store = messagePaperStore(draft, messages);
  const onFailure = vi.fn();
  store.watch(ref, vi.fn(), onFailure);
  const gone = failure('gone', 'no one there');
  (await next('paper.get')).answer(gone);
  await vi.waitFor(() => expect(onFailure).toHaveBeenCalledWith(gone));
  const trash = store.trash('one');
  (await next('paper.trash')).answer(gone);
  expect(await trash).toEqual(gone);
});

test('the last watcher that leaves ends the listening', async () => {
  const { messages, listeners } = background();
  const store = messagePaperStore(draft, messages);
  const [first, second] = [store.watch(ref, vi.fn(), vi.fn()), store.watch(ref, vi.fn(), vi.fn())];
  expect(listeners.size).toBe(1);
  first();
  expect(listeners.size).toBe(1);
  second();
  expect(listeners.size).toBe(0);
});

test('a note that could not be saved is kept aside until a save succeeds', async () => {
  const { messages, next, rescue } = background();
  const store = messagePaperStore(draft, messages);
  const change = { kind: 'note', note: 'precious', base: 2, session: 's' } as const;
  const first = store.annotate(ref, change);
  (await next('paper.annotate')).answer(failure('quota', 'full'));
  await first;
  expect(rescue.keep).toHaveBeenCalledWith(draft, expect.objectContaining({ note: 'precious', base: 2 }));
  const second = store.annotate(ref, change);
  (await next('paper.annotate')).answer(success({ id: 'one', annotation: starred.annotation, entry: 1 }));
  await second;
  expect(rescue.drop).toHaveBeenCalledOnce();
});
