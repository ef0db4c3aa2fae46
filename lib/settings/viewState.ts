/**
 * What a side panel or library page showed when it was closed, so that it can be shown again. It is kept in the browser's session
 * storage: in memory, for the extension's own pages only, until the browser is closed.
 */
import { browser } from 'wxt/browser';
import { listSorts, oneOf, type Preferences } from './parsePreferences';

export interface ViewState {
  query: { text: string; sort: Preferences['librarySort']; descending: boolean; ranked: boolean };
  /** Ids of papers. */
  selection: string[];
  opened?: string | undefined;
  /**
   * The scroll position: the query that it belongs to (`listKey`), the paper at the top of the window, its index in the list from
   * 0, and how many pixels of it are above the window.
   */
  place?: { of: string; id: string; index: number; above: number } | undefined;
  /** Milliseconds since the epoch. */
  at: number;
}

export type Surface = 'panel' | 'page';

const prefix = 'view:';
/** Milliseconds. After half a day the user probably returns for another purpose. */
const longest = 12 * 3_600_000;

/** A value as an object; the fields of a value that is no object are undefined. */
const partsOf = (value: unknown): Record<string, unknown> => Object(value) as Record<string, unknown>;
const isText = (value: unknown): boolean => typeof value === 'string';
const isSort = oneOf(listSorts);

function isQuery(value: unknown): boolean {
  const { text, sort, descending, ranked } = partsOf(value);
  return isText(text) && isSort(sort) && typeof descending === 'boolean' && typeof ranked === 'boolean';
}

function isPlace(value: unknown): boolean {
  const { of, id, index, above } = partsOf(value);
  return isText(of) && isText(id) && Number.isSafeInteger(index) && (index as number) >= 0 && Number.isFinite(above);
}

function isView(value: unknown): value is ViewState {
  const { query, selection, opened, place, at } = partsOf(value);
  return (
    isQuery(query) &&
    Array.isArray(selection) &&
    selection.every(isText) &&
    (opened === undefined || isText(opened)) &&
    (place === undefined || isPlace(place)) &&
    Number.isFinite(at)
  );
}

/** @returns the saved state; undefined if there is none, or it is invalid or older than half a day. */
export async function readViewState(surface: Surface, now = Date.now()): Promise<ViewState | undefined> {
  const stored: unknown = (await browser.storage.session.get(prefix + surface))[prefix + surface];
  return isView(stored) && now - stored.at < longest ? stored : undefined;
}

export const saveViewState = (surface: Surface, view: ViewState): Promise<void> =>
  browser.storage.session.set({ [prefix + surface]: view });

export const forgetViewStates = (): Promise<void> => browser.storage.session.remove([`${prefix}panel`, `${prefix}page`]);
