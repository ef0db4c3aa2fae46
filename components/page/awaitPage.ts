import type { ActivePage } from '~/lib/messaging/activePage';
import type { PageApi } from './pageApi';

/** Milliseconds between two queries of a page into which a script was just injected. */
const pause = 150;
/** Milliseconds until the wait ends in any case. */
const longest = 5000;
/** Milliseconds that a page without papers may take to load some. */
const patience = 2500;

/**
 * Waits until a page into which a script was just injected reports what it shows, and until the number of its papers no longer
 * grows.
 * @returns undefined if the page reports nothing.
 */
export async function awaitPage(api: Pick<PageApi, 'describePage'>): Promise<ActivePage | undefined> {
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
