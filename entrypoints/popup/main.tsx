/** The popup: this page's papers, the latest ones, a quick search. */
import '~/lib/papers/zodSetup';
import '~/components/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { LibraryApp } from '~/components/screen/LibraryApp';
import { paperOfTab } from '~/lib/detection/paperOfTab';
import { siteOf } from '~/lib/detection/siteOf';
import { openLibrary } from '~/lib/library/database/database';
import { modestDraft } from '~/lib/library/marks/modestDraft';
import { describeActivePage, revealOnPage } from '~/lib/messaging/activePage';
import { announceChange } from '~/lib/messaging/announceChange';
import { keepSurfacePort } from '~/lib/messaging/surfacePort';
import { unsavedNotes } from '~/lib/messaging/unsavedNotes';
import { copyText } from '~/lib/platform/copyText';
import { openLibraryPage } from '~/lib/platform/libraryPage';
import { keepStorage } from '~/lib/platform/persistence';
import { openSidePanel } from '~/lib/platform/sidePanel';
import { askForSite, findOnce, isGranted } from '~/lib/platform/siteAccess';
import { tagsByRules } from '~/lib/search/index/tagsByRules';
import { isOff } from '~/lib/settings/isOff';
import { readPreferences } from '~/lib/settings/preferences';
import { switchSite } from '~/lib/settings/switchSite';
import type { PopupDoors } from './doors';
import { PopupApp } from './PopupApp';

keepSurfacePort();
const unsaved = unsavedNotes();
void keepStorage();
const db = openLibrary({ announce: announceChange, tagsFor: tagsByRules });

// Asked before any click, because a click opens the panel only if nothing is awaited after it.
let windowId: number | undefined;
void browser.windows.getCurrent().then(({ id }) => {
  windowId = id;
});

const knowledge = {
  siteOf,
  paperOf: paperOfTab,
  isGranted,
  isOff: async (host: string) => isOff((await readPreferences()).sitesOff, host),
};

const doors: PopupDoors = {
  version: browser.runtime.getManifest().version,
  async describePage() {
    const page = await describeActivePage(knowledge);
    return page.kind === 'elsewhere' && page.paper ? { ...page, paper: await modestDraft(db, page.paper) } : page;
  },
  findOnce,
  askForSite,
  isGranted,
  switchSite,
  reveal: revealOnPage,
  openPanel: () => openSidePanel({ windowId }),
  openLibrary: openLibraryPage,
  copy: copyText,
};

const root = document.getElementById('root');

if (root) {
  createRoot(root).render(
    <StrictMode>
      <LibraryApp db={db} unsaved={unsaved}>
        <PopupApp doors={doors} />
      </LibraryApp>
    </StrictMode>,
  );
}
