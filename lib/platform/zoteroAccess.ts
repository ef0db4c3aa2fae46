/** The browser's permission to reach programs on this computer, which Dogear asks for when papers are first sent to Zotero. */
import { browser } from 'wxt/browser';

/** Browsers ignore the port of a match pattern. */
export const loopback = 'http://127.0.0.1/*';

const permission = { origins: [loopback] };

export const mayAskZotero = (): Promise<boolean> => browser.permissions.contains(permission);

/** Must be called directly from a click, with nothing awaited before. @returns whether the user agreed. */
export const requestZotero = (): Promise<boolean> => browser.permissions.request(permission).catch(() => false);

/** @returns whether the browser took the permission back. */
export const giveUpZotero = (): Promise<boolean> => browser.permissions.remove(permission).catch(() => false);
