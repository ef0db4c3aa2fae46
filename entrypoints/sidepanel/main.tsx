/** The side panel: the library beside the feed. */
import '~/lib/papers/zodSetup';
import '~/components/theme.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { LibraryApp } from '~/components/library/LibraryApp';
import { LibraryScreen } from '~/components/library/LibraryScreen';
import { openLibrary } from '~/lib/library/database';
import { announceTo } from '~/lib/messaging/announceChange';
import { openLibraryPage } from '~/lib/platform/libraryPage';
import { runningTabs } from '~/lib/platform/siteAccess';
import { sites } from '~/lib/sites/sites';

const db = openLibrary({ announce: announceTo(runningTabs) });
const about = { version: browser.runtime.getManifest().version, sites };
const root = document.getElementById('root');

if (root) {
  createRoot(root).render(
    <StrictMode>
      <LibraryApp db={db}>
        <LibraryScreen about={about} onOpenPage={() => void openLibraryPage()} />
      </LibraryApp>
    </StrictMode>,
  );
}
