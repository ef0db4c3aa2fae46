/** What a site declares: its page kinds, which elements are cards, and how a card is read. */
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { PaperDraft } from '~/lib/papers/paper';
import type { SiteId } from '~/lib/sites/table/siteTable';

/** Where a marker's host is put: before a node of `parent`, or as its last child if `before` is null. */
export interface Anchor {
  parent: Element;
  before: Node | null;
  /**
   * `corner`: the top corner of `parent` at the end of its lines (the right one in English); `parent` then becomes a positioned
   * box. Otherwise behind the text before it.
   */
  place?: 'corner';
  /** The title, which the marker in a corner must not cover. */
  text?: Element | undefined;
}

/** One way of reading cards from a page. A page kind lists its layouts newest first. */
export interface Layout {
  /** e.g. `2024 dl#articles`; named in the page report. */
  name: string;
  /**
   * The card elements under `root`, in document order, without nested duplicates. Must be cheap: it runs
   * after each change of the page.
   */
  cards(root: ParentNode): Element[];
  /** The identifier in a card's own link, without reading more; null if the element is no paper. */
  identify(card: Element): Identifier | null;
  /** All identifiers that the card gives its paper, the main one first; if absent, the one of `identify` is the only one. */
  identifiers?(card: Element): Identifier[];
  /** The elements that form the card, itself first, if no element encloses them. */
  parts?(card: Element): readonly Element[];
  /**
   * Reads all data of the card, also from the page's embedded data. Called when the marker gets its buttons, and when a paper is
   * marked or described, not for every card at once.
   */
  read(card: Element): PaperDraft | null;
  /** Where the marker is put; null if the card has no place for it. */
  anchor(card: Element): Anchor | null;
}

export type PageRole = 'feed' | 'paper';

export interface PageKind {
  /** Unique in its site, e.g. `daily`. */
  id: string;
  role: PageRole;
  /** URLs that this kind, and no other kind of any site, accepts. */
  examples: readonly string[];
  test(url: URL): boolean;
  layouts: readonly Layout[];
}

export interface Site {
  /** The key of the row in the table of sites that has its name and its hosts. */
  id: SiteId;
  pages: readonly PageKind[];
}
