import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BacklogWalk, mayChangeStatus } from '~/lib/library/overview/backlog';
import { statuses } from '~/lib/papers/annotation';
import { type HistoryStep, historyActions } from '~/lib/papers/history';

interface Change {
  id: string;
  /** Absent deletes the row, null sets no status. */
  status?: (typeof statuses)[number] | null;
}

const changes = fc.array(
  fc.record(
    {
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      status: fc.option(fc.constantFrom(...statuses), { nil: null }),
    },
    { requiredKeys: ['id'] },
  ),
  { maxLength: 40 },
);

/** Applies changes one by one, as the library does, and writes down their steps. */
function play(all: readonly Change[]): { steps: HistoryStep[]; after: Map<string, string | null> }[] {
  const rows = new Map<string, string | null>();
  return all.map(({ id, ...change }) => {
    const steps: HistoryStep[] = [];
    const before = rows.get(id);
    if (change.status === undefined) {
      if (before !== undefined) steps.push({ table: 'annotations', key: id, before: { status: before, note: '' }, after: null });
      rows.delete(id);
    } else if (before === undefined) {
      // A row that is created holds only what undo compares.
      steps.push({ table: 'annotations', key: id, before: null, after: { updatedAt: 1, tags: [] } });
      rows.set(id, change.status);
    } else if (before === change.status)
      steps.push({ table: 'annotations', key: id, before: { note: '' }, after: { note: 'x' } });
    else {
      steps.push({ table: 'annotations', key: id, before: { status: before }, after: { status: change.status } });
      rows.set(id, change.status);
    }
    return { steps, after: new Map(rows) };
  });
}

const toRead = (rows: ReadonlyMap<string, string | null>): string[] =>
  [...rows].filter(([, status]) => status === 'to-read').map(([id]) => id);

describe('the queue at earlier times', () => {
  test('is what it was', () => {
    fc.assert(
      fc.property(changes, fc.integer({ min: 1, max: 9 }), (all, length) => {
        const played = play(all);
        const bounds = Array.from({ length: Math.ceil((all.length + 1) / length) + 1 }, (_, index) => index * length);
        const walk = new BacklogWalk(toRead(played.at(-1)?.after ?? new Map()), bounds);
        // The change with index n is made at the time n.
        for (let at = played.length - 1; at >= 0; at--) {
          walk.reach(at);
          walk.revert(played[at]?.steps ?? []);
        }
        const expected = bounds
          .slice(1)
          .map((end) => toRead(played[Math.min(end, played.length) - 1]?.after ?? new Map()).length);
        expect(walk.counts(0)).toEqual(expected);
      }),
    );
  });

  test('is unknown before the history begins, except at present', () => {
    const walk = () => new BacklogWalk(['a', 'b'], [0, 10, 20, 30]);
    expect(walk().counts(20)).toEqual([null, null, 2]);
    expect(walk().counts(19)).toEqual([null, 2, 2]);
    expect(walk().counts(undefined)).toEqual([null, null, 2]);
  });

  test('does not change with other rows, and steps of one entry are reverted from the last to the first', () => {
    const walk = new BacklogWalk(['a'], [0, 10, 20]);
    walk.reach(15);
    walk.revert([
      { table: 'papers', key: 'a', before: null, after: { identifiers: [] } },
      { table: 'annotations', key: 'b', before: { status: 'to-read' }, after: { status: null } },
      { table: 'annotations', key: 'b', before: { status: 'read' }, after: null },
    ]);
    expect(walk.counts(0)).toEqual([2, 1]);
  });

  test('is read only from entries that may have changed it', () => {
    expect(historyActions.filter(mayChangeStatus)).toEqual([
      'star',
      'unstar',
      'status',
      'trash',
      'restore',
      'merge',
      'import',
      'split',
    ]);
  });
});
