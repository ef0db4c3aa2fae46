import type { PaperDraft } from '~/lib/papers/paper';
import { type Failure, failure } from '~/lib/papers/result';
import type { ExtensionApi } from './extensionApi';
import type { PaperOnPage } from './paperOnPage';

/**
 * Toggles the star in the page at once, and then in the library. Clicks during a request change only the requested state:
 * requests are sent one after the other, and the last click wins.
 * @returns the failure after which the star was reset, or null.
 */
export async function toggleStar(
  paper: PaperOnPage,
  read: () => PaperDraft | null,
  { request }: ExtensionApi,
): Promise<Failure | null> {
  const busy = paper.requested !== undefined;
  paper.requested = !(paper.requested ?? paper.mark.starred);
  paper.show();
  if (busy) return null;
  let failed: Failure | null = null;
  while (failed === null && paper.requested !== paper.mark.starred) {
    const draft = read();
    const reply = draft
      ? await request('paper.star', { draft, starred: paper.requested })
      : failure('not-found', 'The card is not there any more.');
    if (reply.ok) paper.mark = reply.value;
    else failed = reply;
  }
  paper.requested = undefined;
  paper.show();
  return failed;
}
