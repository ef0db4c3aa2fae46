/** Scans the page again after it changed, but not so often that the page becomes slow. */
import { hostAttribute, pageHostAttribute } from './markerAttributes';
import { onTrusted } from './onTrusted';
import { bodyOf, rootOf } from './pageDom';

/** Milliseconds between a change and the scan that follows it. */
const shortestRest = 60;
const longestRest = 3000;
/** The pause after a scan is at least this many times as long as the scan, up to `longestRest`, however busy the page is. */
const share = 5;
/** Attributes of the page's root and body that may change its colours. */
const themes = ['class', 'data-theme', 'data-color-mode'];

/** @param look scans the page. It must not reject; calls do not overlap. */
export function watchPage(look: () => Promise<void>, signal: AbortSignal): void {
  let due = false;
  let busy = false;
  let rest = shortestRest;

  const run = async (): Promise<void> => {
    busy = true;
    while (due && !signal.aborted) {
      await new Promise((resolve) => setTimeout(resolve, rest));
      if (signal.aborted) return;
      due = false;
      const start = performance.now();
      await look();
      rest = Math.min(longestRest, Math.max(shortestRest, (performance.now() - start) * share));
    }
    busy = false;
  };
  const lookSoon = (): void => {
    due = true;
    if (!busy) void run();
  };

  const observer = new MutationObserver((changes) => {
    if (changes.some(isThePages)) lookSoon();
  });
  observer.observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['href', 'data-props', ...themes],
  });
  onTrusted(signal, 'abort', () => observer.disconnect());

  // A navigation without a page load commits before its new content arrives; the observer above reports the content.
  const { navigation } = window as { navigation?: EventTarget };
  if (navigation) onTrusted(navigation, 'navigatesuccess', lookSoon, { signal });
  onTrusted(window, 'popstate', lookSoon, { signal });
}

/**
 * Whether the page changed by more than the addition of our own hosts. Their removal counts, because
 * the page may have removed them.
 */
function isThePages({ type, target, attributeName, addedNodes, removedNodes }: MutationRecord): boolean {
  if (attributeName && themes.includes(attributeName)) return target === rootOf() || target === bodyOf();
  if (type !== 'childList') return true;
  return removedNodes.length > 0 || [...addedNodes].some((node) => !(node instanceof Element && isOurs(node)));
}

const isOurs = (element: Element): boolean => element.hasAttribute(hostAttribute) || element.hasAttribute(pageHostAttribute);
