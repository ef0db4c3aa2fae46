/** What a decision about some papers of a page changes, in the library and among the seen papers. */
import type { CardChange } from '~/lib/library/marks/annotateCards';
import type { MarkChange } from '~/lib/library/marks/applyChange';
import type { Mark, Status } from '~/lib/papers/annotation';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { PaperDraft } from '~/lib/papers/paper';

/** A paper of a page with its mark. */
export interface PageCard {
  /** The paper's first identifier, by which the page knows its cards. */
  key: Identifier;
  draft: PaperDraft;
  mark: Mark;
}

export type Decision =
  | { kind: 'star'; starred: boolean }
  | { kind: 'skip' }
  | { kind: 'status'; status: Exclude<Status, 'skipped'> }
  /** No star, no status, not skipped. */
  | { kind: 'undecided' }
  | { kind: 'tag'; tag: string };

export interface DecisionPlan {
  cards: CardChange[];
  action: 'star' | 'unstar' | 'status' | 'tags';
  /** Identifiers of papers outside the library that are to be skipped, and of those that are no longer to be. */
  skip: Identifier[][];
  unskip: Identifier[][];
}

const star: MarkChange = { kind: 'star', starred: true };
const unstar: MarkChange = { kind: 'star', starred: false };
const noStatus: MarkChange = { kind: 'status', status: null };

/**
 * A paper that is skipped gets the status "skipped" if it is in the library; otherwise it gets no record. Any other decision takes back
 * that it is skipped. Papers that the decision does not change are left out.
 */
export function planDecision(decision: Decision, cards: readonly PageCard[]): DecisionPlan {
  const wanted = changeOf(decision);
  const plan: DecisionPlan = { cards: [], action: actionOf(decision), skip: [], unskip: [] };
  for (const { draft, mark } of cards) {
    const changes = changesFor(decision, wanted, mark);
    if (changes.length > 0) plan.cards.push({ draft, changes });
    if (decision.kind === 'skip') {
      if (!isInLibrary(mark) && mark.seen !== 'skipped') plan.skip.push(draft.identifiers);
    } else if (mark.seen === 'skipped' && !isUnstar(decision)) plan.unskip.push(draft.identifiers);
  }
  return plan;
}

/** Number of papers that a plan changes. */
export const changedBy = ({ cards, skip, unskip }: DecisionPlan): number =>
  new Set([...cards.map(({ draft }) => draft.identifiers), ...skip, ...unskip]).size;

const isInLibrary = ({ starred, status, tagCount, hasNote }: Mark): boolean =>
  starred || status !== undefined || tagCount > 0 || hasNote;

const isUnstar = (decision: Decision): boolean => decision.kind === 'star' && !decision.starred;

/** The main change of a decision: one object for all papers. */
function changeOf(decision: Decision): MarkChange {
  switch (decision.kind) {
    case 'star':
      return decision.starred ? star : unstar;
    case 'skip':
      return { kind: 'status', status: 'skipped' };
    case 'status':
      return { kind: 'status', status: decision.status };
    case 'undecided':
      return noStatus;
    case 'tag':
      return { kind: 'tags', add: [decision.tag], remove: [] };
  }
}

function changesFor(decision: Decision, wanted: MarkChange, { starred, status, ...mark }: Mark): MarkChange[] {
  switch (decision.kind) {
    case 'star':
      if (!decision.starred) return starred ? [wanted] : [];
      // A new star takes back the status by itself.
      if (!starred) return [wanted];
      return status === 'skipped' ? [noStatus] : [];
    case 'skip':
      if (!isInLibrary({ starred, status, ...mark })) return [];
      return [...(status === 'skipped' ? [] : [wanted]), ...(starred ? [unstar] : [])];
    case 'status':
      return status === decision.status ? [] : [wanted];
    case 'undecided':
      return [...(starred ? [unstar] : []), ...(status === undefined ? [] : [wanted])];
    case 'tag':
      // The library knows whether it has the tag.
      return [wanted];
  }
}

function actionOf(decision: Decision): DecisionPlan['action'] {
  if (decision.kind === 'star') return decision.starred ? 'star' : 'unstar';
  return decision.kind === 'tag' ? 'tags' : 'status';
}
