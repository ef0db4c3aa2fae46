import { createContext, type ReactNode, useCallback, useContext, useMemo } from 'react';
import { i18n } from '#i18n';
import { useDatabase } from '~/components/app/libraryContext';
import type { QueryPlan } from '~/components/app/listQuery';
import { useCommand, useUndoToast } from '~/components/app/useCommand';
import { useLiveQuery } from '~/components/app/useLiveQuery';
import { failureText } from '~/components/paper/failureText';
import { listSearches } from '~/lib/library/searches/listSearches';
import type { ErrorCode } from '~/lib/papers/result';
import type { SavedSearch, WatchMode } from '~/lib/papers/savedSearch';
import { keptOf } from './savedQuery';

export interface SavedSearches {
  /** In the user's order; undefined until they are read. */
  all: readonly SavedSearch[] | undefined;
  /** @returns whether the search was saved. */
  save: (name: string, plan: QueryPlan, watch?: WatchMode) => Promise<boolean>;
  rename: (search: SavedSearch, name: string) => Promise<boolean>;
  /** Replaces the query of the search with the current one; its name stays. */
  replace: (search: SavedSearch, plan: QueryPlan) => Promise<void>;
  move: (search: SavedSearch, place: number) => Promise<void>;
  /** Watches a search on feeds; undefined ends that. */
  watch: (search: SavedSearch, watch: WatchMode | undefined) => Promise<void>;
  /** Saves a muted search. @returns whether it was saved. */
  mute: (text: string) => Promise<boolean>;
  remove: (search: SavedSearch) => Promise<void>;
}

/** Loaded with the first change: the list of papers needs none of it. */
const commands = () => import('~/lib/library/searches/saveSearch');

const SavedSearchesContext = createContext<SavedSearches | null>(null);

const watchText = (name: string, watch: WatchMode | undefined): string =>
  watch === 'mute' ? i18n.t('watch.muted', [name]) : i18n.t(watch ? 'watch.changed' : 'watch.ended', [name]);

const explain = (code: ErrorCode): string =>
  code === 'not-found' ? i18n.t('savedSearches.gone') : code === 'invalid' ? i18n.t('savedSearches.invalid') : failureText(code);

/** Provides the saved searches, read once, to all components below. */
export function SavedSearchesProvider({ children }: { children: ReactNode }) {
  const db = useDatabase();
  const run = useCommand();
  const offerUndo = useUndoToast();
  const all = useLiveQuery(useCallback(() => listSearches(db), [db])).value;
  const value = useMemo<SavedSearches>(
    () => ({
      all,
      async save(name, plan, watch) {
        const saved = await run(
          commands().then(({ saveSearch }) => saveSearch(db, { name, ...keptOf(plan), watch })),
          explain,
        );
        return saved !== undefined;
      },
      async rename({ createdAt: _, position: __, ...search }, name) {
        const saved = await run(
          commands().then(({ saveSearch }) => saveSearch(db, { ...search, name })),
          explain,
        );
        return saved !== undefined;
      },
      async replace({ id, name }, plan) {
        const saved = await run(
          commands().then(({ saveSearch }) => saveSearch(db, { id, name, ...keptOf(plan) })),
          explain,
        );
        if (saved) offerUndo(i18n.t('savedSearches.replaced', [name]), saved.entry);
      },
      async watch({ id, name }, watch) {
        const changed = await run(
          commands().then(({ watchSearch }) => watchSearch(db, id, watch)),
          explain,
        );
        if (changed) offerUndo(watchText(name, watch), changed.entry);
      },
      async mute(text) {
        const draft = { name: text, text, sort: 'added', descending: true, watch: 'mute' } as const;
        const saved = await run(
          commands().then(({ saveSearch }) => saveSearch(db, draft)),
          explain,
        );
        if (saved) offerUndo(watchText(text, 'mute'), saved.entry);
        return saved !== undefined;
      },
      async move({ id }, place) {
        await run(
          commands().then(({ moveSearch }) => moveSearch(db, id, place)),
          explain,
        );
      },
      async remove({ id, name }) {
        const removed = await run(
          commands().then(({ deleteSearch }) => deleteSearch(db, id)),
          explain,
        );
        if (removed) offerUndo(i18n.t('savedSearches.deleted', [name]), removed.entry);
      },
    }),
    [all, db, run, offerUndo],
  );
  return <SavedSearchesContext value={value}>{children}</SavedSearchesContext>;
}

export function useSavedSearches(): SavedSearches {
  const value = useContext(SavedSearchesContext);
  if (!value) throw new Error('No SavedSearchesProvider stands above this component.');
  return value;
}
