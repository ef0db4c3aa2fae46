import { useMemo, useRef } from 'react';
import { useDatabase } from '~/components/app/libraryContext';
import { useCommand } from '~/components/app/useCommand';
import { useUndoLast } from '~/components/history/useUndoLast';

/** A decision that can be taken back. */
export interface Decided {
  /** Its entry in the history; 0 for one that only skipped papers outside the library, or took that back. */
  entry: number;
  isUndone: boolean;
  undo: () => Promise<void>;
}

/** The decisions that were made in one page, from the first to the last. */
export interface Decisions {
  /** Runs some work after all earlier work: decisions and undos follow one another as the keys for them did. */
  inTurn: (work: () => Promise<void>) => Promise<void>;
  /** Keeps a decision, so that undo takes it back. To be called in its turn. */
  remember: (decided: Decided) => Promise<void>;
}

interface Undoable {
  decided: Decided;
  /** Number of the last action of the history when it was decided, itself included. */
  after: number;
}

/**
 * Undo for the list of a page's papers: of its own decisions, and of the history. The history does not contain skips of papers
 * outside the library, so that the later of the last decision here and of the last action there is undone.
 */
export function useUndoDecision(): { undo: () => void; decisions: Decisions } {
  const db = useDatabase();
  const run = useCommand();
  const undoAction = useUndoLast();
  const made = useRef<Undoable[]>([]);
  const chain = useRef(Promise.resolve());
  return useMemo(() => {
    // Loaded with the first decision: the first rows need none of it.
    const readLast = () => import('~/components/history/recentActions').then(({ lastAction }) => lastAction(db));
    const inTurn: Decisions['inTurn'] = (work) => {
      const turn = chain.current.then(work);
      // Work that fails does not hold up what follows.
      chain.current = turn.catch(() => undefined);
      return turn;
    };
    const remember: Decisions['remember'] = async (decided) => {
      const last = await run(readLast());
      made.current.push({ decided, after: last?.entry.seq ?? 0 });
    };
    const undoLast = async (): Promise<void> => {
      const last = await run(readLast());
      if (last === undefined) return;
      const seq = last?.entry.seq ?? 0;
      for (let top = made.current.at(-1); top && top.after >= seq; top = made.current.at(-1)) {
        made.current.pop();
        // It may have been undone in its message, or in the history.
        const { decided } = top;
        if (!decided.isUndone && (decided.entry === 0 || decided.entry === seq)) return decided.undo();
      }
      return undoAction();
    };
    return { undo: () => void inTurn(undoLast), decisions: { inTurn, remember } };
  }, [db, run, undoAction]);
}
