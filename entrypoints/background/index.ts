/** The background script: registers every listener synchronously. The work of the listeners is in the modules of lib. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { recoverWork } from '~/lib/library/long-work/interruptedWork';
import { annotate } from '~/lib/library/marks/annotate';
import { forgetBlankRecords } from '~/lib/library/recovery/forgetBlankRecords';
import { expireSeen } from '~/lib/library/seen/forgetSeen';
import { localDay } from '~/lib/library/seen/localDay';
import { tellTabs } from '~/lib/messaging/announceChange';
import { serveRequests } from '~/lib/messaging/dispatcher';
import { type NoteSaving, recoverTypedNotes, saveHeldNotes } from '~/lib/messaging/saveHeldNotes';
import { warn } from '~/lib/platform/log';
import { onceADay } from '~/lib/platform/onceADay';
import { forgetScannedTab } from '~/lib/platform/scannedTabs';
import { injectInto, mayRunOn, rememberGrants, runningTabs, syncRegistration } from '~/lib/platform/siteAccess';
import { tagsByRules } from '~/lib/search/index/tagsByRules';
import { followStarAddsToRead } from '~/lib/settings/followStarAddsToRead';
import { watchPreferences } from '~/lib/settings/preferences';
import { coreMatches } from '~/lib/sites/table/coreMatches';
import { editorHandlers } from './editorHandlers';
import { modeHandlers } from './modeHandlers';
import { openBroadcasting } from './openBroadcasting';
import { pageHandlers } from './pageHandlers';
import { serveCommands } from './serveCommands';
import { serveOmnibox } from './serveOmnibox';
import { zoteroHandlers } from './zoteroHandlers';

export default defineBackground(() => {
  const self = { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).href.slice(0, -1) };
  const db = openBroadcasting(self, { tagsFor: tagsByRules, starAddsToRead: followStarAddsToRead() });
  rememberGrants();
  const handlers = { ...pageHandlers(db), ...modeHandlers(db), ...editorHandlers(db), ...zoteroHandlers() };
  serveRequests(handlers, self, mayRunOn, (reason, detail) => warn(reason, detail));
  const notes: NoteSaving = {
    save: ({ ref, change }) => annotate(db, ref, change),
    onFailure: (reason) => warn('A note of a page that is gone was not saved.', reason),
  };
  saveHeldNotes(self, notes);
  recoverTypedNotes(notes).catch((error: unknown) => warn('Typed notes could not be read.', String(error)));
  // Undo or finish the work that a page or worker left when it died.
  recoverWork(db).catch((error: unknown) => warn('Interrupted work could not be taken back.', String(error)));
  const today = localDay(Date.now());
  onceADay('seen', today, () => expireSeen(db)).catch((error: unknown) =>
    warn('Papers that were seen long ago could not be forgotten.', String(error)),
  );
  serveCommands(db);
  serveOmnibox(db);

  // Register the script for exactly the granted hosts, including changes while the service worker was not running.
  const sync = (): void => {
    syncRegistration(coreMatches).catch((error: unknown) => warn('The script could not be registered.', String(error)));
  };
  const renew = (): void => void tellTabs(runningTabs, 'page.renew', {});
  browser.runtime.onInstalled.addListener(sync);
  browser.runtime.onStartup.addListener(sync);
  browser.runtime.onStartup.addListener(() => {
    forgetBlankRecords(db).catch((error: unknown) => warn('Papers without a mark could not be removed.', String(error)));
  });
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    sync();
    void injectInto(origins);
  });
  browser.permissions.onRemoved.addListener(() => {
    sync();
    // The tabs of the host can no longer be found by their address, so all tabs are notified.
    void browser.tabs.query({}).then((tabs) => tellTabs(async () => tabs.flatMap(({ id }) => id ?? []), 'page.renew', {}));
  });
  browser.tabs.onRemoved.addListener((tabId) => void forgetScannedTab(tabId));
  watchPreferences(renew);

  // Session storage contains card editor tickets, local storage the preferences: content scripts may read neither.
  const level = { accessLevel: 'TRUSTED_CONTEXTS' } as const;
  void browser.storage.local.setAccessLevel?.(level);
  void browser.storage.session.setAccessLevel?.(level);
});
