import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useDatabase } from '~/components/app/libraryContext';
import { type Live, useLiveQuery } from '~/components/app/useLiveQuery';
import { marksFor } from '~/lib/library/marks/marksFor';
import type { PagePaper } from '~/lib/messaging/protocol';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { sameValue } from '~/lib/papers/sameValue';
import type { PageCard } from './planDecision';

const none: readonly PagePaper[] = [];

/**
 * The papers of a page in its order, with their marks, live. A paper that did not change stays the same object, so that its row is not
 * rendered again. @param papers must be memoised.
 */
export function usePageCards(papers: readonly PagePaper[] = none): Live<PageCard[]> {
  const db = useDatabase();
  const live = useLiveQuery(
    useCallback(async () => {
      const marks = await marksFor(
        db,
        papers.map(({ draft }) => draft.identifiers),
      );
      return papers.flatMap(({ draft }, index): PageCard[] => {
        const mark = marks[index];
        return mark ? [{ key: draft.identifiers[0], draft, mark }] : [];
      });
    }, [db, papers]),
  );
  const known = useRef(new Map<Identifier, PageCard>());
  const { value, failure, pending, retry } = live;
  const cards = useMemo(
    () =>
      value?.map((card) => {
        const before = known.current.get(card.key);
        return before && sameValue(before, card) ? before : card;
      }),
    [value],
  );
  useEffect(() => {
    known.current = new Map(cards?.map((card) => [card.key, card]));
  }, [cards]);
  return { value: cards, failure, pending, retry };
}
