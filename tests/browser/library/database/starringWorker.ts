/** Simulates another page in a worker: stars the given papers, one after the other. */

import { openLibrary } from '~/lib/library/database/database';
import { annotate } from '~/lib/library/marks/annotate';
import type { PaperDraft } from '~/lib/papers/paper';

const scope = globalThis as unknown as { onmessage: (event: MessageEvent) => void; postMessage: (reply: string) => void };

scope.onmessage = ({ data }) => {
  const { name, drafts } = data as { name: string; drafts: PaperDraft[] };
  const db = openLibrary({ name });
  const starAll = async (): Promise<void> => {
    for (const draft of drafts) await annotate(db, { draft }, { kind: 'star', starred: true });
    db.close();
  };
  starAll().then(
    () => scope.postMessage('done'),
    (error: unknown) => scope.postMessage(String(error)),
  );
};
