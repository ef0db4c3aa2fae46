/** Limits the number of requests of a star: each awaited answer is a round trip to another process of the browser. */
import { expect, onTestFinished, test } from 'vitest';
import { annotate } from '~/lib/library/marks/annotate';
import type { AnnotationChange } from '~/lib/papers/annotation';
import type { PaperRef } from '~/lib/papers/paperStore';
import { draft, mark, note, star, tag, testLibrary, unstar } from '~/tests/browser/library/testLibrary';

type Method = (...args: unknown[]) => unknown;

/** Counts requests to object stores and indexes. @returns a function that returns the counts since its last call. */
function countRequests(): () => { reads: number; writes: number } {
  const counts = { reads: 0, writes: 0 };
  const methods = {
    reads: ['get', 'getAll', 'getKey', 'getAllKeys', 'openCursor', 'openKeyCursor', 'count'],
    writes: ['put', 'add', 'delete', 'clear'],
  } as const;
  for (const kind of ['reads', 'writes'] as const) {
    for (const type of [IDBObjectStore, IDBIndex]) {
      const prototype = type.prototype as unknown as Record<string, Method>;
      for (const name of methods[kind]) {
        const original = prototype[name];
        if (!original) continue;
        prototype[name] = function counted(this: unknown, ...args: unknown[]) {
          counts[kind]++;
          return original.apply(this, args);
        };
        onTestFinished(() => {
          prototype[name] = original;
        });
      }
    }
  }
  return () => {
    const sofar = { ...counts };
    counts.reads = counts.writes = 0;
    return sofar;
  };
}

const identifier = 'arxiv:2605.00001';
const seen = draft(identifier, { venue: 'ICLR', published: '2025' });

test('a mark makes no more requests than necessary', async () => {
  const db = testLibrary();
  await mark(db, 'arxiv:2605.00002', star);
  const counted = countRequests();
  const requestsOf = async (ref: PaperRef, change: AnnotationChange) => {
    counted();
    const { id } = await annotate(db, ref, change);
    return { id, requests: counted() };
  };
  const first = await requestsOf({ draft: seen }, tag('one'));
  const { id } = first;
  expect({
    'the first mark of a paper': first.requests,
    'a star on a page': (await requestsOf({ draft: seen }, star)).requests,
    'a star taken off': (await requestsOf({ id }, unstar)).requests,
    'a star by id': (await requestsOf({ id }, star)).requests,
    'two tags': (await requestsOf({ id }, tag('two', 'three'))).requests,
    'a note': (await requestsOf({ id }, note('Words.', 0))).requests,
    'a further save of it': (await requestsOf({ id }, note('More words.', 1))).requests,
    'no change': (await requestsOf({ id }, star)).requests,
  }).toEqual({
    'the first mark of a paper': { reads: 8, writes: 11 },
    'a star on a page': { reads: 4, writes: 4 },
    'a star taken off': { reads: 2, writes: 4 },
    'a star by id': { reads: 2, writes: 4 },
    'two tags': { reads: 5, writes: 5 },
    'a note': { reads: 5, writes: 6 },
    'a further save of it': { reads: 4, writes: 4 },
    'no change': { reads: 1, writes: 0 },
  });
});
