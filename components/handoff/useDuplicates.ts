import { useEffect, useState } from 'react';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { Ask } from '~/lib/zotero/connector';
import { findInZotero } from '~/lib/zotero/findInZotero';

export interface Duplicates {
  /** How many papers were looked up; undefined when the search has ended. */
  looked: number | undefined;
  /** Ids of the papers that Zotero has. */
  found: ReadonlySet<string>;
  /** Zotero does not answer what it has. */
  off: boolean;
}

/** Looks which papers Zotero has, one after another. */
export function useDuplicates(ask: Ask, entries: readonly LibraryEntry[]): Duplicates {
  const [state, setState] = useState<Duplicates>({ looked: 0, found: new Set(), off: false });
  // The entries of one dialog: another array of the same papers is no reason to look again.
  const [papers] = useState(() => entries.map(({ paper }) => paper));
  useEffect(() => {
    const run = new AbortController();
    const look = async (): Promise<void> => {
      const found = new Set<string>();
      for (const [looked, paper] of papers.entries()) {
        // A failure ends the search: sending meets it again, and says so.
        const answer = await findInZotero(ask, paper, run.signal).catch(() => 'off' as const);
        if (run.signal.aborted) return;
        if (answer === 'off') return setState({ looked: undefined, found, off: true });
        if (answer) found.add(paper.id);
        setState({ looked: looked + 1, found: new Set(found), off: false });
      }
      setState({ looked: undefined, found, off: false });
    };
    void look();
    return () => run.abort();
  }, [ask, papers]);
  return state;
}
