/** What was decided in triage on this page: "Undo all" takes it back. */

import { addressNow } from '~/lib/page/pageDom';
import type { PaperOnPage } from '~/lib/page/paperOnPage';
import { type Standing, standingOf } from './standing';

export class Visit {
  /** Where each paper stood before the first decision about it, and the address of the page at that time. */
  readonly #before = new Map<PaperOnPage, { standing: Standing; address: string }>();

  /** Call it before a decision. */
  note(paper: PaperOnPage): void {
    if (!this.#before.has(paper)) this.#before.set(paper, { standing: standingOf(paper.shown), address: addressNow() });
  }

  /** Whether there was a decision about it. */
  has(paper: PaperOnPage): boolean {
    return this.#before.has(paper);
  }

  /** How many papers stand where a decision put them; papers that left the page, too. */
  get counts(): Record<Standing, number> {
    const counts = { new: 0, seen: 0, skipped: 0, starred: 0, toRead: 0, other: 0 };
    const here = addressNow();
    for (const [{ shown }, { standing, address }] of this.#before) {
      const now = standingOf(shown);
      if (address === here && now !== standing) counts[now]++;
    }
    return counts;
  }
}
