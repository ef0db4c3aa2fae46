import { useCallback, useEffect, useRef, useState } from 'react';
import { useDatabase } from '~/components/app/libraryContext';
import { lacksDetails } from '~/lib/completing/lacksDetails';
import type { FoundDetails } from '~/lib/completing/planDetails';
import { endRun, runDetails, type Target } from '~/lib/completing/runDetails';
import { forgetRun, interruptedRun, type StoredRun, storedRounds } from '~/lib/completing/storedRun';
import { asFailure } from '~/lib/library/database/libraryError';
import { readLibrary } from '~/lib/library/lists/readLibrary';
import { browserDoor } from '~/lib/network/browserDoor';
import type { ServiceId } from '~/lib/network/service';
import { isBlank } from '~/lib/papers/annotation';
import type { Failure } from '~/lib/papers/result';
import type { DetailsTarget } from './detailsTarget';

export type DetailsState =
  | { step: 'counting' }
  | { step: 'choose'; ids: readonly string[]; interrupted?: StoredRun | undefined }
  | { step: 'asking'; done: number; total: number; wait?: { service: ServiceId; seconds: number } | undefined }
  /** `left`: the part of the run that was not asked about. */
  | { step: 'found'; found: readonly FoundDetails[]; left?: StoredRun | undefined }
  | { step: 'failed'; failure: Failure };

export interface DetailsRun {
  state: DetailsState;
  start: (target: Target | StoredRun) => Promise<void>;
  stop: () => void;
  discard: (run: StoredRun) => Promise<void>;
  /** Forgets what was kept of the run. */
  end: () => Promise<void>;
}

/** State of "Get details", from the papers to what was found about them. Nothing is asked before `start`. */
export function useDetails(target: DetailsTarget): DetailsRun {
  const db = useDatabase();
  const [state, setState] = useState<DetailsState>({ step: 'counting' });
  const running = useRef<AbortController>(undefined);

  useEffect(() => {
    const run = new AbortController();
    running.current = run;
    const count = async () => {
      const ids: string[] = [];
      if (target !== 'lacking') ids.push(...target);
      else {
        for await (const chunk of readLibrary(db, { signal: run.signal }))
          for (const { paper, annotation } of chunk) if (!isBlank(annotation) && lacksDetails(paper)) ids.push(paper.id);
      }
      const interrupted = await interruptedRun();
      if (!run.signal.aborted) setState({ step: 'choose', ids, interrupted });
    };
    count().catch((error: unknown) => run.signal.aborted || setState({ step: 'failed', failure: asFailure(error) }));
    return () => running.current?.abort();
  }, [db, target]);

  const start = useCallback(
    async (asked: Target | StoredRun) => {
      const run = new AbortController();
      running.current = run;
      setState({ step: 'asking', done: 0, total: 'ids' in asked ? asked.ids.length : asked.total });
      try {
        const found = await runDetails(db, browserDoor(), asked, {
          signal: run.signal,
          onProgress: (done, total) => setState({ step: 'asking', done, total }),
          onWait: (service, until) =>
            setState((before) =>
              before.step === 'asking'
                ? { ...before, wait: { service, seconds: Math.ceil((until - Date.now()) / 1000) } }
                : before,
            ),
        });
        setState({ step: 'found', found });
      } catch (error) {
        // The rounds that were done are kept.
        const left = await interruptedRun();
        if (!run.signal.aborted) setState({ step: 'failed', failure: asFailure(error) });
        else if (left) setState({ step: 'found', found: await storedRounds(left), left });
        else if ('ids' in asked) setState({ step: 'choose', ids: asked.ids });
      }
    },
    [db],
  );

  const discard = useCallback(async (run: StoredRun) => {
    await endRun(run);
    setState((before) => (before.step === 'choose' ? { ...before, interrupted: undefined } : before));
  }, []);

  const end = useCallback(async () => {
    const run = await interruptedRun();
    if (run) await forgetRun(run);
  }, []);

  return { state, start, stop: useCallback(() => running.current?.abort(), []), discard, end };
}
