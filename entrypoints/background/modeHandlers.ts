/** Answers the requests of triage that are neither about marks nor about what was seen. */
import type { LibraryDatabase } from '~/lib/library/database/database';
import { tagAgain } from '~/lib/library/tags/tagAgain';
import type { Handlers } from '~/lib/messaging/dispatcher';
import { injectPart } from '~/lib/platform/siteAccess';
import { readPreferences } from '~/lib/settings/preferences';
import { switchKeys } from '~/lib/settings/switchKeys';
import { hostOf, markAfter } from './triageHandlers';

export const modeHandlers = (db: LibraryDatabase): Pick<Handlers, 'page.load' | 'tags.again' | 'page.keys'> => ({
  async 'page.load'({ part }, sender) {
    await injectPart(sender.tab?.id ?? -1, part);
    return null;
  },
  async 'tags.again'({ draft }) {
    const changed = await tagAgain(db, draft);
    return { mark: await markAfter(db, draft, changed), entry: changed.entry };
  },
  async 'page.keys'({ on }, sender) {
    await switchKeys(hostOf(sender), on);
    const { keyboard } = await readPreferences();
    return { on: on && keyboard };
  },
});
