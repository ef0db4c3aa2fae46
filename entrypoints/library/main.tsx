/** The library page: the library in a tab of its own. */
import '~/components/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import type { About } from '~/components/app/about';
import { startReading } from '~/components/app/firstReads';
import { LibraryApp } from '~/components/screen/LibraryApp';
import { LibraryScreen } from '~/components/screen/LibraryScreen';
import { openLibrary } from '~/lib/library/database/database';
import { announceChange } from '~/lib/messaging/announceChange';
import { keepSurfacePort } from '~/lib/messaging/surfacePort';
import { unsavedNotes } from '~/lib/messaging/unsavedNotes';
import { browserCommands, commandSettings } from '~/lib/platform/browserCommands';
import { keepStorage } from '~/lib/platform/persistence';
import { giveUpSite, grantedSites } from '~/lib/platform/siteAccess';
import { tagsByRules } from '~/lib/search/index/tagsByRules';
import { followStarAddsToRead } from '~/lib/settings/followStarAddsToRead';
import { coreMatches } from '~/lib/sites/table/coreMatches';
import { siteNames } from '~/lib/sites/table/siteNames';

keepSurfacePort();
const unsaved = unsavedNotes();
void keepStorage();
const db = openLibrary({ announce: announceChange, tagsFor: tagsByRules, starAddsToRead: followStarAddsToRead() });
const first = startReading(db, 'page');
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
        <LibraryScreen surface="page" about={about} />
      </LibraryApp>
    </StrictMode>,
  );
}
