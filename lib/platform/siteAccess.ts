/**
 * Where Dogear runs: on the core sites from the first day, on each other host from when the reader turns it on there,
 * and on any page once, when asked. See https://developer.chrome.com/docs/extensions/reference/api/permissions (2026).
 */
import { browser } from 'wxt/browser';
import { rememberScannedTab, scannedTabs } from './scannedTabs';

/** The script with all sites and the generic detector, as WXT names it. */
const script = '/content-scripts/anywhere.js';
const registration = 'anywhere';

export type FindResult = { found: true } | { found: false; reason: 'forbidden' | 'gone' };

/** The match pattern of one page's host; null for what is no web page. */
export const patternOf = (url: string): string | null => {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? `${protocol}//${hostname}/*` : null;
};

/** Patterns of single hosts, `*://` in Firefox's own list: one for the whole web is no wish to be on every page of it. */
const isOneHost = (pattern: string): boolean => /^(?:https?|\*):\/\/(?:\*\.)?[^*/]+\/\*$/.test(pattern);

/** @param core patterns that are there from the first day. @returns the patterns that the reader added. */
export async function grantedSites(core: readonly string[]): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((pattern) => isOneHost(pattern) && !core.includes(pattern)).sort();
}

/** Patterns that the browser said are granted; undefined while nobody would hear that one is taken back. */
let remembered: Set<string> | undefined;

/** From here on the browser is asked once for each host, until a host is given or taken. Call it synchronously when the worker starts. */
export function rememberGrants(): void {
  const forget = (): void => {
    // A new set: an answer that is still under way belongs to the one before.
    remembered = new Set();
  };
  forget();
  browser.permissions.onAdded.addListener(forget);
  browser.permissions.onRemoved.addListener(forget);
}

/** @returns whether a content script may be on a page: its host is granted, or papers were looked for in this tab. */
export async function mayRunOn(url: URL, tabId: number): Promise<boolean> {
  const pattern = patternOf(url.href);
  if (!pattern) return false;
  const known = remembered;
  if (known?.has(pattern)) return true;
  if (await browser.permissions.contains({ origins: [pattern] })) {
    known?.add(pattern);
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

/** @returns whether Dogear runs on a page by itself. */
export async function isGranted(url: string): Promise<boolean> {
  const { origins = [] } = await browser.permissions.getAll();
  return URL.canParse(url) && origins.some((pattern) => isOneHost(pattern) && covers(pattern, new URL(url)));
}

/** Ids of the tabs in which content scripts may be. */
export async function runningTabs(): Promise<number[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const tabs = await browser.tabs.query({ url: origins.filter(isOneHost) }).catch(() => []);
  return [...new Set([...tabs.flatMap(({ id }) => id ?? []), ...(await scannedTabs()).keys()])];
}

/**
 * Asks the browser for the host of one page. Must be called straight from a click, with nothing awaited before.
 * @returns whether the reader agreed; the background then puts the script into the host's pages.
 */
export function askForSite(url: string): Promise<boolean> {
  const pattern = patternOf(url);
  return pattern ? browser.permissions.request({ origins: [pattern] }) : Promise.resolve(false);
}

/** Gives a host back to the browser; it can be asked for again wherever it is met. Rejects when the browser keeps it. */
export async function giveUpSite(pattern: string): Promise<void> {
  const gone = await browser.permissions.remove({ origins: [pattern] });
  if (!gone) throw new Error('The browser kept the permission.');
}

/** Looks for papers in one tab, now. The browser allows it on a tab that the reader opened the popup or used a command on. */
export async function findOnce(tabId: number): Promise<FindResult> {
  try {
    const { url } = await browser.tabs.get(tabId);
    if (!url || !patternOf(url)) return { found: false, reason: 'forbidden' };
    // Before the script asks its first question.
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

/** Puts the script that reads any page into one tab. Rejects where the browser does not allow it. */
export async function inject(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [script] });
}

/** Puts the script into the open pages of hosts that were just granted. */
export async function injectInto(origins: readonly string[]): Promise<void> {
  const tabs = await browser.tabs.query({ url: origins.filter(isOneHost) }).catch(() => []);
  await Promise.allSettled(tabs.flatMap(({ id }) => (id === undefined ? [] : [inject(id)])));
}

let syncing: Promise<void> = Promise.resolve();

/** Registers the script for exactly the hosts that are granted beyond the core. Calls follow one another. */
export function syncRegistration(core: readonly string[]): Promise<void> {
  syncing = syncing.catch(() => undefined).then(() => register(core));
  return syncing;
}

async function register(core: readonly string[]): Promise<void> {
  const matches = await grantedSites(core);
  const known = await browser.scripting.getRegisteredContentScripts({ ids: [registration] });
  if (matches.length === 0) {
    if (known.length > 0) await browser.scripting.unregisterContentScripts({ ids: [registration] });
    return;
  }
  const expected = { id: registration, js: [script], matches, runAt: 'document_idle' as const, persistAcrossSessions: true };
  if (known.length > 0) await browser.scripting.updateContentScripts([expected]);
  else await browser.scripting.registerContentScripts([expected]);
}
