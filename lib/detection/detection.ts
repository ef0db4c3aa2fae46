/** What is found on a page, and how well it went. */
import type { Identifier } from '~/lib/papers/identifier';
import type { Layout, PageKind, Site } from '~/lib/sites/site';

/** One card, known by its identifier; the rest is read on demand with `layout.read(card)`. */
export interface Sighting {
  card: Element;
  identifier: Identifier;
  layout: Layout;
}

/** The page that a URL names among the sites Dogear knows. */
export interface KnownPage {
  site: Site;
  page: PageKind;
}
