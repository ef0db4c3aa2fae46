/** The service worker: every listener is registered here, synchronously; what they do stands in the rooms of lib. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { openLibrary } from '~/lib/library/database';
import { announceTo } from '~/lib/messaging/announceChange';
import { serveRequests } from '~/lib/messaging/dispatcher';
import { warn } from '~/lib/platform/log';
import { coreHosts, coreMatches } from '~/lib/sites/coreSites';
import { editorHandlers } from './editorHandlers';
import { pageHandlers } from './pageHandlers';

export default defineBackground(() => {
  const db = openLibrary({ announce: announceTo(coreMatches) });
  const self = { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).href.slice(0, -1), hosts: coreHosts };
  serveRequests({ ...pageHandlers(db), ...editorHandlers(db) }, self, (reason, detail) => warn(reason, detail));

  // Session storage holds card editor tickets, local storage the preferences: neither is a content script's business.
  const level = { accessLevel: 'TRUSTED_CONTEXTS' } as const;
  void browser.storage.local.setAccessLevel?.(level);
  void browser.storage.session.setAccessLevel?.(level);
});
