/** All that a page's session needs of the extension: an argument, so that tests need no extension. */
import type { request } from '~/lib/messaging/client';

export interface ExtensionApi {
  request: typeof request;
  isExtensionAlive(): boolean;
  /**
   * An element's shadow root, also a closed one.
   * @returns null where there is none, undefined where the browser does not say.
   */
  shadowRootOf(element: Element): ShadowRoot | null | undefined;
  /** The card editor's address for a token. */
  editorUrl(token: string): string;
}
