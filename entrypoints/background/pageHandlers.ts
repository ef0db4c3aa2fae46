/** Handlers of requests from content scripts: marks, stars, and tickets for the card editor. */

import { cardJudge } from '~/lib/judging/cardJudge';
import { latestChange } from '~/lib/library/database/changesSince';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { annotate } from '~/lib/library/marks/annotate';
import type { Handlers } from '~/lib/messaging/dispatcher';
import type { PageRequests } from '~/lib/messaging/protocol';
import type { Sender } from '~/lib/messaging/senderKind';
import { showPaperCount } from '~/lib/platform/badge';
import { issueTicket } from '~/lib/platform/editorTickets';
import { warn } from '~/lib/platform/log';
import { inject } from '~/lib/platform/siteAccess';
import { isOff } from '~/lib/settings/isOff';
import { readPreferences } from '~/lib/settings/preferences';
import { badgeOf } from './badgeOf';
import { hostOf, markAfter, marksOfCards, triageHandlers, triageOf } from './triageHandlers';

export const pageHandlers = (
  db: LibraryDatabase,
): Omit<Pick<Handlers, keyof PageRequests>, 'page.load' | 'tags.again' | 'page.keys'> => ({
  ...triageHandlers(db),
  async 'page.start'(_, sender) {
    const preferences = await readPreferences();
    const { keyboard, markers, sitesOff, keysOff } = preferences;
    const host = hostOf(sender);
    const off = isOff(sitesOff, host);
    const [changes, triage] = await Promise.all([latestChange(db), triageOf(db, preferences, sender)]);
    return {
      keyboard: keyboard && !off && !isOff(keysOff, host),
      markers: markers && !off,
      changes,
      triage: { ...triage, on: triage.on && markers && !off },
    };
  },
  'marks.number': () => latestChange(db),
  'marks.get': ({ cards }) => marksOfCards(db, cards),
  async 'paper.star'({ draft, starred }) {
    return markAfter(db, draft, await annotate(db, { draft }, { kind: 'star', starred }));
  },
  'cards.judge': judgeHandler(db),
  async 'editor.prepare'({ draft, focus }, sender) {
    const token = await issueTicket({ draft, focus, tabId: tabOf(sender), frameId: sender.frameId ?? 0 });
    return { token };
  },
  async 'page.lost'(_, sender) {
    await inject(tabOf(sender));
    return null;
  },
  async 'page.counted'(counts, sender) {
    await showPaperCount(tabOf(sender), badgeOf(counts));
    return null;
  },
});

/** The dispatcher accepts content scripts only with a tab, so the id is present. */
const tabOf = (sender: Sender): number => sender.tab?.id ?? -1;

function judgeHandler(db: LibraryDatabase): Handlers['cards.judge'] {
  const judge = cardJudge(db, (error) => warn('Cards could not be judged.', String(error)));
  return ({ drafts }) => judge(drafts);
}
