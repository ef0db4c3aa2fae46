/** What is found on a page, and how well it went. */
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { Layout, PageKind, PageRole, Site } from '~/lib/sites/kit/site';
import type { Budget } from './budget';

/** How a card that was found is read, and where its marker goes. */
export type CardReader = Pick<Layout, 'name' | 'identifiers' | 'parts' | 'read' | 'anchor'>;

/** One card, known by its identifier; the rest is read on demand with `layout.read(card)`. */
export interface Sighting {
  card: Element;
  identifier: Identifier;
  layout: CardReader;
  /** 0 to 1: how sure the generic detector is that this is a paper of the page; absent for what a site declares. */
  sure?: number;
}

/** The page that a URL names among the sites Dogear knows. */
export interface KnownPage {
  site: Site;
  page: PageKind;
}

/** How one page's papers are found: by what a site declares, or by the generic detector. */
export interface PageReader {
  /** A site's id; the host name of a page that no site declares. */
  site: string;
  /** A page kind's id, or `any`. */
  page: string;
  role: PageRole;
  /**
   * The papers under `root`, in document order within one layout; `undefined` where nothing was found and the caller
   * may pause. Never throws.
   * @param budget of this look; tells afterwards what was left out.
   */
  find(root: ParentNode, budget?: Budget): Generator<Sighting | undefined, void, undefined>;
}
