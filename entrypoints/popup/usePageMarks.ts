import { useEffect, useState } from 'react';
import { useDatabase } from '~/components/app/libraryContext';
import { marksFor } from '~/lib/library/marks/marksFor';
import type { ActivePage } from '~/lib/messaging/activePage';

export interface PageMarks {
  /** Ids of starred papers, in the page's order. */
  starred: string[];
  /** Ids of papers with any mark, including the starred ones. */
  marked: string[];
}

/** The marked papers of the active tab, read again each time `active` becomes true; undefined until they are read. */
export function usePageMarks(page: ActivePage | undefined, active: boolean): PageMarks | undefined {
  const db = useDatabase();
  const [marks, setMarks] = useState<PageMarks>();
  useEffect(() => {
    if (!active) return;
    let current = true;
    const papers = page?.kind === 'papers' ? page.papers : [];
    marksFor(
      db,
      papers.map(({ draft }) => [...draft.identifiers]),
    ).then(
      (found) => {
        const ids = (matches: (mark: (typeof found)[number]) => boolean) => [
          ...new Set(found.flatMap((mark) => (mark.id !== undefined && matches(mark) ? [mark.id] : []))),
        ];
        const isMarked = ({ starred, status, tagCount, hasNote }: (typeof found)[number]) =>
          starred || status !== undefined || tagCount > 0 || hasNote;
        if (current) setMarks({ starred: ids(({ starred }) => starred), marked: ids(isMarked) });
      },
      // An export of the library then fails too, and reports the failure.
      () => current && setMarks({ starred: [], marked: [] }),
    );
    return () => {
      current = false;
      setMarks(undefined);
    };
  }, [db, page, active]);
  return marks;
}
