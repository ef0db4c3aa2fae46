import type { PageApi } from '~/components/page/pageApi';

/** The popup's interface to the browser, passed to it so that the popup can be rendered without the extension's APIs. */
export interface PopupApi extends PageApi {
  version: string;
  /** Starts triage on the page of a tab. @returns whether it is on now. */
  triage(tabId: number): Promise<boolean>;
  /** Opens the side panel, at the papers of the page if there are some. Must be called directly from a click. */
  openPanel(atPage: boolean): Promise<boolean>;
  openLibrary(hash?: string): Promise<void>;
  copy(text: string): Promise<boolean>;
}
