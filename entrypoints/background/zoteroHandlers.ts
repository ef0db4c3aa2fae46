/** Handlers of requests to Zotero, from the extension's pages. */
import type { Handlers } from '~/lib/messaging/dispatcher';
import type { ZoteroRequests } from '~/lib/messaging/protocol';
import { mayAskZotero } from '~/lib/platform/zoteroAccess';
import { askZotero } from '~/lib/zotero/askZotero';

export function zoteroHandlers(): Pick<Handlers, keyof ZoteroRequests> {
  const running = new Map<string, AbortController>();
  return {
    async 'zotero.ask'({ id, ...question }) {
      const run = new AbortController();
      running.set(id, run);
      try {
        if (!(await mayAskZotero())) return { answered: false, problem: 'notAllowed' };
        return await askZotero(question, run.signal);
      } finally {
        running.delete(id);
      }
    },
    async 'zotero.stop'({ id }) {
      running.get(id)?.abort();
      return null;
    },
  };
}
