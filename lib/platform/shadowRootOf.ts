import { browser } from 'wxt/browser';

/**
 * Sees through closed roots, as content scripts may: https://developer.chrome.com/docs/extensions/reference/api/dom and
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/dom/openOrClosedShadowRoot (2026).
 * @returns null where there is none, undefined where the browser does not say.
 */
export function shadowRootOf(element: Element): ShadowRoot | null | undefined {
  if (!(element instanceof HTMLElement)) return null;
  try {
    return browser.dom.openOrClosedShadowRoot(element) as ShadowRoot | null;
  } catch {
    return undefined;
  }
}
