import type { ActivePage } from '~/lib/messaging/activePage';
import type { Identifier } from '~/lib/papers/identifier';

/** What the popup asks of the browser; given to it, so that it can be shown without one. */
export interface PopupDoors {
  version: string;
  describePage(): Promise<ActivePage>;
  /** Scrolls the page to a paper's card. */
  reveal(tabId: number, identifier: Identifier): Promise<boolean>;
  /** Must be called straight from a click. */
  openPanel(): Promise<boolean>;
  openLibrary(hash?: string): Promise<void>;
  copy(text: string): Promise<boolean>;
}
