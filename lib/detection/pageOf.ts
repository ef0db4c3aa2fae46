import type { Site } from '~/lib/sites/kit/site';
import type { KnownPage } from './detection';

/**
 * @param sites those that the calling script carries.
 * @returns the page that a URL names, or null when none of the sites knows it.
 */
export const pageOf = (url: URL, sites: readonly Site[]): KnownPage | null => {
  for (const site of sites) {
    const page = site.pages.find((kind) => kind.test(url));
    if (page) return { site, page };
  }
  return null;
};
