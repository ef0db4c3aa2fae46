/** Handlers of requests of a feed on which the user triages: decisions, skipped and seen cards, citations, settings. */

import type { LibraryDatabase } from '~/lib/library/database/database';
import { type Decided, decide } from '~/lib/library/marks/decide';
import { marksFor } from '~/lib/library/marks/marksFor';
import { undoFeedMark } from '~/lib/library/recovery/undoFeedMark';
import { markSeen, skipCards } from '~/lib/library/seen/markSeen';
import { seenFacts } from '~/lib/library/seen/seenFacts';
import { seenFor, seenMark } from '~/lib/library/seen/seenFor';
import type { Handlers } from '~/lib/messaging/dispatcher';
import type { TriageSettings } from '~/lib/messaging/protocol';
import type { Sender } from '~/lib/messaging/senderKind';
import { isBlank, type Mark, markOf, noMark } from '~/lib/papers/annotation';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { PaperDraft } from '~/lib/papers/paper';
import { openBeside } from '~/lib/platform/openBeside';
import type { Preferences } from '~/lib/settings/parsePreferences';
import { changeTriage, triageSettings } from '~/lib/settings/triageSettings';
import { siteOfHost } from '~/lib/sites/table/siteOfHost';
import { citeDrafts } from './citeDrafts';

type Triage = 'paper.mark' | 'mark.undo' | 'cards.skip' | 'cards.seen' | 'paper.cite' | 'page.open' | 'page.triageSettings';

export const triageHandlers = (db: LibraryDatabase): Pick<Handlers, Triage> => ({
  async 'paper.mark'({ draft, changes, skipped }, sender) {
    const decided = await decide(db, draft, { changes, skipped }, siteOfHost(hostOf(sender)).id);
    return { mark: await markAfter(db, draft, decided), entry: decided.entry, skipped: decided.wasSkipped };
  },
  async 'mark.undo'({ entry }) {
    await undoFeedMark(db, entry);
    return null;
  },
  async 'cards.skip'({ cards, skipped }, sender) {
    await skipCards(db, cards, skipped, siteOfHost(hostOf(sender)).id);
    return marksOfCards(db, cards);
  },
  async 'cards.seen'({ cards }, sender) {
    await markSeen(db, cards, siteOfHost(hostOf(sender)).id);
    return null;
  },
  async 'paper.cite'({ drafts, kind: requested }) {
    const { text, kind } = await citeDrafts(db, drafts, requested);
    return { text, kind };
  },
  async 'page.open'({ url }, sender) {
    await openBeside(sender.tab ?? {}, url);
    return null;
  },
  async 'page.triageSettings'(change, sender) {
    const host = hostOf(sender);
    const site = siteOfHost(host);
    return withFacts(db, site.id, await changeTriage(host, site.host, change));
  },
});

/** The settings for triage on the page of a sender. */
export const triageOf = (db: LibraryDatabase, preferences: Preferences, sender: Sender): Promise<TriageSettings> => {
  const host = hostOf(sender);
  return withFacts(db, siteOfHost(host).id, triageSettings(preferences, host));
};

async function withFacts(
  db: LibraryDatabase,
  site: string,
  settings: Omit<TriageSettings, 'lastSeenDay'>,
): Promise<TriageSettings> {
  const { lastDay } = await seenFacts(db, site);
  return lastDay === undefined ? settings : { ...settings, lastSeenDay: lastDay };
}

/** The marks of many cards; null for a card without identifiers. */
export async function marksOfCards(db: LibraryDatabase, cards: Identifier[][]): Promise<(Mark | null)[]> {
  const marks = await marksFor(db, cards);
  return marks.map((mark, index) => (cards[index]?.length ? mark : null));
}

/** The mark of a card whose paper was just changed. */
export async function markAfter(
  db: LibraryDatabase,
  { identifiers }: PaperDraft,
  { id, annotation }: Pick<Decided, 'id' | 'annotation'>,
): Promise<Mark> {
  const [known] = await seenFor(db, [identifiers]);
  const seen = known && seenMark(known, !isBlank(annotation));
  return { ...(id === undefined ? noMark : markOf(id, annotation)), ...(seen ? { seen } : {}) };
}

/** The dispatcher accepts content scripts only of web pages, so the address has a host. */
export const hostOf = ({ url = '' }: Sender): string => new URL(url).hostname;
