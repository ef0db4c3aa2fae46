/** Which tab of the side panel was shown last, and in which order the papers of a page. Kept apart from the preferences: no page depends on it. */
import { browser } from 'wxt/browser';
import { oneOf } from './parsePreferences';

export const panelTabs = ['page', 'library'] as const;
export const pageSorts = ['page', 'best'] as const;

export interface PanelState {
  tab: (typeof panelTabs)[number];
  /** `page`: as on the page; `best`: the likeliest to be kept first. */
  sort: (typeof pageSorts)[number];
}

const key = 'panel';
const isTab = oneOf(panelTabs);
const isSort = oneOf(pageSorts);

function parse(stored: unknown): PanelState {
  const { tab, sort } = Object(stored) as Record<string, unknown>;
  return { tab: isTab(tab) ? tab : 'library', sort: isSort(sort) ? sort : 'page' };
}

/** Never rejects: without a stored state the panel shows the library. */
export const readPanelState = async (): Promise<PanelState> =>
  parse((await browser.storage.local.get(key).catch(() => undefined))?.[key]);

/** A state that is lost does not justify an error message. */
export const changePanelState = async (change: Partial<PanelState>): Promise<void> =>
  browser.storage.local.set({ [key]: { ...(await readPanelState()), ...change } }).catch(() => undefined);

/** Calls `onChange` after each change, e.g. when the popup opens the panel at a tab. @returns a function that ends the watch. */
export function watchPanelState(onChange: (state: PanelState) => void): () => void {
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string): void => {
    if (area === 'local' && changes[key]) onChange(parse(changes[key].newValue));
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}
