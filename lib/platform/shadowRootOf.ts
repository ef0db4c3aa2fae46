import { browser } from 'wxt/browser';

/**
 * Reads the shadow root of an element, also a closed one, as content scripts may:
 * https://developer.chrome.com/docs/extensions/reference/api/dom and
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/dom/openOrClosedShadowRoot (2026).
 * @returns null if there is none, undefined if the browser does not reveal it.
 */
export function shadowRootOf(element: Element): ShadowRoot | null | undefined {
  if (!(element instanceof HTMLElement)) return null;
  try {
    return browser.dom.openOrClosedShadowRoot(element) as ShadowRoot | null;
  } catch {
    return undefined;
  }
}
