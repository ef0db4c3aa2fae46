/** The popup: this page's papers, the recent ones and a quick search. */
import '~/components/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { LibraryApp } from '~/components/screen/LibraryApp';
import { loadActivePage, pageDescriber } from '~/lib/active-page/pageDescriber';
import { openLibrary } from '~/lib/library/database/database';
import { announceChange } from '~/lib/messaging/announceChange';
import { keepSurfacePort } from '~/lib/messaging/surfacePort';
import { unsavedNotes } from '~/lib/messaging/unsavedNotes';
import { copyText } from '~/lib/platform/copyText';
import { openLibraryPage } from '~/lib/platform/libraryPage';
import { warn } from '~/lib/platform/log';
import { keepStorage } from '~/lib/platform/persistence';
import { openSidePanel } from '~/lib/platform/sidePanel';
import { askForSite, findOnce, isGranted } from '~/lib/platform/siteAccess';
import { tagsByRules } from '~/lib/search/index/tagsByRules';
import { followStarAddsToRead } from '~/lib/settings/followStarAddsToRead';
import { changePanelState } from '~/lib/settings/panelState';
import { switchSite } from '~/lib/settings/switchSite';
import { PopupApp } from './PopupApp';
import type { PopupApi } from './popupApi';

keepSurfacePort();
const unsaved = unsavedNotes();
void keepStorage();
const db = openLibrary({ announce: announceChange, tagsFor: tagsByRules, starAddsToRead: followStarAddsToRead() });
// Opens the database while the page is rendered, before the first query. That query reports a failure.
void db.ready()?.then(undefined, () => undefined);

// Read before any click, because the panel opens only if nothing is awaited between the click and the call.
let windowId: number | undefined;
void browser.windows.getCurrent().then(({ id }) => {
  windowId = id;
});

// Loaded while the popup is rendered.
loadActivePage().catch((error: unknown) => warn('What asks the tab could not be fetched.', String(error)));

const api: PopupApi = {
  version: browser.runtime.getManifest().version,
  describePage: pageDescriber(db),
  findOnce,
  askForSite,
  isGranted,
  switchSite,
  reveal: async (tabId, identifier) => (await loadActivePage()).revealOnPage(tabId, identifier),
  triage: async (tabId) => (await loadActivePage()).startTriageOnPage(tabId),
  openPanel(atPage) {
    if (atPage) void changePanelState({ tab: 'page' });
    return openSidePanel({ windowId });
  },
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
