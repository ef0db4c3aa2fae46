/** The number on Dogear's icon: how many papers the tab shows. */
import { browser } from 'wxt/browser';

/** @param papers distinct papers on the page; 0 clears the number. */
export async function showPaperCount(tabId: number, papers: number): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text: papers === 0 ? '' : papers > 999 ? '999+' : String(papers) });
    await browser.action.setBadgeBackgroundColor({ tabId, color: '#655f55' });
    await browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' });
  } catch {
    // The tab was closed meanwhile: there is nothing left to show the number on.
  }
}
