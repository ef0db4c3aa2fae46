/** The number on Dogear's icon: how many papers the tab shows. */
import { browser } from 'wxt/browser';

const longestFlash = 2000;
/** What each tab's badge says when nothing flashes on it. */
const counts = new Map<number, number>();

/** Shows a sign for two seconds, where a page has no room for one; then the number is back. */
export async function flashBadge(tabId: number, sign: string): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text: sign });
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#8a5a00' });
    await browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' });
  } catch {
    return;
  }
  await new Promise((resolve) => setTimeout(resolve, longestFlash));
  await showPaperCount(tabId, counts.get(tabId) ?? 0);
}

/** @param papers distinct papers on the page; 0 clears the number. */
export async function showPaperCount(tabId: number, papers: number): Promise<void> {
  counts.set(tabId, papers);
  try {
    await browser.action.setBadgeText({ tabId, text: papers === 0 ? '' : papers > 999 ? '999+' : String(papers) });
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#655f55' });
    await browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' });
  } catch {
    // The tab was closed meanwhile: there is nothing left to show the number on.
  }
}
