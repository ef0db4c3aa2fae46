/**
 * The contract between pages and the background: types only, so that the content script can import it. The zod schemas with which
 * the background parses requests are in `requestSchemas.ts` and are checked against these types.
 *
 *   content script ──► background   PageRequests    (only where Dogear may run; marks, never notes or tag names)
 *   card editor    ──► background   EditorRequests  (the extension's own pages only; private text)
 *   background     ──► content      PageEvents      (tabs.sendMessage)
 *   any writer     ──► extension pages and background   LibraryEvents
 */
import type { AnnotationChange, Mark } from '~/lib/papers/annotation';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { PageReport } from '~/lib/papers/pageReport';
import type { PaperDraft } from '~/lib/papers/paper';
import type { Changed, PaperState, TagCount } from '~/lib/papers/paperStore';

/** Increased when a message changes its meaning; a receiver refuses any other version. */
export const protocolVersion = 1;

export type Address = 'background' | 'page' | 'extension';

export interface Envelope {
  dogear: typeof protocolVersion;
  to: Address;
  type: string;
  payload: unknown;
}

/** From a content script to the background. Each entry: what is sent, and what a successful reply contains. */
export interface PageRequests {
  /** Sent when a page starts and after `page.renew`: whether keys and markers are on here; `changes` as in `marks.number`. */
  'page.start': { send: Record<string, never>; reply: { keyboard: boolean; markers: boolean; changes: number } };
  /** The number of the library's last change: if it differs from that of the marks shown, the page requests them again. */
  'marks.number': { send: Record<string, never>; reply: number };
  /**
   * One list of identifiers per card. The reply has one mark per list, in order, and null for a list without a valid
   * identifier. At most 5,000 lists.
   */
  'marks.get': { send: { cards: Identifier[][] }; reply: (Mark | null)[] };
  'paper.star': { send: { draft: PaperDraft; starred: boolean }; reply: Mark };
  /** Stores the draft; the token in the reply opens the card editor on this draft and nothing else. */
  'editor.prepare': { send: { draft: PaperDraft; focus: 'star' | 'tags' | 'note' }; reply: { token: string } };
  /**
   * A page of a known kind shows none of the expected cards: the site may have changed its markup.
   * Sent at most once per document.
   */
  'page.lost': { send: Record<string, never>; reply: null };
  /** Number of papers on the page, for the badge. */
  'page.counted': { send: { papers: number }; reply: null };
}

/** From the card editor (an extension page in a frame) to the background. */
export interface EditorRequests {
  'editor.load': { send: { token: string }; reply: { draft: PaperDraft; focus: 'star' | 'tags' | 'note' } };
  /** Opens the side panel beside the frame's tab; must be served without an await before it. */
  'sidePanel.open': { send: Record<string, never>; reply: { opened: boolean } };
  'editor.close': { send: { token: string }; reply: null };
  'paper.get': { send: { draft: PaperDraft }; reply: PaperState };
  'paper.annotate': { send: { draft: PaperDraft; change: AnnotationChange }; reply: Changed };
  'paper.trash': { send: { id: string }; reply: { entry: number } };
  'history.undo': { send: { entry: number }; reply: null };
  'tags.suggest': { send: { query: string; limit: number }; reply: TagCount[] };
}

/** One card of a page as the popup lists it. */
export interface PagePaper {
  draft: PaperDraft;
}

/** From the background or an extension page to a content script. */
export interface PageEvents {
  /**
   * Marks of these records changed; empty `ids`: of any record. `added`: a record is new, so cards without a mark may be affected
   * too. `seq`: number of the library's change.
   */
  'marks.changed': { send: { ids: string[]; added: boolean; seq?: number | undefined }; reply: null };
  'editor.closed': { send: { token: string }; reply: null };
  /** What the page shows, for the popup. */
  'page.describe': { send: Record<string, never>; reply: { report: PageReport | null; papers: PagePaper[] } };
  /** The user changed the preferences or withdrew access to a site: the page requests its settings again. */
  'page.renew': { send: Record<string, never>; reply: null };
  /**
   * Adds or removes the star of the paper under the pointer or the focus, else of the page's only paper.
   * `done` is false if there is none.
   */
  'page.star': { send: Record<string, never>; reply: { done: boolean } };
  /** Scrolls to a paper's card and flashes it. */
  'page.reveal': { send: { identifier: Identifier }; reply: { found: boolean } };
}

/**
 * To every open extension page (the card editor listens; the others use liveQuery) and the background, which notifies the tabs.
 */
export interface LibraryEvents {
  'library.changed': { send: { ids: string[]; added: boolean; seq?: number | undefined }; reply: null };
}

export type BackgroundRequests = PageRequests & EditorRequests;

export type RequestName = keyof BackgroundRequests;
export type Send<R extends RequestName> = BackgroundRequests[R]['send'];
export type Reply<R extends RequestName> = BackgroundRequests[R]['reply'];
