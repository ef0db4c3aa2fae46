import type { ActivePage } from '~/lib/messaging/activePage';
import type { PageNews } from '~/lib/messaging/panelPort';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { FindResult } from '~/lib/platform/siteAccess';

export type PapersPage = Extract<ActivePage, { kind: 'papers' }>;

/** What a list of the active tab's papers needs of the browser, passed to it so that it can be rendered without the extension's APIs. */
export interface PageApi {
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
}

/** The same for the side panel, which stays open while the tab changes. */
export interface PanelApi extends PageApi {
  /** Outlines the cards of a paper on the page; null removes the outline. */
  outline(tabId: number, identifier: Identifier | null): void;
  /** Calls back when another tab is active, or the active one shows another page or other papers. @returns what ends this. */
  follow(onChange: () => void): () => void;
  /** Connects to the page of a tab, see `connectPage`. @returns what ends the connection. */
  connect(tabId: number, onNews: (news: PageNews) => void, onGone: () => void): () => void;
}
