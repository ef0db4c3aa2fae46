/** Types for the papers found on a page and for the readers that find them. */
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { Layout, PageKind, PageRole, Site } from '~/lib/sites/kit/site';
import type { Budget } from './budget';

/** Reads a card that was found, and gives the place of its marker. */
export type CardReader = Pick<Layout, 'name' | 'identifiers' | 'parts' | 'read' | 'anchor'>;

/** One card with its identifier. The rest is read on demand with `layout.read(card)`. */
export interface Sighting {
  card: Element;
  identifier: Identifier;
  layout: CardReader;
  /** 0 to 1: the generic detector's confidence that this is a paper of the page; absent where a site's layout found it. */
  sure?: number;
}

/** The site and page kind that match a URL. */
export interface KnownPage {
  site: Site;
  page: PageKind;
}

/** Finds the papers of one page, by a site's layouts or by the generic detector. */
export interface PageReader {
  /** A site's id; the host name of a page that no site declares. */
  site: string;
  /** A page kind's id, or `any`. */
  page: string;
  role: PageRole;
  /** Loads what `find` needs for this page; to be awaited before it. Never rejects. */
  ready?(root: ParentNode): Promise<void>;
  /**
   * Yields the papers under `root`, in document order within one layout, and `undefined` at points without a paper where
   * the caller may pause. Never throws.
   * @param budget of this scan; afterwards it states what was left out.
   */
  find(root: ParentNode, budget?: Budget): Generator<Sighting | undefined, void, undefined>;
}
