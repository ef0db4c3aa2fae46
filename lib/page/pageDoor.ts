/** All that a page's session needs of the extension: an argument, so that tests need no extension. */
import type { request } from '~/lib/messaging/client';

export interface PageDoor {
  request: typeof request;
  isExtensionAlive(): boolean;
  /** The card editor's address for a token. */
  editorUrl(token: string): string;
}
