import type { Site } from '~/lib/sites/kit/site';
import { Budget } from './budget';
import type { PageReader } from './detection';
import { findSightings } from './findSightings';
import { pageOf } from './pageOf';

/** @returns how the sites read the page that a URL names; null when none of them knows it. */
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
