/** The popup: this page's papers, the recent ones and a quick search. */
import '~/components/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { LibraryApp } from '~/components/screen/LibraryApp';
import { siteOf } from '~/lib/detection/siteOf';
import { openLibrary } from '~/lib/library/database/database';
import { titleOnlyDraft } from '~/lib/library/marks/titleOnlyDraft';
import { announceChange } from '~/lib/messaging/announceChange';
import { keepSurfacePort } from '~/lib/messaging/surfacePort';
import { unsavedNotes } from '~/lib/messaging/unsavedNotes';
import type { PaperDraft } from '~/lib/papers/paper';
import { copyText } from '~/lib/platform/copyText';
import { openLibraryPage } from '~/lib/platform/libraryPage';
import { warn } from '~/lib/platform/log';
import { keepStorage } from '~/lib/platform/persistence';
import { openSidePanel } from '~/lib/platform/sidePanel';
import { askForSite, findOnce, isGranted } from '~/lib/platform/siteAccess';
import { tagsByRules } from '~/lib/search/index/tagsByRules';
import { isOff } from '~/lib/settings/isOff';
import { readPreferences } from '~/lib/settings/preferences';
import { switchSite } from '~/lib/settings/switchSite';
import { PopupApp } from './PopupApp';
import type { PopupApi } from './popupApi';

keepSurfacePort();
const unsaved = unsavedNotes();
void keepStorage();
const db = openLibrary({ announce: announceChange, tagsFor: tagsByRules });
// Opens the database while the page is rendered, before the first query. That query reports a failure.
void db.ready()?.then(undefined, () => undefined);

// Read before any click, because the panel opens only if nothing is awaited between the click and the call.
let windowId: number | undefined;
void browser.windows.getCurrent().then(({ id }) => {
  windowId = id;
});

// The code that queries the tab contains schemas. It is loaded while the popup is rendered, so that the popup starts without it.
const activePage = () => import('~/lib/messaging/activePage');
activePage().catch((error: unknown) => warn('What asks the tab could not be fetched.', String(error)));

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

const api: PopupApi = {
  version: browser.runtime.getManifest().version,
  async describePage() {
    const page = await (await activePage()).describeActivePage(knowledge);
    return page.kind === 'elsewhere' && page.paper ? { ...page, paper: await titleOnlyDraft(db, page.paper) } : page;
  },
  findOnce,
  askForSite,
  isGranted,
  switchSite,
  reveal: async (tabId, identifier) => (await activePage()).revealOnPage(tabId, identifier),
  openPanel: () => openSidePanel({ windowId }),
  openLibrary: openLibraryPage,
  copy: copyText,
};

const root = document.getElementById('root');

if (root) {
  createRoot(root).render(
    <StrictMode>
      <LibraryApp db={db} unsaved={unsaved}>
        <PopupApp api={api} />
      </LibraryApp>
    </StrictMode>,
  );
}
