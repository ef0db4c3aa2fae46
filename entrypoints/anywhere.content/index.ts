/**
 * The content script for every page but the core sites': all sites and the generic detector. It is put into a page once
 * when the reader asks for it, and registered for the hosts that the reader granted.
 */
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { anyReader } from '~/lib/detection/anyReader';
import { isExtensionAlive, request } from '~/lib/messaging/client';
import { startPage } from '~/lib/page/startPage';
import { shadowRootOf } from '~/lib/platform/shadowRootOf';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  runAt: 'document_idle',
  main() {
    const editorUrl = (token: string): string => `${browser.runtime.getURL('/editor.html')}#${token}`;
    void startPage({ request, isExtensionAlive, shadowRootOf, editorUrl }, anyReader);
  },
});
