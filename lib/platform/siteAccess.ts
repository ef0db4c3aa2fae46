/**
 * Controls where Dogear runs: on the core sites from installation, on any other host after the user turns it on there, and on any
 * page once, on request. See https://developer.chrome.com/docs/extensions/reference/api/permissions (2026).
 */
import { browser } from 'wxt/browser';
import { isServiceHost } from './hostAccess';
import { rememberScannedTab, scannedTabs } from './scannedTabs';
import { loopback } from './zoteroAccess';

/** The content script with all sites and the generic detector, as WXT names it. */
const script = '/content-scripts/anywhere.js';
const registration = 'anywhere';

export type FindResult = { found: true } | { found: false; reason: 'forbidden' | 'gone' };

/** The match pattern of one page's host; null for the address of anything but a web page. */
export const patternOf = (url: string): string | null => {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? `${protocol}//${hostname}/*` : null;
};

/**
 * Whether a pattern is for a single host (`*://` occurs in Firefox's own list). A permission for the whole web does not mean that
 * the user wants Dogear on every page, nor do those for a service's host and for Zotero on this computer.
 */
const isOneHost = (pattern: string): boolean =>
  /^(?:https?|\*):\/\/(?:\*\.)?[^*/]+\/\*$/.test(pattern) && !isServiceHost(pattern) && pattern !== loopback;

/** @param core patterns granted at installation. @returns the patterns that the user added. */
export async function grantedSites(core: readonly string[]): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((pattern) => isOneHost(pattern) && !core.includes(pattern)).sort();
}

/** Patterns that the browser reported as granted; undefined until `rememberGrants` listens for their removal. */
let remembered: Set<string> | undefined;

/**
 * Starts caching granted hosts: the browser is queried once for each host, until a permission is added or removed. Call it
 * synchronously when the worker starts.
 */
export function rememberGrants(): void {
  const forget = (): void => {
    // A new set: a pending answer is added to the previous one.
    remembered = new Set();
  };
  forget();
  browser.permissions.onAdded.addListener(forget);
  browser.permissions.onRemoved.addListener(forget);
}

/** @returns whether a content script may run on a page: its host is granted, or the user searched this tab for papers. */
export async function mayRunOn(url: URL, tabId: number): Promise<boolean> {
  const pattern = patternOf(url.href);
  if (!pattern) return false;
  const granted = remembered;
  if (granted?.has(pattern)) return true;
  if (await browser.permissions.contains({ origins: [pattern] })) {
    granted?.add(pattern);
    return true;
  }
  return (await scannedTabs()).get(tabId) === url.origin;
}

const covers = (pattern: string, url: URL): boolean => {
  const [, protocol = '', any = '', host = ''] = /^(\w+:|\*:)\/\/(\*\.)?([^/]+)\/\*$/.exec(pattern) ?? [];
  return (
    (protocol === '*:' || url.protocol === protocol) &&
    (url.hostname === host || (any !== '' && url.hostname.endsWith(`.${host}`)))
  );
};

/** @returns whether Dogear runs on a page automatically. */
export async function isGranted(url: string): Promise<boolean> {
  const { origins = [] } = await browser.permissions.getAll();
  return URL.canParse(url) && origins.some((pattern) => isOneHost(pattern) && covers(pattern, new URL(url)));
}

/** Ids of the tabs in which content scripts may run. */
export async function runningTabs(): Promise<number[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const tabs = await browser.tabs.query({ url: origins.filter(isOneHost) }).catch(() => []);
  return [...new Set([...tabs.flatMap(({ id }) => id ?? []), ...(await scannedTabs()).keys()])];
}

/**
 * Requests permission for the host of one page. Must be called directly from a click, with nothing awaited before.
 * @returns whether the user agreed; the background then injects the script into the host's pages.
 */
export function askForSite(url: string): Promise<boolean> {
  const pattern = patternOf(url);
  return pattern ? browser.permissions.request({ origins: [pattern] }) : Promise.resolve(false);
}

/** Removes the permission for a host; the user can grant it again on any of its pages. Rejects when the browser keeps it. */
export async function giveUpSite(pattern: string): Promise<void> {
  const removed = await browser.permissions.remove({ origins: [pattern] });
  if (!removed) throw new Error('The browser kept the permission.');
}

/** Searches one tab for papers, now. The browser allows this on a tab where the user opened the popup or used a command. */
export async function findOnce(tabId: number): Promise<FindResult> {
  try {
    const { url } = await browser.tabs.get(tabId);
    if (!url || !patternOf(url)) return { found: false, reason: 'forbidden' };
    // Before the script sends its first request, which is checked against this.
    await rememberScannedTab(tabId, new URL(url).origin);
    await inject(tabId);
    return { found: true };
  } catch (error) {
    const message = String((error as { message?: unknown } | null)?.message ?? error);
    return {
      found: false,
      reason: /no tab with id|tab was closed|frame [\w ]{1,40} removed/i.test(message) ? 'gone' : 'forbidden',
    };
  }
}

/** Injects the script that reads any page into one tab. Rejects where the browser does not allow it. */
export async function inject(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [script] });
}

/** Injects the script of a part, as WXT names it, beside the one that reads the page of a tab. */
export async function injectPart(tabId: number, part: 'triage' | 'titles'): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [`/content-scripts/${part}.js`] });
}

/** Injects the script into the open pages of hosts that were just granted. */
export async function injectInto(origins: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: origins.filter(isOneHost) }).catch(() => []);
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [inject(id)])));
}

let syncing: Promise<void> = Promise.resolve();

/** Registers the script for exactly those granted hosts that are not core sites. Calls run one after another. */
export function syncRegistration(core: readonly string[]): Promise<void> {
  syncing = syncing.catch(() => undefined).then(() => register(core));
  return syncing;
}

async function register(core: readonly string[]): Promise<void> {
  const matches = await grantedSites(core);
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [registration] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [registration] });
    return;
  }
  const expected = { id: registration, js: [script], matches, runAt: 'document_idle' as const, persistAcrossSessions: true };
  if (registered.length > 0) await browser.scripting.updateContentScripts([expected]);
  else await browser.scripting.registerContentScripts([expected]);
}
