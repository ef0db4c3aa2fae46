/** Handlers of requests from content scripts: marks, stars, and tickets for the card editor. */

import { latestChange } from '~/lib/library/database/changesSince';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { annotate } from '~/lib/library/marks/annotate';
import { marksFor } from '~/lib/library/marks/marksFor';
import type { Handlers } from '~/lib/messaging/dispatcher';
import type { PageRequests } from '~/lib/messaging/protocol';
import type { Sender } from '~/lib/messaging/senderKind';
import { markOf } from '~/lib/papers/annotation';
import { showPaperCount } from '~/lib/platform/badge';
import { issueTicket } from '~/lib/platform/editorTickets';
import { inject } from '~/lib/platform/siteAccess';
import { isOff } from '~/lib/settings/isOff';
import { readPreferences } from '~/lib/settings/preferences';

export const pageHandlers = (db: LibraryDatabase): Pick<Handlers, keyof PageRequests> => ({
  async 'page.start'(_, sender) {
    const { keyboard, markers, sitesOff } = await readPreferences();
    const off = isOff(sitesOff, new URL(sender.url ?? 'https://none.invalid').hostname);
    return { keyboard: keyboard && !off, markers: markers && !off, changes: await latestChange(db) };
  },
  'marks.number': () => latestChange(db),
  async 'marks.get'({ cards }) {
    const marks = await marksFor(db, cards);
    return marks.map((mark, index) => (cards[index]?.length ? mark : null));
  },
  async 'paper.star'({ draft, starred }) {
    const { id, annotation } = await annotate(db, { draft }, { kind: 'star', starred });
    return markOf(id, annotation);
  },
  async 'editor.prepare'({ draft, focus }, sender) {
    const token = await issueTicket({ draft, focus, tabId: tabOf(sender), frameId: sender.frameId ?? 0 });
    return { token };
  },
  async 'page.lost'(_, sender) {
    await inject(tabOf(sender));
    return null;
  },
  async 'page.counted'({ papers }, sender) {
    await showPaperCount(tabOf(sender), papers);
    return null;
  },
});

/** The dispatcher accepts content scripts only with a tab, so the id is present. */
const tabOf = (sender: Sender): number => sender.tab?.id ?? -1;
