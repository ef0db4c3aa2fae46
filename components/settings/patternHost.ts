import type { SiteEntry } from '~/components/app/about';

/** @returns the host name of a match pattern: `openreview.net` of `https://*.openreview.net/*`. */
export const patternHost = (pattern: string): string => (pattern.split('/')[2] ?? pattern).replace(/^\*\./, '');

/** @returns whether a match pattern is about pages of a site. */
export const isOfSite = (pattern: string, { hosts }: SiteEntry): boolean => {
  const host = patternHost(pattern);
  return hosts.some((other) => host === other || host.endsWith(`.${other}`));
};
