import { mayAskZotero, requestZotero } from '~/lib/platform/zoteroAccess';
import { askInBackground } from '~/lib/zotero/askInBackground';
import type { Ask } from '~/lib/zotero/connector';

/** How this page reaches Zotero; tests give another one. */
export interface ZoteroDoor {
  ask: Ask;
  /** Whether the browser lets Dogear reach Zotero. */
  allowed: () => Promise<boolean>;
  /** Asks the user; only directly from a click. */
  request: () => Promise<boolean>;
}

export const zoteroDoor: ZoteroDoor = { ask: askInBackground, allowed: mayAskZotero, request: requestZotero };
