/** What a page session needs from the extension. It is passed as an argument, so that tests need no extension. */
import type { request } from '~/lib/messaging/client';

export interface ExtensionApi {
  request: typeof request;
  isExtensionAlive(): boolean;
  /**
   * Gives an element's shadow root, also a closed one.
   * @returns null if there is none, undefined if the browser does not reveal it.
   */
  shadowRootOf(element: Element): ShadowRoot | null | undefined;
  /** The card editor's address for a token. */
  editorUrl(token: string): string;
}
