/** The number on Dogear's icon: how many papers the tab shows. */
import { browser } from 'wxt/browser';

/** Milliseconds. */
const longestFlash = 2000;
const flashes = ['★', '☆', '–'] as const;

/**
 * Shows a sign on the badge for two seconds, as feedback where the page shows none; then restores the previous
 * text, unless it changed meanwhile.
 */
export async function flashBadge(tabId: number, sign: (typeof flashes)[number]): Promise<void> {
  try {
    const before = await browser.action.getBadgeText({ tabId });
    await colourBadge(tabId, '#8a5a00');
    await browser.action.setBadgeText({ tabId, text: sign });
    await new Promise((resolve) => setTimeout(resolve, longestFlash));
    if ((await browser.action.getBadgeText({ tabId })) !== sign) return;
    await colourBadge(tabId, quiet);
    await browser.action.setBadgeText({ tabId, text: flashes.some((flash) => flash === before) ? '' : before });
  } catch {
    // The tab was closed meanwhile.
  }
}

const quiet = '#655f55';

async function colourBadge(tabId: number, color: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color });
  await browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' });
}

/** @param papers distinct papers on the page; 0 clears the number. */
export async function showPaperCount(tabId: number, papers: number): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text: papers === 0 ? '' : papers > 999 ? '999+' : String(papers) });
    await colourBadge(tabId, quiet);
  } catch {
    // The tab was closed meanwhile.
  }
}
