import { sites } from '~/lib/sites/sites';
import type { KnownPage } from './detection';

/** @returns the page that a URL names, or null when no site knows it. */
export const pageOf = (url: URL): KnownPage | null => {
  for (const site of sites) {
    const page = site.pages.find((kind) => kind.test(url));
    if (page) return { site, page };
  }
  return null;
};
