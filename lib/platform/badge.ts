/** The number on Dogear's icon, how many papers of the tab are new, and the icon's title. The browser resets both for a new page. */
import { browser } from 'wxt/browser';

/** Milliseconds. */
const longestFlash = 2000;
const flashes = ['★', '☆', '–'] as const;

const amber = '#8a5a00';
const quiet = '#655f55';

/**
 * Shows a sign on the badge for two seconds, as feedback where the page shows none; then restores the previous
 * text and colour, unless the text changed meanwhile.
 */
export async function flashBadge(tabId: number, sign: (typeof flashes)[number]): Promise<void> {
  try {
    const [before, colour] = await Promise.all([
      browser.action.getBadgeText({ tabId }),
      browser.action.getBadgeBackgroundColor({ tabId }),
    ]);
    await colourBadge(tabId, amber);
    await browser.action.setBadgeText({ tabId, text: sign });
    await new Promise((resolve) => setTimeout(resolve, longestFlash));
    if ((await browser.action.getBadgeText({ tabId })) !== sign) return;
    await colourBadge(tabId, colour);
    await browser.action.setBadgeText({ tabId, text: flashes.some((flash) => flash === before) ? '' : before });
  } catch {
    // The tab was closed meanwhile.
  }
}

type Colour = string | [number, number, number, number];

async function colourBadge(tabId: number, color: Colour): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ tabId, color });
  await browser.action.setBadgeTextColor?.({ tabId, color: '#ffffff' });
}

/**
 * @param count of new papers, or of papers if it is unknown which are new; 0 clears the number.
 * @param title says the same in words.
 */
export async function showPaperCount(
  tabId: number,
  { count, areNew, title }: { count: number; areNew: boolean; title: string },
): Promise<void> {
  try {
    await colourBadge(tabId, areNew ? amber : quiet);
    await browser.action.setBadgeText({ tabId, text: count === 0 ? '' : count > 999 ? '999+' : String(count) });
    await browser.action.setTitle({ tabId, title });
  } catch {
    // The tab was closed meanwhile.
  }
}
