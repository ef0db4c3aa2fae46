/**
 * The content script for pages outside the core sites, with all sites and the generic detector. It is injected into a page once
 * when the user requests it, and registered for the hosts that the user granted.
 */
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { anyReader } from '~/lib/detection/anyReader';
import { type TitleCards, TitlePart } from '~/lib/detection/titlePart';
import { isExtensionAlive, request } from '~/lib/messaging/client';
import { loadPart } from '~/lib/page/pageParts';
import { startPage } from '~/lib/page/startPage';
import { loadTriage } from '~/lib/page/triageLoader';
import { shadowRootOf } from '~/lib/platform/shadowRootOf';

export default defineContentScript({
  registration: 'runtime',
  matches: [],
  runAt: 'document_idle',
  main() {
    const editorUrl = (token: string): string => `${browser.runtime.getURL('/editor.html')}#${token}`;
    const api = { request, isExtensionAlive, shadowRootOf, editorUrl };
    const titles = new TitlePart(() => loadPart<TitleCards>(api, 'titles'));
    void startPage(api, (url) => anyReader(url, titles), { loadMode: loadTriage });
  },
});
