import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Failure, failure } from '~/lib/papers/result';
import { createFinderClient } from '~/lib/search-worker/createFinderClient';
import type { Answer, Question } from '~/lib/search-worker/finder';
import type { FinderReply, FinderRequest } from '~/lib/search-worker/protocol';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const question = (text: string, limit = 5): Question => ({ text, limit, sort: 'added', descending: true, facets: false });
const answer = (total: number, partial?: Answer['partial']): Answer => ({ ids: [], total, ...(partial && { partial }) });

/** Workers that fail on request of the test. */
function workers() {
  const made: { said: FinderRequest[]; reply: (reply: FinderReply) => void; die: (why?: Failure) => void; closed: boolean }[] =
    [];
  const finder = createFinderClient((lost) => {
    const worker = { said: [] as FinderRequest[], reply: (_: FinderReply) => {}, die: lost, closed: false };
    const port = {
      onmessage: null as ((event: MessageEvent) => void) | null,
      postMessage: (message: FinderRequest | FinderReply) => void worker.said.push(message as FinderRequest),
    };
    worker.reply = (data) => port.onmessage?.({ data } as MessageEvent);
    made.push(worker);
    const close = () => {
      worker.closed = true;
    };
    return { port, onAlive: () => {}, close };
  });
  return { finder, made };
}

test('when the worker dies, a new one gets the open questions in their present form', async () => {
  const { finder, made } = workers();
  const answers: Answer[] = [];
  const failed = vi.fn();
  const first = finder.watch(question('hay'), (given) => answers.push(given), failed);
  finder.watch(question('closed'), () => {}, failed).close();
  first.setLimit(50);
  made[0]?.reply({ kind: 'answer', watch: 1, answer: answer(3) });
  made[0]?.die();
  await vi.runAllTimersAsync();
  expect(made).toHaveLength(2);
  expect(made[0]?.closed).toBe(true);
  expect(made[1]?.said).toEqual([{ kind: 'watch', watch: 1, question: question('hay', 50) }]);
  // The list keeps its content until the new worker has read everything.
  made[1]?.reply({ kind: 'answer', watch: 1, answer: answer(1, { searched: 10, of: 30 }) });
  made[1]?.reply({ kind: 'answer', watch: 1, answer: answer(4) });
  expect(answers.map(({ total }) => total)).toEqual([3, 4]);
  // Late messages of the dead worker are ignored.
  made[0]?.reply({ kind: 'answer', watch: 1, answer: answer(9) });
  made[0]?.die();
  expect(answers).toHaveLength(2);
  expect(failed).not.toHaveBeenCalled();
});

test('a worker that cannot be started is reported, and retried less and less often', async () => {
  const { finder, made } = workers();
  const failed = vi.fn();
  const watch = finder.watch(question('hay'), () => {}, failed);
  for (let round = 0; round < 12; round++) {
    made.at(-1)?.die(failure('failed', 'no worker'));
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(failed).toHaveBeenCalled();
  expect(made.length).toBeGreaterThan(3);
  expect(made.length).toBeLessThan(8);
  await vi.advanceTimersByTimeAsync(60_000);
  made.at(-1)?.die();
  watch.close();
  const tried = made.length;
  await vi.advanceTimersByTimeAsync(120_000);
  expect(made).toHaveLength(tried);
});
