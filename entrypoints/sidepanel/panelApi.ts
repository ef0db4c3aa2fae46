import type { PanelApi } from '~/components/page/pageApi';
import { PageCounts } from '~/lib/active-page/pageCounts';
import { loadActivePage, pageDescriber } from '~/lib/active-page/pageDescriber';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { connectPage } from '~/lib/messaging/panelPort';
import { followActiveTab } from '~/lib/platform/activeTab';
import { askForSite, findOnce, isGranted } from '~/lib/platform/siteAccess';
import { switchSite } from '~/lib/settings/switchSite';

/** The side panel's interface to the browser, for the papers of the page. */
export const panelApi = (db: LibraryDatabase): PanelApi => {
  const describeTab = pageDescriber(db);
  const counts = new PageCounts();
  return {
    async describePage() {
      const page = await describeTab();
      counts.note(page);
      return page;
    },
    findOnce,
    askForSite,
    isGranted,
    switchSite,
    reveal: async (tabId, identifier) => (await loadActivePage()).revealOnPage(tabId, identifier),
    // A page that is gone has no outline to draw or remove.
    outline: (tabId, identifier) =>
      void loadActivePage()
        .then((page) => page.outlineOnPage(tabId, identifier))
        .catch(() => undefined),
    follow(onChange) {
      const anew = (): void => {
        counts.forget();
        onChange();
      };
      const stops = [followActiveTab(anew), counts.follow(onChange)];
      return () => {
        for (const stop of stops) stop();
      };
    },
    connect: connectPage,
  };
};
