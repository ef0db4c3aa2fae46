import type { Site } from '~/lib/sites/kit/site';
import type { KnownPage } from './detection';

/**
 * @param sites the sites that are bundled with the calling script.
 * @returns the site and page kind that match a URL, or null when no site declares the page.
 */
export const pageOf = (url: URL, sites: readonly Site[]): KnownPage | null => {
  for (const site of sites) {
    const page = site.pages.find((kind) => kind.test(url));
    if (page) return { site, page };
  }
  return null;
};
