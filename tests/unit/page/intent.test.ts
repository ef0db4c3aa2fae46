import { describe, expect, it } from 'vitest';
import type { PageDecision } from '~/lib/messaging/protocol';
import { decisionFor, decisions, expected, intentOf, inverseOf } from '~/lib/page/triage/intent';
import { standingOf, veilingOf } from '~/lib/page/triage/standing';
import { isSkipped, type Mark, noMark, statuses } from '~/lib/papers/annotation';

const marks: Mark[] = [undefined, ...statuses].flatMap((status) =>
  [undefined, 'earlier' as const, 'skipped' as const].flatMap((seen) =>
    [true, false].flatMap((starred) =>
      [undefined, 'r1']
        .filter((id) => id !== undefined || (!starred && !status))
        .map((id) => ({ ...noMark, id, status, seen, starred })),
    ),
  ),
);

/** What the library makes of a decision. */
const apply = (mark: Mark, { changes, skipped }: PageDecision = { changes: [] }): Mark => {
  let { starred, status, seen } = mark;
  if (skipped === false && status === 'skipped') status = undefined;
  for (const change of changes) {
    if (change.kind === 'star') starred = change.starred;
    else status = change.status ?? undefined;
  }
  if (skipped && mark.id !== undefined) status = 'skipped';
  if (skipped && mark.id === undefined) seen = 'skipped';
  if (skipped === false && seen === 'skipped') seen = undefined;
  return { ...mark, id: mark.id ?? (starred || status ? 'r2' : undefined), starred, status, seen };
};

describe('a decision', () => {
  const cases = marks.flatMap((mark) => decisions.map((decision) => ({ mark, decision })));

  it.each(cases)('$decision of $mark leads where it was shown to lead', ({ mark, decision }) => {
    const intent = intentOf(decision, mark);
    const after = apply(mark, decisionFor(intent, mark));
    const shown = { ...mark, ...expected(intent, mark) };
    expect(standingOf(after)).toBe(standingOf(shown));
    const wanted = { skip: 'skipped', undecided: mark.seen === 'earlier' ? 'seen' : 'new' } as Record<string, string>;
    if (wanted[decision]) expect(standingOf(after)).toBe(wanted[decision]);
    if (decision === 'star') expect(after.starred).toBe(!mark.starred);
    if (decision === 'toRead') expect(after.status).toBe('to-read');
    if (decision === 'read') expect(after.status).toBe('read');
    // A second time changes nothing, so a request that is sent again does no harm.
    expect(decisionFor(intent, after)).toBeUndefined();
    // Sent without knowing the mark, it leads to the same.
    expect(standingOf(apply(mark, decisionFor(intent)))).toBe(standingOf(after));
  });

  it.each(cases)('$decision of $mark is taken back by the inverse decision', ({ mark, decision }) => {
    const made = decisionFor(intentOf(decision, mark), mark);
    const back = made ? apply(apply(mark, made), inverseOf(made, mark)) : mark;
    expect([back.starred, isSkipped(back)]).toEqual([mark.starred, isSkipped(mark)]);
    if (!isSkipped(mark)) expect(back.status).toBe(mark.status);
  });

  it('never changes the star or the status of a paper that is only skipped', () => {
    for (const mark of marks.filter(({ id }) => id === undefined))
      expect(decisionFor(intentOf('skip', mark), mark)?.changes ?? []).toEqual([]);
  });

  it('of several changes fits into one message', () => {
    for (const mark of marks) {
      for (const decision of decisions) {
        const made = decisionFor(intentOf(decision, mark));
        expect(made && inverseOf(made, mark).changes.length).toBeLessThanOrEqual(4);
      }
    }
  });
});

describe('where a paper stands', () => {
  it.each([
    [{}, 'new'],
    [{ seen: 'earlier' }, 'seen'],
    [{ seen: 'skipped' }, 'skipped'],
    [{ status: 'skipped' }, 'skipped'],
    [{ seen: 'skipped', starred: true }, 'starred'],
    [{ seen: 'skipped', status: 'to-read' }, 'toRead'],
    [{ status: 'reading' }, 'other'],
    [{ tagCount: 1, seen: 'earlier' }, 'other'],
    [{ hasNote: true }, 'other'],
  ] as const)('%j: %s', (mark, standing) => {
    expect(standingOf({ ...noMark, ...mark })).toBe(standing);
  });

  it('steps back only if it was seen or skipped, and the user did not choose to show such cards', () => {
    const all = ['new', 'seen', 'skipped', 'starred', 'toRead', 'other'] as const;
    expect(all.map((standing) => veilingOf(standing, 'dim', false))).toEqual(['', 'seen', 'skipped', '', '', '']);
    expect(veilingOf('skipped', 'show', false)).toBe('');
    expect(veilingOf('seen', 'hide', false)).toBe('seen');
    // A muted search matches: until the user decides about the paper.
    expect(all.map((standing) => veilingOf(standing, 'dim', true))).toEqual(['skipped', 'skipped', 'skipped', '', '', '']);
    expect(all.map((standing) => veilingOf(standing, 'show', true))).toEqual(['', '', '', '', '', '']);
  });
});
