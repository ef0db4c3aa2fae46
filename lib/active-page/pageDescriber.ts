import { siteOf } from '~/lib/detection/siteOf';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { titleOnlyDraft } from '~/lib/library/marks/titleOnlyDraft';
import type { ActivePage } from '~/lib/messaging/activePage';
import type { PaperDraft } from '~/lib/papers/paper';
import { warn } from '~/lib/platform/log';
import { isGranted } from '~/lib/platform/siteAccess';
import { isOff } from '~/lib/settings/isOff';
import { readPreferences } from '~/lib/settings/preferences';

/** Reads the paper that a tab's address names. The code is loaded only if no papers were found in the page. */
async function paperOf(tab: { url: string; title: string }): Promise<PaperDraft | null> {
  try {
    return (await import('~/lib/detection/paperOfTab')).paperOfTab(tab);
  } catch (error) {
    warn('What reads addresses could not be fetched.', String(error));
    return null;
  }
}

const knowledge = {
  siteOf,
  paperOf,
  isGranted,
  isOff: async (host: string) => isOff((await readPreferences()).sitesOff, host),
};

/** The code that queries the tab contains schemas. It is loaded on demand, so that a surface starts without it. */
export const loadActivePage = () => import('~/lib/messaging/activePage');

/** @returns a function that describes what the active tab shows. It rejects if its code cannot be loaded. */
export const pageDescriber = (db: LibraryDatabase) => async (): Promise<ActivePage> => {
  const page = await (await loadActivePage()).describeActivePage(knowledge);
  return page.kind === 'elsewhere' && page.paper ? { ...page, paper: await titleOnlyDraft(db, page.paper) } : page;
};
