import type { Site } from '~/lib/sites/kit/site';
import { Budget } from './budget';
import type { PageReader } from './detection';
import { findSightings } from './findSightings';
import { pageOf } from './pageOf';

/** @returns the reader of the page at a URL, by its site's layouts; null when none of the sites declares the page. */
export const siteReader = (url: URL, sites: readonly Site[]): PageReader | null => {
  const known = pageOf(url, sites);
  return (
    known && {
      site: known.site.id,
      page: known.page.id,
      role: known.page.role,
      find: (root, budget = new Budget()) => budget.look(findSightings(known, root)),
    }
  );
};
