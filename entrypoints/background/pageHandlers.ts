/** What a content script may ask: marks, a star, and the door to the card editor. */
import { annotate } from '~/lib/library/annotate';
import type { LibraryDatabase } from '~/lib/library/database';
import { marksFor } from '~/lib/library/marksFor';
import type { Handlers } from '~/lib/messaging/dispatcher';
import type { PageRequests } from '~/lib/messaging/protocol';
import type { Sender } from '~/lib/messaging/senderKind';
import { markOf } from '~/lib/papers/annotation';
import { showPaperCount } from '~/lib/platform/badge';
import { issueTicket } from '~/lib/platform/editorTickets';
import { readPreferences } from '~/lib/settings/preferences';

export const pageHandlers = (db: LibraryDatabase): Pick<Handlers, keyof PageRequests> => ({
  async 'page.start'() {
    const { keyboard, markers } = await readPreferences();
    return { keyboard, markers };
  },
  'marks.get': ({ cards }) => marksFor(db, cards),
  async 'paper.star'({ draft, starred }) {
    const { id, annotation } = await annotate(db, { draft }, { kind: 'star', starred });
    return markOf(id, annotation);
  },
  async 'editor.prepare'({ draft, focus }, sender) {
    const token = await issueTicket({ draft, focus, tabId: tabOf(sender), frameId: sender.frameId ?? 0 });
    return { token };
  },
  async 'page.counted'({ papers }, sender) {
    await showPaperCount(tabOf(sender), papers);
    return null;
  },
});

/** The dispatcher lets only tabs through, so the id is there. */
const tabOf = (sender: Sender): number => sender.tab?.id ?? -1;
