/** @param sitesOff host names; each stands for its subdomains too. @returns whether the reader switched a page's site off. */
export const isOff = (sitesOff: readonly string[], host: string): boolean =>
  sitesOff.some((off) => host === off || host.endsWith(`.${off}`));
