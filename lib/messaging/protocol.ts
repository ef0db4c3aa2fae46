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
import type { CopyKind } from '~/lib/papers/copyKinds';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { Judgement } from '~/lib/papers/judgement';
import type { PageReport } from '~/lib/papers/pageReport';
import type { PaperDraft } from '~/lib/papers/paper';
import type { Annotated, PaperState, TagCount } from '~/lib/papers/paperStore';
import type { ZoteroReply, ZoteroRequest } from './zoteroMessages';

/** Increased when a message changes its meaning; a receiver refuses any other version. */
export const protocolVersion = 1;

export type Address = 'background' | 'page' | 'extension';

export interface Envelope {
  dogear: typeof protocolVersion;
  to: Address;
  type: string;
  payload: unknown;
}

/** Parts of Dogear in a page with a script of their own: triage, and the detection of papers that nothing names. */
export const pageParts = ['triage', 'titles'] as const;
export type PagePart = (typeof pageParts)[number];

/** From a content script to the background. Each entry: what is sent, and what a successful reply contains. */
export interface PageRequests {
  /** Sent when a page starts and after `page.renew`: whether keys and markers are on here; `changes` as in `marks.number`. */
  'page.start': {
    send: Record<string, never>;
    reply: { keyboard: boolean; markers: boolean; changes: number; triage: TriageSettings };
  };
  /** The number of the library's last change: if it differs from that of the marks shown, the page requests them again. */
  'marks.number': { send: Record<string, never>; reply: number };
  /**
   * One list of identifiers per card. The reply has one mark per list, in order, and null for a list without a valid
   * identifier. At most 5,000 lists.
   */
  'marks.get': { send: { cards: Identifier[][] }; reply: (Mark | null)[] };
  'paper.star': { send: { draft: PaperDraft; starred: boolean }; reply: Mark };
  /**
   * One decision about a paper: sets the star, the status, or both. `skipped` also skips the paper, or takes that back, whether it
   * is in the library or not. In the reply, `entry` is the history entry, with which `mark.undo` reverts the changes of the record;
   * 0 when nothing changed in it. `skipped` says whether the card was skipped before, if that changed apart from the record.
   */
  'paper.mark': {
    send: PageDecision & { draft: PaperDraft };
    reply: { mark: Mark; entry: number; skipped?: boolean | undefined };
  };
  /** Reverts a `paper.mark` or `tags.again` of a page. Succeeds if that was done before; `invalid`: it was changed again since. */
  'mark.undo': { send: { entry: number }; reply: null };
  /**
   * Skips cards that are not in the library, or takes that back; the library gets no record of them. One list of identifiers per
   * card, at most 5,000. The reply is that of `marks.get`.
   */
  'cards.skip': { send: { cards: Identifier[][]; skipped: boolean }; reply: (Mark | null)[] };
  /** The user has seen these cards on the screen. At most 1,000. */
  'cards.seen': { send: { cards: Identifier[][] }; reply: null };
  /** What the library says about each card, in order. At most 1,000; null for a card that cannot be judged. */
  'cards.judge': { send: { drafts: PaperDraft[] }; reply: (Judgement | null)[] };
  /** One citation per draft, separated as the format does, for the clipboard. At most 1,000. */
  'paper.cite': { send: { drafts: PaperDraft[]; kind?: CopyKind | undefined }; reply: { text: string; kind: CopyKind } };
  /** Opens an http(s) address in a tab in the background. */
  'page.open': { send: { url: string }; reply: null };
  /** The user changed how cards that were seen or skipped are shown on this site, or whether triage starts by itself here. */
  'page.triageSettings': { send: { veil?: Veil | undefined; on?: boolean | undefined }; reply: TriageSettings };
  /** Puts the script of a part into the page. */
  'page.load': { send: { part: PagePart }; reply: null };
  /** Adds the tags that were last added to a paper, whichever they are: the page does not learn their names. */
  'tags.again': { send: { draft: PaperDraft }; reply: { mark: Mark; entry: number } };
  /**
   * The user switched the keys on cards off, or on again, on the site of this page. The reply says whether they are on now: they
   * stay off where the settings have them off everywhere.
   */
  'page.keys': { send: { on: boolean }; reply: { on: boolean } };
  /** Stores the draft; the token in the reply opens the card editor on this draft and nothing else. */
  'editor.prepare': { send: { draft: PaperDraft; focus: 'star' | 'tags' | 'note' }; reply: { token: string } };
  /**
   * A page of a known kind shows none of the expected cards: the site may have changed its markup.
   * Sent at most once per document.
   */
  'page.lost': { send: Record<string, never>; reply: null };
  /** Number of papers on the page, for the badge. */
  'page.counted': { send: { papers: number; new?: number | undefined; starred?: number | undefined }; reply: null };
}

/** The changes that a script in a page may make. */
export type PageChange = Extract<AnnotationChange, { kind: 'star' | 'status' }>;

/** Changes that are made together, in order. At most 4. */
export interface PageDecision {
  changes: PageChange[];
  skipped?: boolean | undefined;
}

/** `html` is there for kinds that have rich text. */
export interface Citation {
  text: string;
  html?: string | undefined;
  kind: CopyKind;
}

/** How cards that were seen on an earlier day, skipped or muted are shown. */
export type Veil = 'show' | 'dim' | 'hide';

/** The user's settings for triage on the site of a page. */
export interface TriageSettings {
  /** Whether triage starts by itself. */
  on: boolean;
  veil: Veil;
  /** Keys that the user changed, by action of `cardActions`; empty string for none. */
  keys: Partial<Record<string, string>>;
  /** The last earlier day on which a card of this site was seen, in days since the epoch (local time); absent for none. */
  lastSeenDay?: number | undefined;
}

/**
 * The sizes of the card editor's frame. The page can see the size, so there are no others, and none depends on what is stored:
 * the frame opens `compact`, and becomes `large` only when the user does something in it that needs room for any paper.
 */
export type EditorSize = 'compact' | 'large';

/** From the card editor (an extension page in a frame) to the background. */
export interface EditorRequests {
  'editor.load': { send: { token: string }; reply: { draft: PaperDraft; focus: 'star' | 'tags' | 'note' } };
  /** Opens the side panel beside the frame's tab; must be served without an await before it. */
  'sidePanel.open': { send: Record<string, never>; reply: { opened: boolean } };
  'editor.close': { send: { token: string }; reply: null };
  'paper.get': { send: { draft: PaperDraft }; reply: PaperState };
  'paper.annotate': { send: { draft: PaperDraft; change: AnnotationChange }; reply: Annotated };
  'paper.trash': { send: { id: string }; reply: { entry: number } };
  'history.undo': { send: { entry: number }; reply: null };
  'tags.suggest': { send: { query: string; limit: number }; reply: TagCount[] };
  'tags.recent': { send: { limit: number }; reply: string[] };
  /** The paper in BibTeX, as the library knows it, without notes and tags. */
  'editor.cite': { send: { draft: PaperDraft; kind?: CopyKind | undefined }; reply: Citation };
  /** Opens the library page at the paper. `opened` is false if the paper is not in the library. */
  'editor.openLibrary': { send: { draft: PaperDraft }; reply: { opened: boolean } };
  /** The user did something in the card editor that needs more room, or no longer does. */
  'editor.resize': { send: { token: string; size: EditorSize }; reply: null };
}

/** From the extension's pages to the background: requests to Zotero on this computer. */
export interface ZoteroRequests {
  /** `id` names the request, for `zotero.stop`. */
  'zotero.ask': { send: ZoteroRequest & { id: string }; reply: ZoteroReply };
  'zotero.stop': { send: { id: string }; reply: null };
}

/** One card of a page as the popup lists it. */
export interface PagePaper {
  draft: PaperDraft;
}

/** From the background or an extension page to a content script. */
export interface PageEvents {
  /**
   * Marks of these records changed; empty `ids`: of any record. `added`: a record is new, so cards without a mark may be affected
   * too. Empty `ids` with `added`: also what is said about cards beyond their marks. `seq`: number of the library's change; 0 for a
   * change that the library does not number.
   */
  'marks.changed': { send: { ids: string[]; added: boolean; seq?: number | undefined }; reply: null };
  'editor.closed': { send: { token: string }; reply: null };
  'editor.resized': { send: { token: string; size: EditorSize }; reply: null };
  /** What the page shows, for popup and side panel: at most `mostPagePapers`; the report has the number of all. */
  'page.describe': { send: Record<string, never>; reply: { report: PageReport | null; papers: PagePaper[] } };
  /** The user changed the preferences or withdrew access to a site: the page requests its settings again. */
  'page.renew': { send: Record<string, never>; reply: null };
  /**
   * Adds or removes the star of the paper under the pointer or the focus, else of the page's only paper.
   * `done` is false if there is none.
   */
  'page.star': { send: Record<string, never>; reply: { done: boolean } };
  /** Starts or ends triage, as the key and the pill do. `on` absent: toggles it. `isOn` is the state afterwards. */
  'page.triage': { send: { on?: boolean | undefined }; reply: { isOn: boolean } };
  /** Outlines the cards of a paper while the user points at it elsewhere; null removes the outline. */
  'page.outline': { send: { identifier: Identifier | null }; reply: null };
  /** Scrolls to a paper's card and flashes it. */
  'page.reveal': { send: { identifier: Identifier }; reply: { found: boolean } };
}

/**
 * To every open extension page (the card editor listens; the others use liveQuery) and the background, which notifies the tabs.
 */
export interface LibraryEvents {
  'library.changed': { send: { ids: string[]; added: boolean; seq?: number | undefined }; reply: null };
}

export type BackgroundRequests = PageRequests & EditorRequests & ZoteroRequests;

export type RequestName = keyof BackgroundRequests;
export type Send<R extends RequestName> = BackgroundRequests[R]['send'];
export type Reply<R extends RequestName> = BackgroundRequests[R]['reply'];
