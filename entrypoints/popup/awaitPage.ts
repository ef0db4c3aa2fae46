import type { ActivePage } from '~/lib/messaging/activePage';
import type { PopupDoors } from './doors';

/** Milliseconds: how often a page is asked after a script was put into it, and for how long. */
const pause = 150;
const longest = 5000;

/** Waits until a page that a script was just put into can say what it shows. @returns undefined when it does not. */
export async function awaitPage(doors: Pick<PopupDoors, 'describePage'>): Promise<ActivePage | undefined> {
  const end = performance.now() + longest;
  let seen: ActivePage | undefined;
  while (performance.now() < end) {
    const page = await doors.describePage();
    if (page.kind === 'papers') return page;
    // Its cards may still be on their way.
    if (page.kind === 'unrecognised' && page.report) seen = page;
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (seen && performance.now() > end - longest / 2) break;
  }
  return seen;
}
