import { useCallback, useEffect, useState } from 'react';
import { readTargets, type ZoteroTargets } from '~/lib/zotero/connector';
import { ZoteroError, type ZoteroProblem } from '~/lib/zotero/zoteroProblem';
import type { ZoteroDoor } from './zoteroDoor';

export type ZoteroState =
  | { state: 'asking' }
  | { state: 'ready'; targets: ZoteroTargets }
  /** `allow` must be called directly from a click. */
  | { state: 'problem'; problem: ZoteroProblem; again: () => void; allow: () => void };

type Told = { targets: ZoteroTargets } | { problem: ZoteroProblem };

/** Asks Zotero for its collections, once and then on request. Unmounting the component ends the request. */
export function useZotero(door: ZoteroDoor): ZoteroState {
  const [told, setTold] = useState<Told>();
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks once per turn.
  useEffect(() => {
    const run = new AbortController();
    setTold(undefined);
    void targetsOf(door, run.signal).then((next) => run.signal.aborted || setTold(next));
    return () => run.abort();
  }, [door, turn]);

  const again = useCallback(() => setTurn((before) => before + 1), []);
  const allow = useCallback(() => {
    // Nothing may be awaited before: the click would no longer count.
    door.request().then(again, again);
  }, [door, again]);
  if (told === undefined) return { state: 'asking' };
  return 'targets' in told ? { state: 'ready', ...told } : { state: 'problem', ...told, again, allow };
}

async function targetsOf(door: ZoteroDoor, signal: AbortSignal): Promise<Told> {
  try {
    if (!(await door.allowed())) return { problem: 'notAllowed' };
    return { targets: await readTargets(door.ask, signal) };
  } catch (error) {
    return { problem: error instanceof ZoteroError ? error.problem : 'gone' };
  }
}
