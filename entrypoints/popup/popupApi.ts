import type { ActivePage } from '~/lib/messaging/activePage';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { FindResult } from '~/lib/platform/siteAccess';

/** The popup's interface to the browser, passed to it so that the popup can be rendered without the extension's APIs. */
export interface PopupApi {
  version: string;
  /** Rejects if the code that queries the page cannot be loaded. */
  describePage(): Promise<ActivePage>;
  /** Injects the script that finds papers into a tab, once. */
  findOnce(tabId: number): Promise<FindResult>;
  /** Requests the permission for the host of an address. Must be called directly from a click. */
  askForSite(url: string): Promise<boolean>;
  /** Whether Dogear runs on the host of an address by itself. */
  isGranted(url: string): Promise<boolean>;
  /** Switches a host off, or on again. */
  switchSite(host: string, on: boolean): Promise<void>;
  /** Scrolls the page to a paper's card. */
  reveal(tabId: number, identifier: Identifier): Promise<boolean>;
  /** Must be called directly from a click. */
  openPanel(): Promise<boolean>;
  openLibrary(hash?: string): Promise<void>;
  copy(text: string): Promise<boolean>;
}
