import { useRef } from 'react';
import { i18n } from '#i18n';
import { papersText } from '~/components/app/countText';
import { useDatabase } from '~/components/app/libraryContext';
import { useCommand } from '~/components/app/useCommand';
import { useEventCallback } from '~/components/app/useEventCallback';
import { useJob } from '~/components/app/useJob';
import { statusLabel } from '~/components/paper/statusLabel';
import { undoneText } from '~/components/paper/undoneText';
import { useToast } from '~/components/ui/Toast';
import { marksFor } from '~/lib/library/marks/marksFor';
import { skipCards } from '~/lib/library/seen/markSeen';
import type { Mark } from '~/lib/papers/annotation';
import { changedBy, type Decision, type DecisionPlan, type PageCard, planDecision } from './planDecision';
import type { Decided, Decisions } from './useUndoDecision';

/** @param decision what to decide; or what it is for a paper with this mark, where the same key or button turns it on and off. */
export type Decide = (cards: readonly PageCard[], decision: Decision | ((mark: Mark) => Decision)) => Promise<void>;

/**
 * Decides about papers of a page: one step, which the message that reports it takes back as a whole. A decision waits for earlier
 * ones, and then takes the marks as they are stored: those of the list may not have been drawn anew yet.
 * @param site the site of the page, for the table of seen papers.
 */
export function useDecide(site: string, { inTurn, remember }: Decisions): { decide: Decide; busy: boolean } {
  const db = useDatabase();
  const run = useCommand();
  const { run: runJob, takeBack, busy } = useJob();
  const { show, close } = useToast();
  const last = useRef<string>(undefined);

  const say = (message: string, undo?: () => void) => {
    // One message at a time: the keys of a triage must not fill the panel.
    if (last.current !== undefined) close(last.current);
    const action = undo && { label: i18n.t('paper.undo'), onAction: undo, undoes: true as const };
    last.current = show({ message, ...(action ? { action } : {}) });
  };
  /** @returns whether it was done; otherwise a message was shown. */
  const skip = async ({ skip, unskip }: Pick<DecisionPlan, 'skip' | 'unskip'>): Promise<boolean> => {
    const both = async (): Promise<true> => {
      if (skip.length > 0) await skipCards(db, skip, true, site);
      if (unskip.length > 0) await skipCards(db, unskip, false, site);
      return true;
    };
    return (await run(both())) ?? false;
  };
  const decideNow = async (cards: readonly PageCard[], wanted: Parameters<Decide>[1]): Promise<void> => {
    const identifiers = cards.map(({ draft }) => draft.identifiers);
    const marks = await run(marksFor(db, identifiers));
    const [first] = marks ?? [];
    if (!marks || !first) return;
    const decision = typeof wanted === 'function' ? wanted(first) : wanted;
    const plan = planDecision(
      decision,
      cards.map((card, index) => ({ ...card, mark: marks[index] ?? card.mark })),
    );
    const count = changedBy(plan);
    if (count === 0) return say(i18n.t('library.unchanged'));
    const { action } = plan;
    const changed = plan.cards.length === 0 ? { entry: 0 } : await runJob('annotateCards', { cards: plan.cards, action });
    if (!changed) return;
    // A failure has shown a message; what is done by then can be undone.
    const hasSkipped = await skip(plan);
    const { entry } = changed;
    const skips = hasSkipped ? { skip: plan.unskip, unskip: plan.skip } : { skip: [], unskip: [] };
    if (entry === 0 && skips.skip.length + skips.unskip.length === 0) {
      if (hasSkipped) say(i18n.t('library.unchanged'));
      return;
    }
    const sentence = sentenceOf(decision, papersText(count));
    const decided: Decided = {
      entry,
      isUndone: false,
      undo: async () => {
        if (decided.isUndone) return;
        decided.isUndone = true;
        const isBack = entry === 0 || (await takeBack(entry, plan.cards.length));
        if (isBack && (await skip(skips))) say(undoneText(sentence));
      },
    };
    if (hasSkipped) say(sentence, () => void inTurn(decided.undo));
    await remember(decided);
  };
  const decide = useEventCallback<Parameters<Decide>, Promise<void>>((cards, wanted) => inTurn(() => decideNow(cards, wanted)));
  return { decide, busy };
}

function sentenceOf(decision: Decision, papers: string): string {
  switch (decision.kind) {
    case 'star':
      return i18n.t(decision.starred ? 'library.starredMany' : 'library.unstarredMany', [papers]);
    case 'skip':
      return i18n.t('pageList.skippedMany', [papers]);
    case 'status':
      return i18n.t('library.statusMany', [papers, statusLabel(decision.status)]);
    case 'undecided':
      return i18n.t('pageList.undecidedMany', [papers]);
    case 'tag':
      return i18n.t('library.taggedMany', [papers, decision.tag]);
  }
}
