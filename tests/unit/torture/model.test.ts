/** Tests the checks of `npm run torture`: what they must report, and what they must accept. */
import { expect, test } from 'vitest';
import type { Group, Seen } from '~/tests/torture/driver';
import { Model } from '~/tests/torture/model.mjs';

const group = (present: number, tagged = 0): Group => ({ present, trashed: 0, tags: { bulk: tagged } });
const seen = (groups: Group[], note = '', starred = false): Seen => ({
  marks: { 3: { starred, status: null, note, noteRevision: 1, tags: [] } },
  groups,
  pages: [],
  inconsistent: [],
});

test('acknowledged changes must be present; changes that were only requested may be', () => {
  const model = new Model([group(2)]);
  const note = model.field(3, 'note');
  note.request('one');
  note.acknowledge('one');
  expect(model.judgeMarks(seen([], 'one'))).toEqual([]);
  note.request('two');
  expect(model.judgeMarks(seen([], 'one'))).toEqual([]);
  note.request('two');
  expect(model.judgeMarks(seen([], 'two'))).toEqual([]);
  note.request('three');
  note.acknowledge('three');
  note.request('four');
  expect(model.judgeMarks(seen([], 'two'))).toEqual(['note of paper 3 is two, not three or four']);
});

test('a request without an answer is no longer valid once a later one was acknowledged', () => {
  const model = new Model([group(2)]);
  const star = model.field(3, 'starred');
  star.request(true);
  star.request(false);
  star.acknowledge(false);
  expect(model.judgeMarks(seen([], '', true))).toHaveLength(1);
});

test('a missing paper has lost its marks', () => {
  const model = new Model([group(2)]);
  const star = model.field(3, 'starred');
  star.request(true);
  star.acknowledge(true);
  expect(model.judgeMarks({ marks: {}, groups: [], pages: [], inconsistent: [] })).toEqual([
    'starred of paper 3 is false, not true',
  ]);
});

test('a command is done or not done, and an acknowledged one is done', () => {
  const model = new Model([group(2)]);
  model.next = [group(2, 2)];
  expect(model.judgeCommand(seen([group(2, 2)]))).toEqual([]);
  model.next = [group(2, 0)];
  expect(model.judgeCommand(seen([group(2, 2)]))).toEqual([]);
  model.next = [group(2, 0)];
  expect(model.judgeCommand(seen([group(2, 1)]))).toHaveLength(1);
  model.groups = [group(2, 2)];
  expect(model.judgeCommand(seen([group(2, 0)]))).toHaveLength(1);
});

test('a message about many cards is done for all of them or for none, and an acknowledged one is done', () => {
  const model = new Model([]);
  const [unseen, seenAll, skippedAll] = ['-', 's', 'x'].map((card) => card.repeat(25)) as [string, string, string];
  const judge = (page: string) => model.judgePages({ ...seen([]), pages: [page] });
  const page = model.page(0);
  expect(judge(unseen)).toEqual({ lost: [], 'half done': [] });
  page.request(seenAll);
  expect(judge(seenAll)).toEqual({ lost: [], 'half done': [] });
  page.request(skippedAll);
  expect(judge(`${'x'.repeat(9)}${'s'.repeat(16)}`)['half done']).toHaveLength(1);
  page.request(skippedAll);
  page.acknowledge(skippedAll);
  expect(judge(seenAll)).toEqual({ lost: [`the cards of page 0 are ${seenAll}, not ${skippedAll}`], 'half done': [] });
});
