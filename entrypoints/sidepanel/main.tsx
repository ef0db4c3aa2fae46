/** The side panel: the papers of the page, and the library, beside the feed. */
import '~/components/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import type { About } from '~/components/app/about';
import { startReading } from '~/components/app/firstReads';
import { LibraryApp } from '~/components/screen/LibraryApp';
import { openLibrary } from '~/lib/library/database/database';
import { announceChange } from '~/lib/messaging/announceChange';
import { keepSurfacePort } from '~/lib/messaging/surfacePort';
import { unsavedNotes } from '~/lib/messaging/unsavedNotes';
import { browserCommands, commandSettings } from '~/lib/platform/browserCommands';
import { keepStorage } from '~/lib/platform/persistence';
import { giveUpSite, grantedSites } from '~/lib/platform/siteAccess';
import { tagsByRules } from '~/lib/search/index/tagsByRules';
import { followStarAddsToRead } from '~/lib/settings/followStarAddsToRead';
import { readPanelState } from '~/lib/settings/panelState';
import { coreMatches } from '~/lib/sites/table/coreMatches';
import { siteNames } from '~/lib/sites/table/siteNames';
import { SidePanelApp } from './SidePanelApp';

keepSurfacePort();
const unsaved = unsavedNotes();
void keepStorage();
const db = openLibrary({ announce: announceChange, tagsFor: tagsByRules, starAddsToRead: followStarAddsToRead() });
const first = startReading(db, 'panel');
const state = readPanelState();
const about: About = {
  version: browser.runtime.getManifest().version,
  sites: siteNames,
  access: { granted: () => grantedSites(coreMatches), giveUp: giveUpSite },
  shortcuts: { commands: browserCommands, settings: commandSettings },
};
const root = document.getElementById('root');

if (root) {
  createRoot(root).render(
    <StrictMode>
      <LibraryApp db={db} unsaved={unsaved} first={first}>
        <SidePanelApp about={about} state={state} loadPage={() => import('./panelApi').then(({ panelApi }) => panelApi(db))} />
      </LibraryApp>
    </StrictMode>,
  );
}
