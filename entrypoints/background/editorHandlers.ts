/** Handlers of requests from the card editor. It is a page of the extension, so it may receive private text. */

import type { LibraryDatabase } from '~/lib/library/database/database';
import { LibraryError } from '~/lib/library/database/libraryError';
import { annotateDraft } from '~/lib/library/marks/annotateDraft';
import { draftState } from '~/lib/library/marks/draftState';
import { paperState } from '~/lib/library/marks/paperState';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import { undo } from '~/lib/library/recovery/undo';
import { recentTags } from '~/lib/library/tags/recentTags';
import { suggestTags } from '~/lib/library/tags/suggestTags';
import { tellPage } from '~/lib/messaging/announceChange';
import type { Handlers } from '~/lib/messaging/dispatcher';
import type { EditorRequests } from '~/lib/messaging/protocol';
import { dropTicket, readTicket } from '~/lib/platform/editorTickets';
import { openLibraryPage } from '~/lib/platform/libraryPage';
import { openSidePanel } from '~/lib/platform/sidePanel';
import { citeDrafts } from './citeDrafts';

export const editorHandlers = (db: LibraryDatabase): Pick<Handlers, keyof EditorRequests> => ({
  async 'editor.load'({ token }) {
    const ticket = await readTicket(token);
    if (!ticket) throw new LibraryError('not-found', 'No card editor was asked for with this token.');
    return { draft: ticket.draft, focus: ticket.focus };
  },
  // Nothing may be awaited before the panel is opened: the click would no longer count. Firefox opens no panel from a page.
  'sidePanel.open': (_, sender) =>
    openSidePanel({ tabId: sender.tab?.id, windowId: sender.tab?.windowId }).then(async (opened) => {
      if (!opened) await openLibraryPage();
      return { opened };
    }),
  async 'editor.close'({ token }) {
    const ticket = await readTicket(token);
    if (ticket) tellPage(ticket.tabId, 'editor.closed', { token }, ticket.frameId);
    await dropTicket(token);
    return null;
  },
  async 'editor.resize'({ token, size }) {
    const ticket = await readTicket(token);
    if (ticket) tellPage(ticket.tabId, 'editor.resized', { token, size }, ticket.frameId);
    return null;
  },
  'editor.cite': ({ draft, kind }) => citeDrafts(db, [draft], kind),
  async 'editor.openLibrary'({ draft }) {
    const state = await paperState(db, { draft });
    if (state?.id !== undefined) await openLibraryPage(`#paper=${state.id}`);
    return { opened: state?.id !== undefined };
  },
  'paper.get': ({ draft }) => draftState(db, draft),
  'paper.annotate': ({ draft, change }) => annotateDraft(db, draft, change),
  'paper.trash': ({ id }) => trashPapers(db, [id]),
  async 'history.undo'({ entry }) {
    await undo(db, entry);
    return null;
  },
  'tags.suggest': ({ query, limit }) => suggestTags(db, query, limit),
  'tags.recent': ({ limit }) => recentTags(db, limit),
});
