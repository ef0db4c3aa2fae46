import type { ActivePage } from '~/lib/messaging/activePage';
import type { PopupApi } from './popupApi';

/** Milliseconds: how often a page is asked after a script was put into it, for how long, and how long an empty one may fill itself. */
const pause = 150;
const longest = 5000;
const patience = 2500;

/**
 * Waits until a page that a script was just put into can say what it shows, and until its papers become no more.
 * @returns undefined when it says nothing.
 */
export async function awaitPage(api: Pick<PopupApi, 'describePage'>): Promise<ActivePage | undefined> {
  const start = performance.now();
  let seen: ActivePage | undefined;
  for (;;) {
    const page = await api.describePage();
    if (seen?.kind === 'papers' && (page.kind !== 'papers' || page.papers.length <= seen.papers.length)) return seen;
    if (page.kind === 'papers' || (page.kind === 'unrecognised' && page.report)) seen = page;
    const waited = performance.now() - start;
    if (waited > longest || (seen?.kind === 'unrecognised' && waited > patience)) return seen;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
