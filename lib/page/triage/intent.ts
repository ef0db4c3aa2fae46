/** What a decision wants of a paper's mark, and what the background has to change for it. */
import type { PageChange, PageDecision } from '~/lib/messaging/protocol';
import { isSkipped, type Mark, type Status } from '~/lib/papers/annotation';

export interface Intent {
  starred?: boolean;
  status?: Status | null;
  skipped?: boolean;
}

export const decisions = ['star', 'skip', 'toRead', 'read', 'undecided'] as const;

export type Decision = (typeof decisions)[number];

/** @param mark as the user sees it: the star is toggled. */
export function intentOf(decision: Decision, mark: Mark): Intent {
  switch (decision) {
    case 'star':
      return mark.starred ? { starred: false } : { starred: true, skipped: false };
    case 'skip':
      return { skipped: true, starred: false };
    case 'toRead':
      return { status: 'to-read', skipped: false };
    case 'read':
      return { status: 'read', skipped: false };
    case 'undecided':
      return { starred: false, status: null, skipped: false };
  }
}

/** How the mark will look. */
export function expected({ starred, status, skipped }: Intent, mark: Mark): Partial<Mark> {
  const next: Partial<Mark> = {};
  if (starred !== undefined) next.starred = starred;
  if (status !== undefined) next.status = status ?? undefined;
  if (skipped === false && mark.seen === 'skipped') next.seen = undefined;
  if (skipped === false && status === undefined && mark.status === 'skipped') next.status = undefined;
  if (skipped) Object.assign(next, mark.id === undefined ? { seen: 'skipped', status: undefined } : { status: 'skipped' });
  return next;
}

/** @param mark as it is stored; undefined where that is not known. @returns what differs from the intent; undefined for nothing. */
export function decisionFor({ starred, status, skipped }: Intent, mark?: Mark): PageDecision | undefined {
  const changes: PageChange[] = [];
  if (starred !== undefined && starred !== mark?.starred) changes.push({ kind: 'star', starred });
  if (status !== undefined && (!mark || (status ?? undefined) !== mark.status)) changes.push({ kind: 'status', status });
  const skips = mark && (skipped ? isSkipped(mark) : mark.status === 'skipped' || mark.seen === 'skipped');
  if (skipped !== undefined && skipped !== skips) return { changes, skipped };
  return changes.length > 0 ? { changes } : undefined;
}

/** The decision that takes another one back. @param mark before it. */
export function inverseOf({ changes, skipped }: PageDecision, mark: Mark): PageDecision {
  const status: PageChange = { kind: 'status', status: mark.status ?? null };
  const inverse = changes.map((change) => (change.kind === 'star' ? { ...change, starred: mark.starred } : status));
  // The status of a record may be its skip.
  return skipped === undefined ? { changes: inverse } : { changes: [...inverse, status], skipped: isSkipped(mark) };
}
