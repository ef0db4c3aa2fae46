/** The content script: starts a page session on the sites that Dogear knows. */
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { siteReader } from '~/lib/detection/siteReader';
import { isExtensionAlive, request } from '~/lib/messaging/client';
import { startPage } from '~/lib/page/startPage';
import { shadowRootOf } from '~/lib/platform/shadowRootOf';
import { coreSites } from '~/lib/sites/coreSites';
import { coreMatches } from '~/lib/sites/table/coreMatches';

export default defineContentScript({
  matches: coreMatches,
  runAt: 'document_idle',
  main() {
    // Without WXT's own signal: after an update the markers stay and say that the page needs a reload.
    const editorUrl = (token: string): string => `${browser.runtime.getURL('/editor.html')}#${token}`;
    // A core site that was built anew is read by the script that knows any page; it takes this one's place.
    const onNothing = (): void => void request('page.lost', {});
    void startPage({ request, isExtensionAlive, shadowRootOf, editorUrl }, (url) => siteReader(url, coreSites), { onNothing });
  },
});
