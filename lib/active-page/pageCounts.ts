import type { ActivePage } from '~/lib/messaging/activePage';
import { onPageCounted } from '~/lib/messaging/onPageCounted';
import { inThisWindow } from '~/lib/platform/activeTab';

/** How many papers the page of each tab has, as the side panel last learned it: a list is read again only for another number. */
export class PageCounts {
  readonly #known = new Map<number, unknown>();

  /** Notes what was described, unless the page has reported a number since `forget`. */
  note(page: ActivePage): void {
    if (page.kind === 'papers' && !this.#known.has(page.tabId)) this.#known.set(page.tabId, page.report.papers);
  }

  /** Call it when another page may be shown, which may have as many papers. */
  forget(): void {
    this.#known.clear();
  }

  /** Calls `onChange` when the active tab of this window reports another number of papers. @returns a function that ends this. */
  follow(onChange: () => void): () => void {
    const isHere = inThisWindow();
    return onPageCounted(({ id, active, windowId }, papers) => {
      if (!active || !isHere(windowId) || this.#known.get(id) === papers) return;
      this.#known.set(id, papers);
      onChange();
    });
  }
}
