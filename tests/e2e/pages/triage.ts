/** What triage shows on a page, read through the debugger, as its closed roots hide it from scripts. */
import type { CDPSession, Page } from '@playwright/test';
import { buttons, elementsOfMarkers } from '../../support/markerButton.mjs';

/** What the pill says. */
export const pill = async (page: Page): Promise<string | undefined> =>
  (await buttons(page, /^Triage \d|\d left|\d (?:starred|skipped|to read)|^Nothing left/u))[0]?.label;

/** Calls a function on an element in a closed root. */
async function callOn<T>(page: Page, backendNodeId: number, body: (this: HTMLElement) => T): Promise<T> {
  const session: CDPSession = await page.context().newCDPSession(page);
  try {
    const { object } = await session.send('DOM.resolveNode', { backendNodeId });
    const { result } = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId ?? '',
      functionDeclaration: String(body),
      returnByValue: true,
    });
    return result.value as T;
  } finally {
    await session.detach();
  }
}

export interface CardAt {
  /** The arXiv identifier in the first link to a paper in the card. */
  id: string;
  /** Whether part of the card is in the window. */
  isInWindow: boolean;
}

/** The card that an element in a closed root belongs to. */
export const cardOf = (page: Page, { backendNodeId }: { backendNodeId: number }): Promise<CardAt> =>
  callOn(page, backendNodeId, function () {
    const card = (this.getRootNode() as ShadowRoot).host.closest('article, dt');
    const link = card?.querySelector('a[href*="/papers/"], a[href*="/abs/"]')?.getAttribute('href');
    const { top = 0, bottom = 0 } = card?.getBoundingClientRect() ?? {};
    return { id: /\d{4}\.\d{4,5}/u.exec(link ?? '')?.[0] ?? '', isInWindow: bottom > 0 && top < innerHeight };
  });

/** The card with the ring; undefined for none. */
export async function ringed(page: Page): Promise<CardAt | undefined> {
  const [layer] = await elementsOfMarkers(page, 'ring');
  return layer && cardOf(page, layer);
}

export const ringedId = async (page: Page): Promise<string | undefined> => (await ringed(page))?.id;

/** The text of what is open above the pill, an abstract or the keys; undefined for nothing. */
export async function openedText(page: Page): Promise<string | undefined> {
  const [over] = await elementsOfMarkers(page, 'over');
  if (!over) return undefined;
  const text = await callOn(page, over.backendNodeId, function () {
    return this.hidden ? null : this.textContent;
  });
  return text ?? undefined;
}

/** The sentence that the pill shows for some seconds. */
export async function toast(page: Page): Promise<string> {
  const [shown] = await elementsOfMarkers(page, 'toast');
  return shown
    ? callOn(page, shown.backendNodeId, function () {
        return this.dataset.t ?? '';
      })
    : '';
}
