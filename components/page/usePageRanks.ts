import { useEffect, useRef, useState } from 'react';
import { useDatabase } from '~/components/app/libraryContext';
import { usePreferences } from '~/components/app/preferencesContext';
import type { rankCards } from '~/lib/judging/rankCards';
import type { PagePaper } from '~/lib/messaging/protocol';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { warn } from '~/lib/platform/log';
import type { Likelihood } from '~/lib/ranking/judgePaper';

export type PageRanks = ReadonlyMap<Identifier, Likelihood>;

/**
 * How likely the user is to keep each paper of a page. The code and the model are loaded after the list is rendered.
 * @param papers must be memoised.
 * @returns undefined until that is known, and null while there is too little to learn from, or while the user has switched it off.
 */
export function usePageRanks(papers: readonly PagePaper[]): PageRanks | null | undefined {
  const db = useDatabase();
  const [{ forYou }] = usePreferences();
  const [ranks, setRanks] = useState<PageRanks | null>();
  const rank = useRef<ReturnType<typeof rankCards>>(undefined);
  const fail = useRef((_: unknown): void => {});
  useEffect(() => {
    let gone = false;
    fail.current = (error) => {
      if (!gone) warn('Papers could not be ranked.', String(error));
    };
    const learn = async (): Promise<void> => {
      rank.current ??= (await import('~/lib/judging/rankCards')).rankCards(db, (error) => fail.current(error));
      const found = forYou ? await rank.current(papers.map(({ draft }) => draft)) : null;
      if (gone) return;
      const known = found?.flatMap((each, index) => {
        const key = papers[index]?.draft.identifiers[0];
        return each && key ? [[key, each] as const] : [];
      });
      setRanks(known ? new Map(known) : null);
    };
    learn().catch((error: unknown) => {
      fail.current(error);
      if (!gone) setRanks(null);
    });
    return () => {
      gone = true;
    };
  }, [db, papers, forYou]);
  return ranks;
}
