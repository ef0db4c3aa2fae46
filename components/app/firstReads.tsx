/**
 * What a surface needs for its first rows. It is requested before anything is rendered; otherwise each part would be requested
 * only after the part before it has been rendered.
 */
import { createContext, useContext } from 'react';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { type ListPage, listPapers } from '~/lib/library/lists/listPapers';
import { type Preferences, parsePreferences } from '~/lib/settings/parsePreferences';
import { readPreferences } from '~/lib/settings/preferences';
import { readViewState, type Surface, type ViewState } from '~/lib/settings/viewState';
import { listKey, rowsUpTo } from './listPlace';
import { cleared, planQuery } from './listQuery';

export interface FirstPage {
  /** `listKey` of the query. */
  of: string;
  limit: number;
  page: ListPage;
}

export interface FirstReads {
  preferences: Promise<Preferences>;
  /** What the surface showed when it was closed; undefined if there is nothing to restore. */
  view: Promise<ViewState | undefined>;
  /** Undefined if the indexes do not answer the query, if reading failed, and once the surface is rendered. */
  list: Promise<FirstPage | undefined> | undefined;
}

/** Whether to restore the view: always in a panel; in a tab after a reload or a step in history, not after a new navigation. */
const isRestored = (surface: Surface): boolean => {
  const [navigation] = performance.getEntriesByType('navigation');
  return surface === 'panel' || (navigation as PerformanceNavigationTiming | undefined)?.type !== 'navigate';
};

/** Reads the view state of a surface. It never rejects: a lost view state does not justify an error message. */
export const readView = async (surface: Surface): Promise<ViewState | undefined> =>
  isRestored(surface) ? readViewState(surface).catch(() => undefined) : undefined;

/** Starts reading. No part rejects: a query that fails is run again by the list, which reports the failure. */
export function startReading(db: LibraryDatabase, surface: Surface): FirstReads {
  // Opens the database meanwhile. The first query reports a failure.
  void db.ready()?.then(undefined, () => undefined);
  const preferences = readPreferences().catch(() => parsePreferences(undefined));
  const view = readView(surface);
  const readList = async (): Promise<FirstPage | undefined> => {
    const [{ librarySort }, kept] = await Promise.all([preferences, view]);
    const query = kept?.query ?? cleared(librarySort);
    const { indexed } = planQuery(query);
    if (!indexed) return undefined;
    const limit = rowsUpTo(kept?.place, query);
    return { of: listKey(query), limit, page: await listPapers(db, { ...indexed, limit }) };
  };
  return { preferences, view, list: readList().catch(() => undefined) };
}

const FirstReadsContext = createContext<FirstReads | undefined>(undefined);

export const FirstReadsProvider = FirstReadsContext.Provider;

/** Undefined where nothing was requested ahead, as in tests of parts of a surface. */
export const useFirstReads = (): FirstReads | undefined => useContext(FirstReadsContext);
