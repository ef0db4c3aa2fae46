/** The content script of the core sites: starts a page session. */
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { siteReader } from '~/lib/detection/siteReader';
import { isExtensionAlive, request } from '~/lib/messaging/client';
import { startPage } from '~/lib/page/startPage';
import { loadTriage } from '~/lib/page/triageLoader';
import { shadowRootOf } from '~/lib/platform/shadowRootOf';
import { coreSites } from '~/lib/sites/coreSites';
import { coreMatches } from '~/lib/sites/table/coreMatches';

export default defineContentScript({
  matches: coreMatches,
  runAt: 'document_idle',
  main() {
    // WXT's own signal is not passed on: after an update, the markers stay and show that the page must be reloaded.
    const editorUrl = (token: string): string => `${browser.runtime.getURL('/editor.html')}#${token}`;
    // If this script finds no paper, the site may have a new design: the script for any page then replaces this one.
    const onNothing = (): void => void request('page.lost', {});
    void startPage({ request, isExtensionAlive, shadowRootOf, editorUrl }, (url) => siteReader(url, coreSites), {
      onNothing,
      loadMode: loadTriage,
    });
  },
});
