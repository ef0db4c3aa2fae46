import type { SiteEntry } from '~/components/app/about';

/** @returns the host name of a match pattern: `openreview.net` of `https://*.openreview.net/*`. */
export const patternHost = (pattern: string): string => (pattern.split('/')[2] ?? pattern).replace(/^\*\./, '');

/** @returns whether a match pattern is for pages of a site. */
export const isOfSite = (pattern: string, { hosts }: SiteEntry): boolean => {
  const host = patternHost(pattern);
  return hosts.some((siteHost) => host === siteHost || host.endsWith(`.${siteHost}`));
};
