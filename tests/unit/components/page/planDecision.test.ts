import { describe, expect, it } from 'vitest';
import { countByFilter, isNew, isUndecided, passesFilter } from '~/components/page/pageFilter';
import { changedBy, type Decision, type PageCard, planDecision } from '~/components/page/planDecision';
import { type Mark, noMark } from '~/lib/papers/annotation';

const card = (mark: Partial<Mark>, id = 'arxiv:2605.00001' as const): PageCard => ({
  key: id,
  draft: { identifiers: [id], site: 'arxiv', title: 'A paper', authors: [], links: {} },
  mark: { ...noMark, ...mark },
});
/** What a decision does to one paper with this mark. */
const done = (decision: Decision, mark: Partial<Mark>) => {
  const { cards, skip, unskip } = planDecision(decision, [card(mark)]);
  return [...cards.flatMap(({ changes }) => changes), ...skip.map(() => 'skip'), ...unskip.map(() => 'unskip')];
};
const inLibrary: Partial<Mark> = { id: 'r1', tagCount: 1 };
const skipped: Partial<Mark> = { id: 'r1', status: 'skipped' };
const starred: Partial<Mark> = { id: 'r1', starred: true };
const noStatus = { kind: 'status', status: null };
const unstar = { kind: 'star', starred: false };

describe('a decision', () => {
  it('skips a paper outside the library without a record, and one in it by its status', () => {
    expect(done({ kind: 'skip' }, {})).toEqual(['skip']);
    expect(done({ kind: 'skip' }, { seen: 'earlier' })).toEqual(['skip']);
    expect(done({ kind: 'skip' }, { seen: 'skipped' })).toEqual([]);
    expect(done({ kind: 'skip' }, inLibrary)).toEqual([{ kind: 'status', status: 'skipped' }]);
    expect(done({ kind: 'skip' }, starred)).toEqual([{ kind: 'status', status: 'skipped' }, unstar]);
    // A record without a mark is not in the library's lists: it is treated like a paper outside.
    expect(done({ kind: 'skip' }, { id: 'r1' })).toEqual(['skip']);
  });

  it('takes back that a paper was skipped when it is anything else', () => {
    expect(done({ kind: 'star', starred: true }, { seen: 'skipped' })).toEqual([{ kind: 'star', starred: true }, 'unskip']);
    // The star itself takes back the status.
    expect(done({ kind: 'star', starred: true }, skipped)).toEqual([{ kind: 'star', starred: true }]);
    expect(done({ kind: 'star', starred: true }, { ...skipped, starred: true })).toEqual([noStatus]);
    expect(done({ kind: 'status', status: 'read' }, { seen: 'skipped' })).toEqual([{ kind: 'status', status: 'read' }, 'unskip']);
    expect(done({ kind: 'undecided' }, { seen: 'skipped' })).toEqual(['unskip']);
    expect(done({ kind: 'undecided' }, { ...starred, status: 'to-read' })).toEqual([unstar, noStatus]);
  });

  it('leaves out what it does not change', () => {
    expect(done({ kind: 'star', starred: true }, starred)).toEqual([]);
    expect(done({ kind: 'star', starred: false }, {})).toEqual([]);
    expect(done({ kind: 'star', starred: false }, { seen: 'skipped' })).toEqual([]);
    expect(done({ kind: 'status', status: 'read' }, { status: 'read' })).toEqual([]);
    expect(done({ kind: 'undecided' }, { seen: 'earlier' })).toEqual([]);
  });

  it('over several papers counts each once', () => {
    const cards = [card({}), card({ seen: 'skipped' }, 'arxiv:2605.00002' as never), card(skipped, 'arxiv:2605.00003' as never)];
    const plan = planDecision({ kind: 'skip' }, cards);
    expect(plan).toMatchObject({ cards: [], skip: [['arxiv:2605.00001']], unskip: [] });
    expect(changedBy(plan)).toBe(1);
    expect(changedBy(planDecision({ kind: 'star', starred: true }, cards))).toBe(3);
    expect(planDecision({ kind: 'tag', tag: 'graphs' }, cards).action).toBe('tags');
  });
});

describe('a filter', () => {
  const marks: Partial<Mark>[] = [
    {},
    { seen: 'earlier' },
    { seen: 'skipped' },
    skipped,
    starred,
    { id: 'r1', hasNote: true },
    { id: 'r1', status: 'to-read', seen: 'earlier' },
  ];
  const all = marks.map((mark) => ({ ...noMark, ...mark }));

  it('is passed by what is undecided, and new if no earlier day showed it', () => {
    expect(all.map(isUndecided)).toEqual([true, true, false, false, false, false, false]);
    expect(all.map(isNew)).toEqual([true, false, false, false, false, false, false]);
    expect(all.filter((mark) => passesFilter('starred', mark))).toHaveLength(1);
  });

  it('has the number of its papers', () => {
    expect(countByFilter(all)).toEqual({ all: 7, new: 1, undecided: 2, starred: 1 });
  });
});
