import type { ActivePage } from '~/lib/messaging/activePage';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { FindResult } from '~/lib/platform/siteAccess';

/** What the popup asks of the browser; given to it, so that it can be shown without one. */
export interface PopupApi {
  version: string;
  /** Rejects when the code that asks the page cannot be fetched. */
  describePage(): Promise<ActivePage>;
  /** Puts the script that finds papers into a tab, once. */
  findOnce(tabId: number): Promise<FindResult>;
  /** Asks for the host of an address. Must be called straight from a click. */
  askForSite(url: string): Promise<boolean>;
  /** Whether Dogear runs on the host of an address by itself. */
  isGranted(url: string): Promise<boolean>;
  /** Switches a host off, or on again. */
  switchSite(host: string, on: boolean): Promise<void>;
  /** Scrolls the page to a paper's card. */
  reveal(tabId: number, identifier: Identifier): Promise<boolean>;
  /** Must be called straight from a click. */
  openPanel(): Promise<boolean>;
  openLibrary(hash?: string): Promise<void>;
  copy(text: string): Promise<boolean>;
}
