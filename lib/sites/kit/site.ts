/** What a site declares: which pages it knows, which element is a card, and how a card is read. */
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { PaperDraft } from '~/lib/papers/paper';
import type { SiteId } from '~/lib/sites/table/siteTable';

/** Where a marker's host is put. `before` null means: as the last child. */
export interface Anchor {
  parent: Element;
  before: Node | null;
  /** `corner`: the top right corner of `parent`, a box of its own; otherwise behind the text that stands before it. */
  place?: 'corner';
}

/** One way of reading cards from a page, newest layout first. */
export interface Layout {
  /** e.g. `2024 dl#articles`; named in the page report. */
  name: string;
  /** The card elements under `root`, in document order, nested duplicates left out. Must be cheap: it runs on each change. */
  cards(root: ParentNode): Element[];
  /** The identifier that a card's own link gives, without reading more; null when the element is no paper. */
  identify(card: Element): Identifier | null;
  /** Every name that the card gives its paper, the first one first; where absent, `identify` says all. */
  identifiers?(card: Element): Identifier[];
  /** The elements that are the card, itself first, where nothing stands around them. */
  parts?(card: Element): readonly Element[];
  /** Everything the card (and the page's embedded data) says. Called when a paper is marked or listed, not when it is drawn. */
  read(card: Element): PaperDraft | null;
  /** Where the marker stands; null when the card has no place for it. */
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
  /** Its name and the hosts where it is stand in the table under this id. */
  id: SiteId;
  pages: readonly PageKind[];
}
