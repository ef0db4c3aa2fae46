import { useEffect, useState } from 'react';
import { useDatabase } from '~/components/app/libraryContext';
import { marksFor } from '~/lib/library/marks/marksFor';
import type { ActivePage } from '~/lib/messaging/activePage';

export interface PageMarks {
  /** Ids, in the page's order. */
  starred: string[];
  /** Those with any mark, the starred ones too. */
  marked: string[];
}

/** Which papers of the tab in front the library has, asked anew each time `active` becomes true; undefined until then. */
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
        const ids = (fits: (mark: (typeof found)[number]) => boolean) => [
          ...new Set(found.flatMap((mark) => (mark.id !== undefined && fits(mark) ? [mark.id] : []))),
        ];
        const isMarked = ({ starred, status, tagCount, hasNote }: (typeof found)[number]) =>
          starred || status !== undefined || tagCount > 0 || hasNote;
        if (current) setMarks({ starred: ids(({ starred }) => starred), marked: ids(isMarked) });
      },
      // The library then cannot be exported either, and says so.
      () => current && setMarks({ starred: [], marked: [] }),
    );
    return () => {
      current = false;
      setMarks(undefined);
    };
  }, [db, page, active]);
  return marks;
}
